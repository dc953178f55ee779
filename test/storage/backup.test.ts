import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { RestoreChoice } from '../../src/protocol/runtime/vault-client'
import type { FillProgress } from '../../src/requests'
import { settingNames } from '../../src/protocol/runtime/settings'
import { sealBackup } from '../../src/vault'
import { createQuickCrypto } from '../vault/quick-crypto'
import { emptyProfile, type DoorPage, type Profile, type Session } from './door'
import { openRaw, rawRows } from './example-store'
import {
  exampleDraft,
  exampleEntry,
  exampleFacts,
  exampleRecord,
  exampleSettings,
  personal,
  sha256,
} from './example-values'

const passphrase = 'mật khẩu của bản sao'
const all = { query: '', offset: 0, limit: 10 }
const part = { offset: 0, limit: 10 }
const merge: RestoreChoice = { mode: 'merge', conflicts: 'here' }
const replace: RestoreChoice = { mode: 'replace', conflicts: 'file' }
const progress: FillProgress = {
  marks: [{ who: 'Trần Văn Thử', state: 'done', at: '2026-03-02T03:00:00.000Z' }],
  isPaused: false,
}
const crypto = createQuickCrypto()
const open: Session[] = []
afterEach(() => {
  for (const session of open.splice(0)) session.end()
})

interface Pc extends DoorPage {
  readonly profile: Profile
}

function newPc(): Pc {
  const profile = emptyProfile()
  const session = profile.session()
  open.push(session)
  return { ...session.page(), profile }
}

async function filledPc(): Promise<Pc> {
  const pc = newPc()
  const { store } = pc
  await store.records.save(exampleRecord(), 0, [exampleFacts])
  await store.records.save(exampleRecord({ id: 'record-2', values: { fullName: 'Lê Thị Ví Dụ' } }), 0, [])
  await store.drafts.save(exampleDraft(), 0)
  await store.progress.put('draft-1', progress, 0)
  await store.history.append(exampleEntry())
  for (const name of settingNames) await store.settings.put(name, exampleSettings[name], 0)
  return pc
}

async function everything({ store }: DoorPage) {
  const { rows } = await store.records.list(all)
  const settings = await Promise.all(
    settingNames.filter((name) => name !== 'protection').map(async (name) => (await store.settings.get(name)).value),
  )
  const { drafts, history } = store
  return {
    records: await Promise.all(
      rows.map(async ({ id }) => {
        const { record, certificates } = await store.records.get(id)
        return { record, certificates }
      }),
    ),
    drafts: await Promise.all(
      (await drafts.list(part)).rows.map(async ({ id }) => ({
        draft: (await drafts.get(id)).draft,
        progress: (await store.progress.get(id)).value,
      })),
    ),
    history: (await history.list(part)).entries,
    settings,
  }
}

const restoreAll = async ({ vault }: DoorPage, file: Uint8Array<ArrayBuffer>, choice = merge) =>
  vault.restoreBackup((await vault.previewBackup(file, passphrase)).id, choice)

describe('a backup of everything', () => {
  it('brings everything to another PC, and names nobody on the way', async () => {
    const first = await filledPc()
    const { file, rows, unreadable } = await first.vault.makeBackup({ kind: 'all' }, passphrase)
    expect({ rows, unreadable }).toEqual({ rows: 12, unreadable: 0 })
    for (const text of [...personal, sha256, passphrase])
      expect(Buffer.from(file).includes(Buffer.from(text))).toBe(false)
    const second = newPc()
    const preview = await second.vault.previewBackup(file, passphrase)
    expect(preview.parts.records).toEqual({ fresh: 2, newer: 0, same: 0, conflicts: 0, onlyHere: 0 })
    expect(preview.parts.settings.fresh).toBe(8)
    expect((await second.store.records.list(all)).total).toBe(0)
    expect(await second.vault.restoreBackup(preview.id, merge)).toEqual({ written: 12, removed: 0 })
    expect(await everything(second)).toEqual(await everything(first))
    expect((await second.store.settings.get('protection')).value).toBeUndefined()
  })

  it('that is restored where it was made changes nothing', async () => {
    const pc = await filledPc()
    const { file } = await pc.vault.makeBackup({ kind: 'all' }, passphrase)
    const before = await rawRows(pc.profile.surroundings)
    expect(await restoreAll(pc, file)).toEqual({ written: 0, removed: 0 })
    expect(await rawRows(pc.profile.surroundings)).toEqual(before)
  })
})

