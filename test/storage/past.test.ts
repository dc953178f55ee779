import { afterEach, describe, expect, it } from 'vitest'
import { pastLimits } from '../../src/records'
import { emptyProfile, type DoorPage, type Profile, type Session } from './door'
import { rawRows, tamper } from './example-store'
import { exampleDraft, exampleRecord, exampleSettings, personal } from './example-values'

const passphrase = 'mật khẩu của bản sao'
const at = '2026-03-02T03:00:00.000Z'
const draft = { draft: 'draft-1' } as const
const open: Session[] = []
afterEach(() => {
  for (const session of open.splice(0)) session.end()
})

function newPc(): DoorPage & { readonly profile: Profile; readonly window: () => DoorPage } {
  const profile = emptyProfile()
  const session = profile.session()
  open.push(session)
  return { ...session.page(), profile, window: () => session.page() }
}

const renamed = exampleSettings.ownProfiles.map(({ department, ...own }) => ({
  ...own,
  name: 'Tỉnh Mẫu Mới',
  ...(department && { department: { ...department, address: 'Số 2 Đường Mẫu' } }),
}))
const changedDraft = exampleDraft({
  draft: { ...exampleDraft().draft, receiver: { fullName: 'Lê Thị Ví Dụ' } },
  changedAt: '2026-03-03T02:00:00.000Z',
})
const draftChange = {
  at: changedDraft.changedAt,
  cause: { kind: 'typed' },
  sets: [{ id: 'receiver', name: '', facts: [{ place: 'fullName', was: 'Nguyễn Thị Mẫu', is: 'Lê Thị Ví Dụ' }] }],
}

describe('the history of a setting', () => {
  it('says what was until when, and what changed it', async () => {
    const { store } = newPc()
    await store.settings.put('ownProfiles', exampleSettings.ownProfiles, 0)
    await store.settings.put('ownProfiles', renamed, 1, { kind: 'file', file: 'noi-nhan.json' })
    await store.settings.put('ownProfiles', [], 2)
    const [added, changed, removed] = await store.past({ setting: 'ownProfiles' })
    expect(added).toEqual({
      at,
      cause: { kind: 'typed' },
      sets: [{ id: 'own-1', name: 'Tỉnh Mẫu', fate: 'added', facts: [] }],
    })
    expect(changed).toEqual({
      at,
      cause: { kind: 'file', file: 'noi-nhan.json' },
      sets: [
        {
          id: 'own-1',
          name: 'Tỉnh Mẫu Mới',
          facts: [
            { place: 'name', was: 'Tỉnh Mẫu', is: 'Tỉnh Mẫu Mới' },
            { place: 'office.address', was: 'Số 1 Đường Mẫu', is: 'Số 2 Đường Mẫu' },
          ],
        },
      ],
    })
    expect(removed?.sets[0]).toMatchObject({ fate: 'removed', name: 'Tỉnh Mẫu Mới' })
    expect(removed?.sets[0]?.facts).toContainEqual({ place: 'office.phones', was: '0310.3773000 (Văn phòng)' })
  })

  it('begins with what holds before anything is set, and tells nothing of what is noted without being asked', async () => {
    const { store } = newPc()
    await store.settings.put('profileId', 'long-an-2025', 0)
    await store.settings.put('protection', { lockAfterMinutes: 15, remindAfterDays: 30, lastBackupAt: at }, 0)
    expect((await store.past({ setting: 'profileId' }))[0]?.sets[0]?.facts).toEqual([
      { place: 'profile', was: 'authority', is: 'long-an-2025' },
    ])
    expect(await store.past({ setting: 'protection' })).toEqual([])
  })

  it('has no part of a change that another window was faster with', async () => {
    const { store, window } = newPc()
    await store.settings.put('profileId', 'long-an-2025', 0)
    await expect(window().store.settings.put('profileId', 'dong-thap-2025', 0)).rejects.toMatchObject({
      code: 'ROW_CHANGED_ELSEWHERE',
    })
    expect(await store.past({ setting: 'profileId' })).toHaveLength(1)
  })

  it('stays within its limits, the oldest changes go first', async () => {
    const { store } = newPc()
    const turns = pastLimits.changes + 5
    for (let turn = 0; turn < turns; turn++) await store.settings.put('profileId', `own-${turn}`, turn)
    const past = await store.past({ setting: 'profileId' })
    expect(past).toHaveLength(pastLimits.changes)
    expect(past.at(-1)?.sets[0]?.facts[0]?.is).toBe(`own-${turns - 1}`)
  })
})

