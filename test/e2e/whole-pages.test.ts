import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMau } from '../../src/procedures'
import { startStrangePages, type StrangePages } from './strange-page'

/**
 * Whole pages as different people would build them, each control with what it should be known as: `data-want="role row key"`, or "-"
 * for nothing. Each was measured before anything was mended for it. The page itself is shown without these words.
 */
const folder = join(import.meta.dirname, 'whole-pages')

/** What is left alone yet, each by its page: known misses. The test fails when a new one appears and when a listed one is gone. */
const missed: Readonly<Record<string, readonly string[]>> = {
  'cards-without-labels': ['subject 0 mobilePhone', 'subject 1 mobilePhone'],
  'filters-above-a-grid': ['agency signerName'],
  'minute-of-a-loss': ['subject 0 lossPlace', 'subject 0 fullName', 'agency signerName'],
  'one-stop-portal': ['agency organisationName'],
  'owners-of-systems': ['subject 0 organisationName'],
  'questions-with-hints': ['receiver address'],
  'signer-beside-receiver': ['receiver citizenId'],
  'words-cut-by-markup': ['agency signerName'],
}

let pages: StrangePages

beforeAll(async () => {
  pages = await startStrangePages()
})
afterAll(() => pages.stop())

test.each(readdirSync(folder).map((file) => file.replace('.html', '')))('%s', async (name) => {
  const written = readFileSync(join(folder, `${name}.html`), 'utf8')
  const wants = [...written.matchAll(/ data-want="([^"]*)"/gu)].map(([, want = '']) => want.split(' | '))
  const mau = /data-mau="(\d\d)"/u.exec(written)?.[1] ?? ''
  if (!isMau(mau)) throw new Error(`${name}: data-mau`)
  const known = await pages.knownAs(written.replace(/ data-(?:want|mau)="[^"]*"/gu, ''), mau)
  expect(known).toHaveLength(wants.length)
  const faults = known.flatMap((one, at) => (wants[at]?.includes(one) ? [] : [{ want: wants[at]?.[0], one }]))
  expect(faults.filter(({ one }) => one !== '-')).toEqual([])
  expect(faults.map(({ want }) => want)).toEqual(missed[name] ?? [])
})
