// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors'
import { backupAge } from '../../src/ui/pages/protection/backup-age'
import { passphraseStrength } from '../../src/ui/pages/protection/passphrase-strength'
import { vi as words } from '../../src/ui/text/vi'
import { createFakeServices, fakeNowMs } from './fake-services'
import { showPanel } from './show-panel'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const texts = words.protection
const enter = async (page: ShownWorkspace, id: string, value: string) => {
  const input = page.all(`#${id}`)[0] as HTMLInputElement
  input.value = value
  await page.send(new Event('input', { bubbles: true }), input)
}
const submit = (page: ShownWorkspace, id: string) => {
  const form = page.all(`#${id}`)[0]?.closest('form')
  if (!form) throw new Error(`no form around ${id}`)
  return page.send(new Event('submit', { bubbles: true, cancelable: true }), form)
}

describe('a locked store', () => {
  test('shows nothing personal, keeps what was typed, and comes back to the same place', async () => {
    const fake = createFakeServices()
    fake.lock.passphrase = 'bốn con mèo đen'
    const page = await showWorkspace(fake, 'records')
    await page.press(words.recordsPage.addKind(words.recordsPage.kinds.person))
    await page.type('record.fullName', 'Trần Văn Thử')
    const place = page.place()
    await page.press(words.lock.lockNow)
    expect(page.text()).toContain(words.lock.title)
    expect(page.text()).toContain(words.lock.unsaved(1))
    expect(document.body.innerHTML).not.toContain('Trần Văn Thử')
    expect(fake.warnings.at(-1)).toBe(true)
    await enter(page, 'unlock', 'sai')
    await submit(page, 'unlock')
    expect(page.text()).toContain('Mật khẩu mở kho không đúng')
    await enter(page, 'unlock', 'bốn con mèo đen')
    await submit(page, 'unlock')
    expect(page.place()).toBe(place)
    expect(page.field('record.fullName').value).toBe('Trần Văn Thử')
    expect(fake.warnings.at(-1)).toBe(true)
  })

  test('waits after wrong passphrases, and can be erased by typing the words', async () => {
    const fake = createFakeServices()
    Object.assign(fake.lock, { passphrase: 'bốn con mèo đen', isLocked: true, waitMs: 5_000 })
    const page = await showWorkspace(fake, 'records')
    expect(page.text()).toContain(words.lock.wait(5))
    expect((page.all('button[type="submit"]')[0] as HTMLButtonElement).disabled).toBe(true)
    const erase = page.all('.button.danger')[0] as HTMLButtonElement
    expect(erase.disabled).toBe(true)
    await enter(page, 'erase-forgotten', 'xoá hết')
    expect(erase.disabled).toBe(false)
    await page.press(texts.erase.apply)
    expect(fake.lock.reloads).toBe(1)
  })
})

describe('a store that the browser lost', () => {
  test('is told of on every page, with its last day, until the clerk goes on with the new one', async () => {
    const fake = createFakeServices()
    fake.lock.lostOn = '2026-02-27'
    const page = await showWorkspace(fake, 'records')
    expect(page.text()).toContain(texts.lost.what('27/02/2026'))
    await page.press(texts.lost.restore)
    expect(page.place()).toBe('settings/protection')
    expect(page.text()).toContain(texts.lost.title)
    await page.press(texts.lost.accept)
    expect(page.text()).not.toContain(texts.lost.title)
    expect(fake.lock.lostOn).toBeUndefined()
  })

  test('is told of in the side panel too, which opens the workspace where a backup is taken back', async () => {
    const opened: (string | undefined)[] = []
    const plain = createFakeServices()
    const fake = {
      ...plain,
      services: { ...plain.services, openWorkspace: (place?: string) => void opened.push(place) },
    }
    fake.lock.lostOn = '2026-02-27'
    const panel = await showPanel(fake)
    expect(panel.text()).toContain(texts.lost.what('27/02/2026'))
    await panel.press(texts.lost.restore)
    expect(opened).toEqual(['settings/protection'])
    await panel.press(texts.lost.accept)
    expect(panel.text()).not.toContain(texts.lost.title)
  })

  test('stays told of when it could not be answered, and says why', async () => {
    const plain = createFakeServices()
    const acceptStore = () => Promise.reject(new AppError('STORE_UNAVAILABLE'))
    const protection = { ...plain.services.protection, acceptStore }
    const fake = { ...plain, services: { ...plain.services, protection } }
    fake.lock.lostOn = '2026-02-27'
    const page = await showWorkspace(fake, 'records')
    const notices = page.all('[role="alert"]').length
    await page.press(texts.lost.accept)
    expect(page.text()).toContain(texts.lost.title)
    expect(page.all('[role="alert"]').length).toBe(notices + 1)
  })
})

