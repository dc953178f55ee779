import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPortal } from '../portal/build'
import { plainTrapIds } from '../portal/plain/trap-sections'
import { writeOwnPage } from './own-page'
import { controlsToFill, idsInOrder, openingOf, plainPages } from './practice-page'
import { documentOf, runCommand, startedBrowser } from './run-command'

interface Field {
  readonly index: number
  readonly label: string
  readonly key: string | null
  readonly role: string | null
  readonly row?: number
  readonly score: number
}

interface Document {
  readonly fields: readonly Field[]
  readonly classifyMs: number
}

const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'))
const site = join(folder, 'portal')
const own = join(folder, 'own')

beforeAll(async () => {
  await buildPortal(site)
  writeOwnPage(own)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The ids of the page's controls, asked of the page itself. A request of its Mẫu alone fills nothing. */
async function idsOf(page: keyof typeof plainPages): Promise<readonly string[]> {
  const request = join(folder, 'empty.json')
  writeFileSync(request, JSON.stringify({ mau: page.slice(-2) }))
  const more = ['--request', request, '--evaluate', idsInOrder]
  const run = await runCommand('try-fill', [...openingOf(site, page), ...more])
  expect(run).toMatchObject({ status: 0 })
  const { report, evaluated } = documentOf(run) as { report: { fields: { outcome: string }[] }; evaluated: string[] }
  expect(report).toMatchObject({ remaining: 0 })
  expect(report.fields.filter(({ outcome }) => outcome !== 'skipped')).toEqual([])
  return evaluated
}

describe.each([
  ['plain/mau-01', []],
  ['plain/mau-04', ['--mau', '04']],
] as const)('%s', (page, more) => {
  let ids: readonly string[]
  let shown: Document

  beforeAll(async () => {
    ids = await idsOf(page)
    const run = await runCommand('classify', [...openingOf(site, page), ...more])
    expect(run).toMatchObject({ status: 0 })
    shown = documentOf(run) as Document
  })

  it('has one entry for every control, in order, and the time it took', () => {
    expect(Object.keys(shown).sort()).toEqual(['classifyMs', 'fields'])
    expect(shown.classifyMs).toBeTypeOf('number')
    expect(ids.length).toBeGreaterThan(30)
    expect(shown.fields.map(({ index }) => index)).toEqual([...ids.keys()])
  })

  it('gives every entry its label, key, role and score', () => {
    for (const { label, key, role, score } of shown.fields) {
      expect(label).toBeTypeOf('string')
      expect(score).toBeTypeOf('number')
      expect(role === null).toBe(key === null)
    }
  })

  it('names key and role as the page means them, and leaves all other controls alone', () => {
    const known = controlsToFill(plainPages[page])
    const expected = ids.map((id) => ({ id, key: null, role: null, ...known.get(id) }))
    const found = shown.fields.map(({ key, role, row }, index) => ({
      id: ids[index],
      key,
      role,
      ...(row !== undefined && { row }),
    }))
    expect(found).toEqual(expected)
    for (const id of Object.values(plainTrapIds)) expect(shown.fields[ids.indexOf(id)]).toMatchObject({ key: null })
  })
})

it('lists only the controls of the page itself, not those of a shadow root or a frame', async () => {
  const run = await runCommand('classify', ['--site', own, '--path', 'own.html', '--wait', '#a3'])
  expect(run).toMatchObject({ status: 0 })
  const { fields } = documentOf(run) as Document
  expect(fields).toMatchObject([
    { index: 0, key: 'fullName', role: 'receiver' },
    { index: 1 },
    { index: 2, key: 'citizenIdIssuePlace', role: 'receiver' },
  ])
})

describe('arguments that cannot be used', () => {
  const cases: readonly (readonly [what: string, args: () => string[], named: string])[] = [
    ['a Mẫu that there is not', () => ['--site', site, '--path', 'index.html', '--mau', '10'], '--mau'],
    ['no --site', () => ['--path', 'index.html'], '--site'],
    ['no --path', () => ['--site', site], '--path'],
    ['a site that is not there', () => ['--site', join(folder, 'none'), '--path', 'index.html'], 'none'],
    ['an unknown option', () => ['--site', site, '--path', 'index.html', '--request', 'x.json'], '--request'],
  ]

  it.each(cases)('%s: exit 2, named on stderr, nothing on stdout, no browser', async (_what, args, named) => {
    const run = await runCommand('classify', args())
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(named)
    expect(startedBrowser(run)).toBe(false)
  })
})
