import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { BackupDesk } from '../../src/storage/backup/backup-desk'
import { StoreDoor } from '../../src/storage/store-door'
import { readContent } from '../../src/storage/backup/backup-content'
import { readHeldRows } from '../../src/storage/backup/kept-rows'
import { restoreBackup } from '../../src/storage/backup/restore-backup'
import { openStore } from '../../src/storage/store'
import { openBackup } from '../../src/vault'
import { createQuickCrypto } from '../vault/quick-crypto'
import { emptySurroundings, rawRows } from './example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord } from './example-values'

type Bytes = Uint8Array<ArrayBuffer>

const seed = 20_260_302
const alteredFiles = 6_000
const alteredContents = 2_000
const passphrase = 'mật khẩu của bản sao'
const crypto = createQuickCrypto()
const surroundings = { ...emptySurroundings(), crypto }
const door = new StoreDoor(surroundings, () => undefined)
const desk = new BackupDesk(door, surroundings)
const refusals = ['BACKUP_FOREIGN', 'BACKUP_NEWER', 'BACKUP_TRUNCATED', 'BACKUP_DAMAGED', 'BACKUP_PASSPHRASE_WRONG']

/** Mulberry32: the same numbers in every run. */
function numbers(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

let file: Bytes
let other: Bytes
let content: string

beforeAll(async () => {
  const store = await door.store()
  for (let number = 0; number < 600; number++)
    await store.records.save(exampleRecord({ id: `record-${number}`, certificates: [] }), 0, [])
  await store.records.save(exampleRecord({ id: 'record' }), 0, [exampleFacts])
  await store.drafts.save(exampleDraft(), 0)
  await store.history.append(exampleEntry())
  const make = async () => (await desk.make({ kind: 'all' }, passphrase)).file
  file = await make()
  other = await make()
  content = new TextDecoder().decode(await openBackup(crypto, file, passphrase))
  expect(content.length).toBeGreaterThan(65_536 * 2)
}, 60_000)

const chunk = 65_536 + 16
const body = 73
const joined = (...parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts))

async function withChecksum(altered: Bytes): Promise<Bytes> {
  altered.set(new Uint8Array(await crypto.subtle.digest('SHA-256', altered.slice(0, 49))).subarray(0, 8), 49)
  return altered
}

/** One way to alter a file; some give a header whose checksum fits. */
async function alter(pick: (below: number) => number): Promise<Bytes> {
  const place = pick(file.length)
  const copy = file.slice()
  switch (pick(9)) {
    case 0:
      copy[place] = (copy[place] ?? 0) ^ (1 << pick(8))
      return copy
    case 1:
      copy[pick(body)] = pick(256)
      return copy
    case 2:
      return file.slice(0, place)
    case 3:
      return joined(file.slice(0, place), file.slice(place + 1 + pick(40)))
    case 4:
      return joined(file.slice(0, place), Uint8Array.from([pick(256)]), file.slice(place))
    case 5:
      return joined(
        file.slice(0, body),
        file.slice(body + chunk, body + 2 * chunk),
        file.slice(body, body + chunk),
        file.slice(body + 2 * chunk),
      )
    case 6:
      return joined(file.slice(0, body), other.slice(body, body + chunk), file.slice(body + chunk))
    case 7:
      return joined(file.slice(0, place), new Uint8Array(file.length - place))
    default:
      // Any field of the header but the recipe, which would have to be stretched anew each time.
      copy[30 + pick(19)] = pick(256)
      return withChecksum(copy)
  }
}

describe(`${alteredFiles} altered backup files`, () => {
  it('are refused by name, or are what was saved; nothing is ever written', async () => {
    const pick = numbers(seed)
    const before = await rawRows(surroundings)
    const counts = new Map<string, number>()
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
    for (let number = 0; number < alteredFiles; number++) {
      const altered = await alter(pick)
      try {
        const { id } = await desk.preview(altered, passphrase)
        expect(Buffer.from(altered).equals(Buffer.from(file))).toBe(true)
        expect(await desk.restore(id, { mode: 'merge', conflicts: 'file' })).toEqual({ written: 0, removed: 0 })
        count('opened')
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown
        expect(refusals).toContain(thrown.code)
        count(thrown.code)
      }
    }
    expect(await rawRows(surroundings)).toEqual(before)
    for (const code of refusals) expect([code, counts.get(code) ?? 0]).not.toEqual([code, 0])
  })

  it('with another recipe are another passphrase, not a crash and not hours of work', async () => {
    for (const [place, value] of [
      [14, 1],
      [29, 7],
      [13, 193],
      [10, 255],
      [11, 0],
    ] as const) {
      const copy = file.slice()
      copy[place] = (copy[place] ?? 0) === value ? value + 1 : value
      await expect(desk.preview(await withChecksum(copy), passphrase)).rejects.toMatchObject({
        code: expect.stringMatching(/^BACKUP_(?:PASSPHRASE_WRONG|DAMAGED)$/) as unknown,
      })
    }
  })
})

describe(`${alteredContents} altered contents of a file`, () => {
  it('are refused by name, or hold rows of the right shape that can be restored', async () => {
    const pick = numbers(seed + 1)
    const small = JSON.parse(content) as { records: unknown[] }
    small.records = small.records.slice(-2)
    const text = JSON.stringify(small)
    const counts = { refused: 0, restored: 0 }
    const empty = await openStore({ ...emptySurroundings(), crypto })
    for (let number = 0; number < alteredContents; number++) {
      const place = pick(text.length)
      const odd =
        ['"', '{', ']', 'null', '\u0000', '9', '-1e999', 'x', ',', '\\u0301', '"__proto__":{},'][pick(11)] ?? ''
      const altered = text.slice(0, place) + odd + text.slice(place + pick(6))
      try {
        const read = readContent(new TextEncoder().encode(altered))
        const held = await readHeldRows(empty)
        const { written } = await restoreBackup(
          empty,
          { content: read, held },
          { mode: 'replace', conflicts: 'file' },
          0,
        )
        expect(written).toBeLessThanOrEqual(4)
        counts.restored += 1
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown
        expect(['BACKUP_DAMAGED', 'BACKUP_NEWER']).toContain(thrown.code)
        counts.refused += 1
      }
    }
    expect(counts.refused).toBeGreaterThan(alteredContents / 2)
    expect(counts.restored).toBeGreaterThan(10)
  })
})