describe('restoring beside what is there', () => {
  it('adds, takes what is newer in the file, keeps what is newer here unless told otherwise', async () => {
    const pc = await filledPc()
    const later = '2026-03-04T00:00:00.000Z'
    await pc.store.records.save(exampleRecord({ changedAt: later, source: 'typed' }), 1, [])
    const { file } = await pc.vault.makeBackup({ kind: 'all' }, passphrase)
    const other = newPc()
    await other.store.records.save(exampleRecord(), 0, [])
    await other.store.records.save(
      exampleRecord({ id: 'record-2', values: { fullName: 'Lê Thị Mới' }, changedAt: later }),
      0,
      [],
    )
    await other.store.records.save(exampleRecord({ id: 'record-3' }), 0, [])
    const preview = await other.vault.previewBackup(file, passphrase)
    expect(preview.parts.records).toEqual({ fresh: 0, newer: 1, same: 0, conflicts: 1, onlyHere: 1 })
    expect(preview.conflicts).toEqual([{ part: 'records', name: 'Lê Thị Ví Dụ' }])
    await other.vault.restoreBackup(preview.id, merge)
    const name = async (id: string) => (await other.store.records.get(id)).record.values['fullName']
    expect((await other.store.records.get('record-1')).record.source).toBe('typed')
    expect((await other.store.records.get('record-1')).certificates).toEqual([exampleFacts])
    expect(await name('record-2')).toBe('Lê Thị Mới')
    await restoreAll(other, file, { mode: 'merge', conflicts: 'file' })
    expect(await name('record-2')).toBe('Lê Thị Ví Dụ')
    expect((await other.store.records.list(all)).total).toBe(3)
  })

  it('can make this PC hold exactly what the file holds', async () => {
    const first = await filledPc()
    const { file } = await first.vault.makeBackup({ kind: 'all' }, passphrase)
    const other = newPc()
    await other.store.records.save(exampleRecord({ id: 'record-9' }), 0, [{ ...exampleFacts }])
    await other.store.drafts.save(exampleDraft({ id: 'draft-9' }), 0)
    await other.store.progress.put('draft-9', progress, 0)
    await other.store.settings.put('protection', exampleSettings.protection, 0)
    expect(await restoreAll(other, file, replace)).toEqual({ written: 12, removed: 2 })
    expect(await everything(other)).toEqual(await everything(first))
    expect((await other.store.progress.get('draft-9')).value).toBeUndefined()
    expect((await other.store.settings.get('protection')).value).toEqual(exampleSettings.protection)
    const certificates = (await rawRows(other.profile.surroundings))['certificates'] as { recordIds: string[] }[]
    expect(certificates.map(({ recordIds }) => [...recordIds].sort())).toEqual([['record-1', 'record-2']])
  })

  it('is refused when something changed here after the preview, and nothing is written', async () => {
    const first = await filledPc()
    const { file } = await first.vault.makeBackup({ kind: 'all' }, passphrase)
    const other = newPc()
    const { id } = await other.vault.previewBackup(file, passphrase)
    await other.store.records.save(exampleRecord({ id: 'record-9' }), 0, [])
    await expect(other.vault.restoreBackup(id, merge)).rejects.toMatchObject({ code: 'BACKUP_OUTDATED' })
    expect((await other.store.records.list(all)).total).toBe(1)
    expect((await other.store.drafts.list(part)).total).toBe(0)
  })

  it('writes nothing at all when the disk is full in the middle', async () => {
    const { file } = await (await filledPc()).vault.makeBackup({ kind: 'all' }, passphrase)
    const other = newPc()
    const { id } = await other.vault.previewBackup(file, passphrase)
    const prototype = await objectStorePrototype(other)
    const { put } = prototype as { put: (value: { atMs?: number }, key?: unknown) => unknown }
    ;(prototype as { put: unknown }).put = function (this: unknown, value: { atMs?: number }, key?: unknown) {
      if (value.atMs !== undefined) throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, key)
    }
    try {
      await expect(other.vault.restoreBackup(id, merge)).rejects.toMatchObject({ code: 'STORE_FULL' })
    } finally {
      ;(prototype as { put: unknown }).put = put
    }
    const { records, drafts, history, settings, certificates } = await rawRows(other.profile.surroundings)
    const rows = { records, drafts, history, settings, certificates }
    expect(Object.values(rows).flat()).toEqual([])
    expect(await other.vault.restoreBackup(id, merge)).toMatchObject({ written: 12 })
  })
})