describe('the history of a request', () => {
  it('says what was changed of its receiver and of each row, also of one whose number was corrected', async () => {
    const { store } = newPc()
    await store.drafts.save(exampleDraft(), 0)
    await store.drafts.save(changedDraft, 1)
    const [row] = exampleDraft().draft.subjects
    const corrected = { ...row, certificateSerial: '4A99' }
    const second = { certificateName: 'Người Thứ Hai', certificateSerial: '77' }
    await store.drafts.save({ ...changedDraft, draft: { ...changedDraft.draft, subjects: [corrected, second] } }, 2)
    const [first, next] = await store.past(draft)
    expect(first).toEqual(draftChange)
    expect(next?.sets).toEqual([
      {
        id: 'subject/certificateSerial:4a01020304050607#0',
        name: 'Trần Văn Thử',
        facts: [{ place: 'certificateSerial', was: '4A01020304050607', is: '4A99' }],
      },
      { id: 'subject/certificateSerial:77#0', name: 'Người Thứ Hai', fate: 'added', facts: [] },
    ])
  })

  it('is sealed, and goes with the request', async () => {
    const { store, profile } = newPc()
    await store.drafts.save(exampleDraft(), 0)
    await store.drafts.save(changedDraft, 1)
    const text = JSON.stringify(await rawRows(profile.surroundings), (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect([...personal, 'Lê Thị Ví Dụ'].filter((one) => text.includes(one))).toEqual([])
    await store.drafts.remove('draft-1', 2)
    expect((await rawRows(profile.surroundings))['settings']).toEqual([])
    expect(await store.check()).toMatchObject({ damagedLists: 0, parts: expect.arrayContaining([]) as unknown })
    expect((await store.check()).parts.every(({ missing, unreadable }) => missing + unreadable === 0)).toBe(true)
  })

  it('that is damaged keeps nobody from saving: it begins anew', async () => {
    const { store, profile } = newPc()
    await store.drafts.save(exampleDraft(), 0)
    await store.drafts.save(changedDraft, 1)
    await tamper(profile.surroundings, 'settings', 'past/drafts/draft-1', (row) => ({
      ...row,
      sealed: new Uint8Array(64),
    }))
    await expect(store.past(draft)).rejects.toMatchObject({ code: 'ROW_UNREADABLE' })
    await store.drafts.save(exampleDraft(), 2)
    expect(await store.past(draft)).toHaveLength(1)
  })
})

describe('a backup', () => {
  async function filled() {
    const pc = newPc()
    await pc.store.drafts.save(exampleDraft(), 0)
    await pc.store.drafts.save(changedDraft, 1)
    await pc.store.settings.put('ownProfiles', exampleSettings.ownProfiles, 0)
    await pc.store.records.save(exampleRecord(), 0, [])
    const { file } = await pc.vault.makeBackup({ kind: 'all' }, passphrase)
    return { pc, file }
  }
  const restore = async ({ vault }: DoorPage, file: Uint8Array<ArrayBuffer>) =>
    vault.restoreBackup((await vault.previewBackup(file, passphrase)).id, { mode: 'merge', conflicts: 'file' })

  it('brings the histories of requests and settings to another PC', async () => {
    const { file, pc } = await filled()
    const other = newPc()
    await restore(other, file)
    expect(await other.store.past(draft)).toEqual([draftChange])
    const setting = { setting: 'ownProfiles' } as const
    expect(await other.store.past(setting)).toEqual(await pc.store.past(setting))
    expect(await restore(other, file)).toEqual({ written: 0, removed: 0 })
  })

  it('that takes the place of other values is told in their history, after what this PC knew', async () => {
    const { file } = await filled()
    const other = newPc()
    await other.store.settings.put('ownProfiles', renamed, 0)
    await other.store.records.save(exampleRecord({ values: { fullName: 'Trần Văn Khác' } }), 0, [])
    await restore(other, file)
    const cause = { kind: 'backup', madeAt: at }
    const past = await other.store.past({ setting: 'ownProfiles' })
    expect(past.map((one) => one.cause)).toEqual([{ kind: 'typed' }, cause])
    expect(past[1]?.sets[0]?.facts).toContainEqual({ place: 'name', was: 'Tỉnh Mẫu Mới', is: 'Tỉnh Mẫu' })
    const { record } = await other.store.records.get('record-1')
    expect(record.changes).toEqual([
      { at, cause, fields: expect.arrayContaining([{ key: 'fullName', was: 'Trần Văn Khác' }]) as unknown },
    ])
  })
})