describe('the settings of protection', () => {
  test('set a passphrase only when it is long enough, typed twice, and the loss is understood', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'settings/protection')
    await page.press(texts.passphrase.begin)
    expect(page.text()).toContain(texts.passphrase.lossTitle)
    await enter(page, 'passphrase-text', 'bốn con mèo đen ngủ')
    await enter(page, 'passphrase-again', 'bốn con mèo')
    await submit(page, 'passphrase-text')
    expect(fake.lock.passphrase).toBeUndefined()
    await enter(page, 'passphrase-again', 'bốn con mèo đen ngủ')
    await submit(page, 'passphrase-text')
    expect(fake.lock.passphrase).toBeUndefined()
    const tick = page.all('.edit-frame input[type="checkbox"]')[0] as HTMLInputElement
    tick.checked = true
    await page.send(new Event('change', { bubbles: true }), tick)
    await submit(page, 'passphrase-text')
    expect(fake.lock.passphrase).toBe('bốn con mèo đen ngủ')
    expect(page.text()).toContain(texts.passphrase.saved)
  })

  test('say why two passphrases are not the same once the second was left, and that blanks at the ends count', async () => {
    const page = await showWorkspace(createFakeServices(), 'settings/protection')
    await page.press(texts.passphrase.begin)
    await enter(page, 'passphrase-text', 'bốn con mèo đen ')
    expect(page.text()).toContain(words.lock.blankEnds)
    await enter(page, 'passphrase-again', 'bốn con mèo đen')
    expect(page.text()).not.toContain(texts.passphrase.mismatch)
    await page.send(new Event('blur'), page.all('#passphrase-again')[0] as HTMLInputElement)
    expect(page.text()).toContain(texts.passphrase.mismatch)
  })

  test('count down after a wrong present passphrase, as the locked view does', async () => {
    const fake = createFakeServices()
    Object.assign(fake.lock, { passphrase: 'bốn con mèo đen', waitMs: 5_000 })
    const page = await showWorkspace(fake, 'settings/protection')
    await page.press(texts.passphrase.remove)
    await enter(page, 'passphrase-current', 'sai')
    await submit(page, 'passphrase-current')
    expect(page.text()).toContain(words.lock.wait(5))
    await enter(page, 'passphrase-current', 'bốn con mèo đen')
    await submit(page, 'passphrase-current')
    expect(fake.lock.passphrase).toBe('bốn con mèo đen')
  })

  test('save a backup under a name with its day, remember when, and say what was left out', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'settings/protection')
    await enter(page, 'backup-passphrase-text', 'mật khẩu của tệp')
    await enter(page, 'backup-passphrase-again', 'mật khẩu của tệp')
    await submit(page, 'backup-passphrase-text')
    expect(fake.downloads.map(({ name }) => name)).toEqual(['sao-luu-2026-03-02.tlct'])
    expect(fake.lock.backups).toEqual([{ scope: { kind: 'all' }, passphrase: 'mật khẩu của tệp' }])
    expect(fake.contents.settings.protection.lastBackupAt).toBe('2026-03-02T03:00:00.000Z')
    expect(page.text()).toContain(texts.backup.leftOut(1))
  })
})

describe('a hint about a passphrase', () => {
  test.each([
    ['ngắn', 'tooShort'],
    ['12345678901234567890', 'weak'],
    ['mật khẩu 1', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['bốn con mèo đen', 'fair'],
    ['bốn con mèo đen ngủ trưa', 'good'],
  ] as const)('%s is %s', (passphrase, strength) => expect(passphraseStrength(passphrase)).toBe(strength))
})

describe('the reminder of an old backup', () => {
  const dayMs = 86_400_000
  const before = (days: number) => new Date(fakeNowMs - days * dayMs).toISOString()
  const protection = { lockAfterMinutes: 15, remindAfterDays: 30, lastBackupAt: '' }

  test('comes after the days that were set, never on the first day, never when switched off', () => {
    expect(backupAge(protection, [before(0)], fakeNowMs)).toBeUndefined()
    expect(backupAge(protection, [before(31)], fakeNowMs)).toBe('never')
    expect(backupAge({ ...protection, lastBackupAt: before(29) }, [before(90)], fakeNowMs)).toBeUndefined()
    expect(backupAge({ ...protection, lastBackupAt: before(45) }, [before(0)], fakeNowMs)).toEqual({ days: 45 })
    expect(backupAge({ ...protection, remindAfterDays: 0 }, [before(90)], fakeNowMs)).toBeUndefined()
    expect(backupAge(protection, [], fakeNowMs)).toBeUndefined()
  })
})
