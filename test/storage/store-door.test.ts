import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '../../src/errors'
import { emptyProfile, type Profile, type Session } from './door'
import { rawRows, tamper } from './example-store'
import { exampleDraft, exampleFacts, exampleRecord, exampleSettings, personal } from './example-values'

const passphrase = 'bốn con mèo đen'
const all = { query: '', offset: 0, limit: 10 }
const minute = 60_000
const open: Session[] = []
afterEach(() => {
  for (const session of open.splice(0)) session.end()
})

function start(profile: Profile): Session {
  const session = profile.session()
  open.push(session)
  return session
}

async function lockedProfile(): Promise<Profile> {
  const profile = emptyProfile()
  const { store, vault } = start(profile).page()
  await store.records.save(exampleRecord(), 0, [exampleFacts])
  await vault.setPassphrase({ next: passphrase })
  return profile
}

const failure = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('it did not fail')
    },
    (thrown: unknown) => thrown as AppError,
  )

describe('a store with a passphrase', () => {
  it('stays open for who set it, is locked after the browser was closed, and opens with the passphrase alone', async () => {
    const profile = await lockedProfile()
    const page = start(profile).page()
    expect(await page.vault.status()).toMatchObject({ state: 'locked', hasPassphrase: true, waitMs: 0 })
    for (const question of [
      page.store.records.list(all),
      page.store.records.save(exampleRecord({ id: 'x' }), 0, []),
      page.store.settings.get('profileId'),
      page.vault.makeBackup({ kind: 'all' }, 'một mật khẩu khác'),
      page.vault.setPassphrase({ current: passphrase }),
    ])
      await expect(question).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await expect(page.vault.unlock('bốn con mèo')).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
    await page.vault.unlock(passphrase)
    expect((await page.store.records.get('record-1')).record).toEqual(exampleRecord())
  })

  it('locks for all pages at once, and is opened for all at once', async () => {
    const profile = await lockedProfile()
    const session = start(profile)
    const [side, work] = [session.page(), session.page()]
    await side.vault.unlock(passphrase)
    await work.vault.lock()
    await expect(side.store.records.list(all)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await vi.waitFor(() => expect(side.notices).toEqual(['unlocked', 'locked']))
    await side.vault.unlock(passphrase)
    expect((await work.store.records.list(all)).total).toBe(1)
  })

  it('locks after the time without work, also when the PC slept meanwhile, and not while somebody works', async () => {
    const profile = await lockedProfile()
    const page = start(profile).page()
    await page.vault.unlock(passphrase)
    for (let step = 0; step < 4; step++) {
      profile.clock.pass(10 * minute)
      await page.vault.touch()
    }
    expect((await page.vault.status()).state).toBe('open')
    profile.clock.pass(15 * minute)
    await vi.waitFor(() => expect(page.notices).toContain('locked'))
    expect((await page.vault.status()).state).toBe('locked')
  })

  it('locks after the time that was set, from then on', async () => {
    const profile = await lockedProfile()
    const { store, vault } = start(profile).page()
    await vault.unlock(passphrase)
    await store.settings.put('protection', { ...exampleSettings.protection, lockAfterMinutes: 2 }, 0)
    profile.clock.pass(2 * minute)
    expect((await vault.status()).state).toBe('locked')
    await vault.unlock(passphrase)
    await store.settings.put('protection', { ...exampleSettings.protection, lockAfterMinutes: 0 }, 1)
    profile.clock.pass(600 * minute)
    expect((await vault.status()).state).toBe('open')
  })

  it('opens by the ticket of this browser session, unless it lay too long, was of an older passphrase or is made up', async () => {
    const profile = await lockedProfile()
    const ticket = await start(profile).page().vault.unlock(passphrase)
    const now = profile.clock.nowMs()
    expect(
      await start(profile)
        .page()
        .vault.resume(ticket, now - 15 * minute),
    ).toBe(false)
    expect(
      await start(profile)
        .page()
        .vault.resume(btoa('\0'.repeat(32)), now),
    ).toBe(false)
    const page = start(profile).page()
    expect(await page.vault.resume(ticket, now - 14 * minute)).toBe(true)
    expect((await page.store.records.list(all)).total).toBe(1)
    const newer = await page.vault.setPassphrase({ current: passphrase, next: 'năm con gà trống' })
    expect(await start(profile).page().vault.resume(ticket, now)).toBe(false)
    expect(
      await start(profile)
        .page()
        .vault.resume(newer ?? '', now),
    ).toBe(true)
  })
})

describe('changing the passphrase', () => {
  it('takes the present one, replaces one row, and leaves every sealed row as it is', async () => {
    const profile = await lockedProfile()
    const { vault } = start(profile).page()
    await vault.unlock(passphrase)
    const before = await rawRows(profile.surroundings)
    await expect(vault.setPassphrase({ current: 'sai rồi nhé', next: 'năm con gà' })).rejects.toMatchObject({
      code: 'PASSPHRASE_WRONG',
    })
    await expect(vault.setPassphrase({ next: 'năm con gà' })).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
    await vault.setPassphrase({ current: passphrase, next: 'năm con gà trống' })
    const after = await rawRows(profile.surroundings)
    const withoutDataKey = (rows: unknown[] | undefined) =>
      rows?.filter((row) => (row as { id: string }).id !== 'data-key')
    for (const [table, rows] of Object.entries(after)) {
      if (table === 'keyring') expect(withoutDataKey(rows)).toEqual(withoutDataKey(before[table]))
      else expect(rows).toEqual(before[table])
    }
    const again = start(profile).page()
    await expect(again.vault.unlock(passphrase)).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
    await again.vault.unlock('năm con gà trống')
    await again.vault.setPassphrase({ current: 'năm con gà trống' })
    const open = start(profile).page()
    expect(await open.vault.status()).toMatchObject({ state: 'open', hasPassphrase: false, waitMs: 0 })
    expect((await open.store.records.get('record-1')).record).toEqual(exampleRecord())
  })

  it('refuses a short one, and one that another window was faster with', async () => {
    const profile = emptyProfile()
    const [one, other] = [start(profile).page(), start(profile).page()]
    await expect(one.vault.setPassphrase({ next: 'ngắn   ' })).rejects.toMatchObject({ code: 'PASSPHRASE_TOO_SHORT' })
    const both = await Promise.allSettled([
      one.vault.setPassphrase({ next: passphrase }),
      other.vault.setPassphrase({ next: 'năm con gà trống' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
  })

  it('leaves no key and no passphrase in the clear', async () => {
    const profile = await lockedProfile()
    const bytes = JSON.stringify(await rawRows(profile.surroundings), (_key, value: unknown) =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? Buffer.from(value as Uint8Array).toString('latin1')
        : value,
    )
    for (const text of [passphrase, ...personal]) expect(bytes).not.toContain(text)
  })
})

describe('wrong passphrases', () => {
  it('cost time, also after the browser was closed, and a right one forgives them', async () => {
    const profile = await lockedProfile()
    const { vault } = start(profile).page()
    for (const waitMs of [0, 0, 5_000])
      expect(await failure(vault.unlock('sai'))).toMatchObject({ code: 'PASSPHRASE_WRONG', details: { waitMs } })
    expect(await failure(vault.unlock(passphrase))).toMatchObject({ code: 'PASSPHRASE_TOO_SOON' })
    const again = start(profile).page().vault
    profile.clock.pass(2_000)
    expect(await again.status()).toMatchObject({ waitMs: 3_000 })
    expect(await failure(again.unlock(passphrase))).toMatchObject({ details: { waitMs: 3_000 } })
    profile.clock.pass(3_000)
    await again.unlock(passphrase)
    expect(await again.status()).toMatchObject({ state: 'open', waitMs: 0 })
  })

  it('are counted before they are tried: ending the browser gives none for free', async () => {
    const profile = await lockedProfile()
    const { vault } = start(profile).page()
    const asked = vault.unlock('sai')
    await vi.waitFor(async () => {
      const keyring = (await rawRows(profile.surroundings))['keyring'] as { id: string; count?: number }[]
      expect(keyring.find(({ id }) => id === 'wrong-tries')?.count).toBe(1)
    })
    await expect(asked).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
  })
})

describe('a damaged keyring', () => {
  it('never makes a new key over rows of the old one', async () => {
    const profile = await lockedProfile()
    await tamper(profile.surroundings, 'keyring', 'name-secret', (row) => ({ ...row, version: 2 }))
    const { vault } = start(profile).page()
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'STORE_KEY_LOST' })
  })
})

describe('erasing', () => {
  it('works without the passphrase, tells all pages, and leaves an empty store with a new key', async () => {
    const profile = await lockedProfile()
    const session = start(profile)
    const [one, other] = [session.page(), session.page()]
    const before = JSON.stringify(await rawRows(profile.surroundings))
    await one.vault.erase()
    await vi.waitFor(() => expect(other.notices).toEqual(['erased']))
    expect(await profile.surroundings.indexedDB.databases()).toEqual([])
    expect(await other.vault.status()).toMatchObject({ state: 'open', hasPassphrase: false, waitMs: 0 })
    expect((await other.store.records.list(all)).total).toBe(0)
    await other.store.drafts.save(exampleDraft(), 0)
    expect(JSON.stringify(await rawRows(profile.surroundings))).not.toBe(before)
  })
})