describe('a hand-over', () => {
  it('holds the chosen people with their certificates and the chosen requests, and never replaces the whole', async () => {
    const pc = await filledPc()
    const scope = { kind: 'selection', recordIds: ['record-1'], draftIds: ['draft-1'] } as const
    const { file } = await pc.vault.makeBackup(scope, passphrase)
    const other = newPc()
    await other.store.records.save(exampleRecord({ id: 'record-9', certificates: [] }), 0, [])
    const { id, scope: kind } = await other.vault.previewBackup(file, passphrase)
    expect(kind).toBe('selection')
    await expect(other.vault.restoreBackup(id, replace)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' })
    await other.vault.restoreBackup(id, merge)
    expect((await other.store.records.list(all)).rows.map((row) => row.id).sort()).toEqual(['record-1', 'record-9'])
    expect((await other.store.records.get('record-1')).certificates).toEqual([exampleFacts])
    expect((await other.store.drafts.list(part)).total).toBe(1)
    expect((await other.store.history.list(part)).total).toBe(0)
    expect((await other.store.settings.get('profileId')).value).toBeUndefined()
  })
})

describe('a file that is no good', () => {
  const text = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))
  const good = { product: 'tro-ly-chung-thu', format: 1, madeAt: '2026-03-02T03:00:00.000Z', scope: 'all' }
  const parts = { records: [], certificates: [], drafts: [], history: [], settings: [] }
  const contents: readonly (readonly [string, string, unknown])[] = [
    ['of another product', 'BACKUP_DAMAGED', { ...good, ...parts, product: 'khac' }],
    ['of a newer content', 'BACKUP_NEWER', { ...good, ...parts, format: 4 }],
    ['with a row of no shape', 'BACKUP_DAMAGED', { ...good, ...parts, records: [{ ...exampleRecord(), id: '../..' }] }],
    ['with the same row twice', 'BACKUP_DAMAGED', { ...good, ...parts, records: [exampleRecord(), exampleRecord()] }],
    ['with an unknown setting', 'BACKUP_DAMAGED', { ...good, ...parts, settings: [{ name: '__proto__', value: {} }] }],
    [
      'with a setting of no shape',
      'BACKUP_DAMAGED',
      { ...good, ...parts, settings: [{ name: 'profileId', value: 7 }] },
    ],
    ['without a part', 'BACKUP_DAMAGED', good],
    ['that is no object', 'BACKUP_DAMAGED', 7],
  ]

  it.each(contents)('%s is refused as %s', async (_what, code, content) => {
    const pc = newPc()
    const file = await sealBackup(crypto, text(content), passphrase)
    await expect(pc.vault.previewBackup(file, passphrase)).rejects.toMatchObject({ code })
  })

  it('is refused by name: no backup, newer, cut off, damaged, another passphrase', async () => {
    const pc = newPc()
    const file = await sealBackup(crypto, text({ ...good, ...parts }), passphrase)
    const altered = (place: number) => {
      const copy = file.slice()
      copy[place] = (copy[place] ?? 0) ^ 1
      return copy
    }
    const cases: readonly (readonly [Uint8Array<ArrayBuffer>, string])[] = [
      [new Uint8Array(), 'BACKUP_FOREIGN'],
      [new TextEncoder().encode('PK\u0003\u0004 một tệp nào đó'), 'BACKUP_FOREIGN'],
      [altered(9), 'BACKUP_DAMAGED'],
      [Uint8Array.from([...file.slice(0, 8), 0, 9]), 'BACKUP_NEWER'],
      [file.slice(0, 40), 'BACKUP_TRUNCATED'],
      [file.slice(0, -1), 'BACKUP_TRUNCATED'],
      [Uint8Array.from([...file, 0]), 'BACKUP_DAMAGED'],
      [altered(20), 'BACKUP_DAMAGED'],
      [altered(80), 'BACKUP_DAMAGED'],
    ]
    for (const [bytes, code] of cases)
      await expect(pc.vault.previewBackup(bytes, passphrase)).rejects.toMatchObject({ code })
    await expect(pc.vault.previewBackup(file, 'mật khẩu khác hẳn')).rejects.toMatchObject({
      code: 'BACKUP_PASSPHRASE_WRONG',
    })
    await expect(pc.vault.previewBackup(file, passphrase)).resolves.toBeDefined()
  })
})

describe('example files of every format', () => {
  const folder = join(import.meta.dirname, '../vault/backups')
  const rowsIn: Readonly<Record<string, number>> = { 'format-1.tlct': 9, 'format-2.tlct': 12, 'format-3.tlct': 12 }
  const changes = [
    {
      at: exampleRecord().changedAt,
      cause: { kind: 'typed' },
      fields: [{ key: 'fullName', was: 'Trần Văn Cũ' }],
    },
  ]

  it.each(readdirSync(folder).filter((name) => name.endsWith('.tlct')))('%s is read for ever', async (name) => {
    const pc = newPc()
    const file = new Uint8Array(readFileSync(join(folder, name)))
    expect(await restoreAll(pc, file)).toEqual({ written: rowsIn[name], removed: 0 })
    const { records, drafts, history } = await everything(pc)
    expect(records.map(({ record }) => record.id).sort()).toEqual(['record-1', 'record-2'])
    expect(records.find(({ record }) => record.id === 'record-1')).toEqual({
      record: name === 'format-1.tlct' ? exampleRecord() : { ...exampleRecord({ source: 'typed' }), changes },
      certificates: [exampleFacts],
    })
    expect(drafts).toEqual([{ draft: exampleDraft(), progress }])
    expect(history).toEqual([exampleEntry()])
    const pasts = [await pc.store.past({ draft: 'draft-1' }), await pc.store.past({ setting: 'ownProfiles' })]
    expect(pasts.map((past) => past.length)).toEqual(name === 'format-3.tlct' ? [1, 2] : [0, 0])
  })

  it('are at hand', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(Object.keys(rowsIn)))
  })
})

async function objectStorePrototype({ profile }: Pc): Promise<object> {
  const raw = await openRaw(profile.surroundings)
  const prototype = Object.getPrototypeOf(raw.transaction('records').objectStore('records')) as object
  raw.close()
  return prototype
}
