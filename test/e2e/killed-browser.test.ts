import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyRecord } from '../../src/records'
import { sealBackup } from '../../src/vault'
import { bodyOf, makeProfile, type KeptBrowser, type KeptProfile } from './kept-profile'

/** Kills by default; fifty where KILLS says so. */
const kills = Number(process.env['KILLS'] ?? 12)
const seed = 20_260_302
const rows = 400
const passphrases = ['bốn con mèo đen ngủ', 'năm con gà trống gáy'] as const
const ofFile = 'mật khẩu của bản sao'
const stamp = (round: number) => new Date(Date.parse('2026-03-02T00:00:00Z') + round * 1_000).toISOString()

/** One writing of the whole store: every record says which it was. */
function recordsOf(round: number): AgencyRecord[] {
  return Array.from({ length: rows }, (_, number) => ({
    id: `nguoi-${number}`,
    kind: 'person',
    values: {
      fullName: `Nguyễn Văn Mẫu ${number}`,
      position: `Lần ${round}`,
      citizenId: String(31_085_000_000 + number).padStart(12, '0'),
    },
    certificates: [],
    createdAt: stamp(0),
    changedAt: stamp(round),
    source: 'typed',
  }))
}

async function fileOf(round: number): Promise<string> {
  const parts = { certificates: [], drafts: [], history: [], settings: [] }
  const content = {
    product: 'tro-ly-chung-thu',
    format: 1,
    madeAt: stamp(round),
    scope: 'all',
    records: recordsOf(round),
    ...parts,
  }
  const text = new TextEncoder().encode(JSON.stringify(content))
  return Buffer.from(await sealBackup(globalThis.crypto, text, ofFile)).toString('base64')
}

/** Mulberry32: the same moments in every run, as far as the machine allows. */
function numbers(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

let profile: KeptProfile
beforeAll(async () => {
  profile = await makeProfile()
})
afterAll(() => profile.remove())

/** Which writing the store holds; it fails when some rows are of one and some of another, or any is missing or unreadable. */
async function roundOf({ ask }: KeptBrowser): Promise<number> {
  const {
    total,
    unreadable,
    rows: shown,
  } = bodyOf(await ask('records.list', { query: '', offset: 0, limit: 500 })) as {
    total: number
    unreadable: number
    rows: { line: string; changedAt: string }[]
  }
  expect({ total, unreadable }).toEqual({ total: rows, unreadable: 0 })
  expect(new Set(shown.map(({ line }) => line)).size).toBe(1)
  return (Date.parse(shown[0]?.changedAt ?? '') - Date.parse(stamp(0))) / 1_000
}

async function restore({ ask }: KeptBrowser, file: string): Promise<void> {
  const { id } = bodyOf(await ask('backup.preview', { file, passphrase: ofFile })) as { id: string }
  bodyOf(await ask('backup.restore', { id, mode: 'replace', conflicts: 'file' }))
}

/** Opens the store with whichever passphrase fits; exactly one must. */
async function unlock({ ask }: KeptBrowser): Promise<0 | 1> {
  const fits: (0 | 1)[] = []
  const said: string[] = []
  for (const which of [0, 1] as const) {
    await ask('vault.lock', {})
    const answer = await ask('vault.unlock', { passphrase: passphrases[which] })
    if (answer.ok) fits.push(which)
    said.push(JSON.stringify(answer))
  }
  expect(fits, said.join('; ')).toHaveLength(1)
  const [which = 0] = fits
  bodyOf(await ask('vault.unlock', { passphrase: passphrases[which] }))
  return which
}

describe(`the browser, killed at ${kills} moments of a restore or of a change of the passphrase`, () => {
  test(
    'loses no record, leaves none half-written, and opens with one passphrase',
    { timeout: kills * 15_000 + 60_000 },
    async () => {
      const random = numbers(seed)
      const ends = { before: 0, after: 0, oldPassphrase: 0, newPassphrase: 0 }
      let browser = await profile.start()
      await restore(browser, await fileOf(0))
      bodyOf(await browser.ask('vault.set-passphrase', { next: passphrases[0] }))
      let held = 0
      let which: 0 | 1 = 0
      const tookMs = { restore: 900, passphrase: 900 }
      for (let kill = 1; kill <= kills; kill++) {
        const isRestore = kill % 2 === 1
        const other: 0 | 1 = which === 0 ? 1 : 0
        const file = isRestore ? await fileOf(kill) : ''
        const kind = isRestore ? 'restore' : 'passphrase'
        const work = isRestore
          ? restore(browser, file)
          : browser.ask('vault.set-passphrase', { current: passphrases[which], next: passphrases[other] })
        const begun = performance.now()
        void work.then(
          () => (tookMs[kind] = performance.now() - begun),
          () => undefined,
        )
        // Not a wait for something to happen: the moment of the power cut.
        const cutMs = random() * tookMs[kind] * 1.15
        await new Promise((resolve) => setTimeout(resolve, cutMs))
        await browser.kill()
        browser = await profile.start()
        const opened = await unlock(browser)
        const found = await roundOf(browser)
        expect([held, kill]).toContain(found)
        expect(isRestore ? [which] : [0, 1]).toContain(opened)
        if (isRestore) ends[found === kill ? 'after' : 'before'] += 1
        else ends[opened === which ? 'oldPassphrase' : 'newPassphrase'] += 1
        held = found
        which = opened
      }
      await browser.close()
      process.stderr.write(`killed ${kills} times: ${JSON.stringify(ends)}\n`)
      expect(Object.values(ends).reduce((sum, count) => sum + count)).toBe(kills)
    },
  )
})
