import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealBackup } from '../../src/vault'
import { vi } from '../../src/ui/text/vi'
import { pressNamed, waitForWords } from '../main-job/panel-steps'
import { bodyOf, makeProfile, type KeptProfile } from './kept-profile'

const people = 1_000
const passphrase = 'bốn con mèo đen ngủ'
/** Every known name and number begins with one of these: no dictionary, page or list of the browser holds them. */
const markOfNames = 'Zhuwyp'
const markOfNumbers = '997733'
/** What is put in the clear on purpose, to see that the search would find it. */
const controls = { stored: 'Kqobxw', indexed: 'Vejgzm' }

const nameOf = (number: number) => `${markOfNames}${number.toString(36)} Thị Mẫu`
const numberOf = (number: number) => `${markOfNumbers}${String(number).padStart(6, '0')}`

let profile: KeptProfile
beforeAll(async () => {
  profile = await makeProfile()
})
afterAll(() => profile.remove())

/** Every file below a folder. What the browser removed meanwhile is no file. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
}

/** The files that hold a text in UTF-8, UTF-16 or base64 (in any of its three positions). The first time a text stands in a block, snappy keeps it as it is. */
function filesWith(text: string): string[] {
  const inBase64 = ['', 'x', 'xx'].map((before) => {
    const whole = Buffer.from(before + text).toString('base64')
    return whole.slice(before === '' ? 0 : before.length + 1, Math.floor(((before.length + text.length) * 8) / 6))
  })
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le'), ...inBase64.map((one) => Buffer.from(one))]
  return filesBelow(profile.folder).filter((path) => {
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}

async function fileOfPeople(): Promise<string> {
  const at = '2026-03-02T03:00:00.000Z'
  const records = Array.from({ length: people }, (_, number) => ({
    id: `nguoi-${number}`,
    kind: 'person',
    values: { fullName: nameOf(number), citizenId: numberOf(number), email: `${markOfNames}${number}@example.gov.vn` },
    certificates: [],
    createdAt: at,
    changedAt: at,
    source: 'typed',
  }))
  const subjects = [{ fullName: nameOf(1), citizenId: numberOf(1) }]
  const draft = { mau: '05', receiver: {}, subjects, agency: {}, letter: {} }
  const drafts = [{ draft: { id: 'de-nghi-1', draft, createdAt: at, changedAt: at } }]
  const content = {
    product: 'tro-ly-chung-thu',
    format: 1,
    madeAt: at,
    scope: 'all',
    records,
    certificates: [],
    drafts,
    history: [],
    settings: [],
  }
  const sealed = await sealBackup(globalThis.crypto, new TextEncoder().encode(JSON.stringify(content)), passphrase)
  return Buffer.from(sealed).toString('base64')
}

describe(`the files of a browser profile after ${people} people were kept, looked at, typed and locked`, () => {
  test('hold none of their names and numbers, no passphrase and no ticket', { timeout: 120_000 }, async () => {
    const { page, ask, close } = await profile.start()
    const { id } = bodyOf(await ask('backup.preview', { file: await fileOfPeople(), passphrase })) as { id: string }
    bodyOf(await ask('backup.restore', { id, mode: 'merge', conflicts: 'here' }))
    const { ticket } = bodyOf(await ask('vault.set-passphrase', { next: passphrase })) as { ticket: string }

    await page.goto(page.url().replace(/#.*/, '#/records'))
    await page.reload()
    await page.waitForSelector('#unlock')
    await page.type('#unlock', passphrase)
    await pressNamed(page, vi.lock.unlock)
    await waitForWords(page, 'Thị Mẫu')
    await page.type('input[type="search"]', numberOf(7))
    await waitForWords(page, vi.recordsPage.found({ person: 1, organisation: 0, service: 0 }))
    await page.goto(page.url().replace(/#.*/, '#/records/nguoi-7'))
    const field = await page.waitForSelector('[data-path="record.fullName"], [id="record.fullName"]')
    await field?.type(' Hai')
    await pressNamed(page, vi.common.save)
    await waitForWords(page, vi.workspace.allSaved)
    await page.goto(page.url().replace(/#.*/, '#/requests'))
    await waitForWords(page, markOfNames)
    await pressNamed(page, vi.lock.lockNow)
    await waitForWords(page, vi.lock.title)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(markOfNames)
    await page.evaluate(async ({ stored, indexed }) => {
      localStorage.setItem('kiem', stored)
      await new Promise((resolve) => {
        const request = indexedDB.open('kiem', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('kiem')
        request.onsuccess = () => {
          const writing = request.result.transaction('kiem', 'readwrite', { durability: 'strict' })
          writing.objectStore('kiem').put({ text: indexed }, 'a')
          writing.oncomplete = resolve
        }
      })
    }, controls)
    await close()

    expect(filesWith(controls.stored)).not.toEqual([])
    expect(filesWith(controls.indexed)).not.toEqual([])
    expect(filesWith(markOfNames)).toEqual([])
    expect(filesWith(markOfNumbers)).toEqual([])
    expect(filesWith(passphrase)).toEqual([])
    expect(filesWith(ticket)).toEqual([])
    const all = filesBelow(profile.folder).map((path) => readFileSync(path).toString('latin1'))
    const found = Array.from({ length: people }, (_, number) => number).filter((number) =>
      all.some((text) => text.includes(numberOf(number))),
    )
    expect(found.slice(0, 3)).toEqual([])
  })

  test(
    'and after everything was erased, nothing of it is left in any store of the browser',
    { timeout: 120_000 },
    async () => {
      const { page, close } = await profile.start()
      await page.goto(page.url().replace(/#.*/, '#/settings'))
      await page.waitForSelector('#unlock')
      await page.type('#unlock', passphrase)
      await pressNamed(page, vi.lock.unlock)
      await page.waitForSelector('#erase-title')
      const storeSeen = () =>
        page.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { get: (name: string) => Promise<{ storeSeen?: { id: string } }> } } }
          }
          return (await chrome.storage.local.get('storeSeen')).storeSeen?.id
        })
      const before = await storeSeen()
      expect(before).toBeDefined()
      await page.evaluate(async () => {
        const details = document.querySelector('#erase-title')?.parentElement?.querySelector('details')
        if (details) details.open = true
        localStorage.setItem('kiem', 'x')
        await (await caches.open('kiem')).put('https://example.gov.vn/kiem', new Response('x'))
      })
      await page.type('#erase-all', vi.protection.erase.word)
      const reloaded = page.waitForNavigation()
      await pressNamed(page, vi.protection.erase.apply)
      await reloaded
      await page.waitForSelector('#erase-title')
      const left = await page.evaluate(async () => {
        const request = indexedDB.open('tro-ly-chung-thu')
        await new Promise((resolve) => (request.onsuccess = resolve))
        const database = request.result
        const rows = [...database.objectStoreNames].map(async (name) => {
          const counting = database.transaction(name).objectStore(name).count()
          await new Promise((resolve) => (counting.onsuccess = resolve))
          return [name, counting.result] as const
        })
        const storage = (
          globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get: () => Promise<object> }> } }
        ).chrome.storage
        return {
          rows: Object.fromEntries(await Promise.all(rows)),
          // Which store lies here now is noted anew: another one, as told below.
          local: Object.keys(await storage.local.get()).filter((name) => name !== 'storeSeen'),
          session: Object.keys(await storage.session.get()),
          page: localStorage.length + sessionStorage.length,
          caches: await caches.keys(),
        }
      })
      // The store that is made anew has keys and an empty list of rows.
      const none = { records: 0, certificates: 0, drafts: 0, history: 0, settings: 0, searchIndex: 0 }
      expect(left).toEqual({
        rows: expect.objectContaining(none) as object,
        local: [],
        session: [],
        page: 0,
        caches: [],
      })
      expect(await storeSeen()).not.toBe(before)
      await close()
      expect(filesWith(markOfNames)).toEqual([])
      expect(filesWith(markOfNumbers)).toEqual([])
    },
  )
})
