/**
 * The records in one real browser: a store that another window holds at an older version, two windows over one record, duplicates, files that
 * leave, the check of everything, and a disk that is full.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as sheetJs from 'xlsx'
import { errorEntry } from '../../src/errors'
import { vgcaColumns } from '../../src/documents'
import { EXTENSION_ID } from '../../src/protocol/native'
import { vi as words } from '../../src/ui/text/vi'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { pressNamed, wordsOf } from '../main-job/panel-steps'
import type { ExampleDatabase } from '../storage/examples/example-database'

const pictures = process.env['DESK_PICTURES']
const folder = mkdtempSync(join(tmpdir(), 'ban-ho-so-'))
const downloads = join(folder, 'tai-xuong')
const profile = join(folder, 'ho-so-trinh-duyet')
const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../storage/examples/version-2.json'), 'utf8'),
) as ExampleDatabase
const position = '[data-path="record.position"]'
const note = '[data-path="record.note"]'

let practice: PracticeBrowser
/** A page of the extension's origin without any of its code. */
let bare: Page
let first: Page

beforeAll(async () => {
  mkdirSync(downloads)
  mkdirSync(profile)
  buildExtensionIfStale()
  practice = await startPracticeBrowser({ site: folder, profile })
  bare = await practice.openOwnPage('manifest.json')
  const session = await bare.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
})
afterAll(async () => {
  await practice.stop()
  rmSync(folder, { recursive: true })
})

/** Makes the database of an example in the page, and holds it open as a page of that version would that was put to sleep. */
async function holdOlderDatabase(): Promise<void> {
  await bare.evaluate(async ({ nativeVersion, deviceKey, stores }) => {
    const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    const key = await crypto.subtle.importKey('raw', bytesOf(deviceKey), 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
    const fromJson = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(fromJson)
      if (typeof value !== 'object' || value === null) return value
      const held = value as Record<string, unknown>
      if (held['$device-key'] === true) return key
      if (typeof held['$bytes'] === 'string') return bytesOf(held['$bytes'])
      if (typeof held['$buffer'] === 'string') return bytesOf(held['$buffer']).buffer
      return Object.fromEntries(Object.entries(held).map(([name, one]) => [name, fromJson(one)]))
    }
    const request = indexedDB.open('tro-ly-chung-thu', nativeVersion)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.name, { multiEntry: index.multiEntry })
        for (const row of rows) store.add(fromJson(row))
      }
    }
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    Reflect.set(globalThis, 'held', request.result)
  }, example)
}

async function openDesk(place: string): Promise<Page> {
  const page = await practice.openOwnPage(`workspace.html#/${place}`)
  await page.setViewport({ width: 1280, height: 900 })
  return page
}

async function shows(page: Page, text: string): Promise<void> {
  await page.bringToFront()
  await expect.poll(() => wordsOf(page), { timeout: 25_000, interval: 50 }).toContain(text)
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = `#/${next}`
  }, place)
}

/** Writes over what stands in a box, as a person does. */
async function write(page: Page, box: string, text: string): Promise<void> {
  await page.bringToFront()
  await page.locator(box).fill(text)
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.bringToFront()
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function downloaded(name: string): Promise<Uint8Array> {
  const path = join(downloads, name)
  await expect.poll(() => existsSync(path), { timeout: 25_000, interval: 50 }).toBe(true)
  return new Uint8Array(readFileSync(path))
}

describe('the records of an office', () => {
  test('wait, untouched, while another window holds the store at an older version', async () => {
    await holdOlderDatabase()
    first = await openDesk('records')
    await shows(first, errorEntry('STORE_BLOCKED').vi.next)
    await picture(first, '1-blocked')
    await bare.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close())
    await pressNamed(first, words.common.retry)
    await shows(first, 'Trần Văn Thử')
  })

  test('that two windows edit at once: the second is told, and loses nothing', async () => {
    const second = await openDesk('records/record-1')
    await go(first, 'records/record-1')
    await first.waitForSelector(position)
    await write(first, position, 'Trưởng khoa')
    await write(second, note, 'Nhận thiết bị tại cơ quan')
    await first.bringToFront()
    await pressNamed(first, words.common.save)
    await shows(first, words.workspace.allSaved)
    await second.bringToFront()
    await pressNamed(second, words.common.save)
    await shows(second, words.workspace.conflict)
    await picture(second, '2-two-windows')
    expect(await wordsOf(second)).toContain('Trưởng khoa')
    expect(await second.$eval(note, (box) => (box as HTMLInputElement).value)).toBe('Nhận thiết bị tại cơ quan')
    await pressNamed(second, words.workspace.conflictKeepMine)
    await shows(second, words.workspace.allSaved)
    // What the first window had written is told by the record's history.
    await second.locator('.record-changes > summary').click()
    await shows(second, words.changes.cleared('Chức vụ', 'Trưởng khoa'))
    await picture(second, '3-history')
    await second.close()
  })

  test('kept twice are found, merged and taken apart again', async () => {
    await go(first, 'records')
    await pressNamed(first, words.recordsPage.addKind(words.recordsPage.kinds.person))
    await write(first, '[data-path="record.fullName"]', '=Trần Văn Thử')
    await write(first, '[data-path="record.citizenId"]', '031085000123')
    await write(first, position, 'Bác sĩ chuyên khoa II, Phó trưởng khoa Chẩn đoán hình ảnh và Y học hạt nhân')
    await pressNamed(first, words.common.save)
    await shows(first, words.workspace.allSaved)
    await go(first, 'duplicates')
    await shows(first, words.duplicates.found(2, 1))
    await picture(first, '4-duplicates')
    await pressNamed(first, words.duplicates.compare(2))
    await shows(first, words.duplicates.compareWhat)
    await picture(first, '5-compare')
    await pressNamed(first, words.duplicates.merge)
    await shows(first, words.duplicates.noneTitle)
    await picture(first, '6-merged')
    await pressNamed(first, words.duplicates.undo)
    await shows(first, words.duplicates.found(2, 1))
  })

  test('leave as texts: for Excel, and in the Authority’s own columns', async () => {
    await go(first, 'records')
    await first.locator(`::-p-aria([name="${words.recordsPage.pickAll}"])`).click()
    await shows(first, words.exporting.chosen(2))
    await pressNamed(first, words.exporting.xlsx)
    await shows(first, 'ho-so-')
    await pressNamed(first, words.exporting.importList)
    await shows(first, words.exporting.missing)
    await picture(first, '7-exported')
    const today = await first.evaluate(() => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10))
    for (const name of [`ho-so-${today}.xlsx`, `danh-sach-nhap-vgca-${today}.xlsx`]) {
      const { Sheets: sheets } = sheetJs.read(await downloaded(name), { type: 'array', cellFormula: true })
      const cells = Object.entries(Object.values(sheets)[0] ?? {}).flatMap(([place, cell]) =>
        place.startsWith('!') ? [] : [cell as sheetJs.CellObject],
      )
      expect(cells.every((cell) => cell.t === 's' && cell.f === undefined)).toBe(true)
      expect(cells.map(({ v }) => v)).toContain('=Trần Văn Thử')
      const headings = cells.slice(0, vgcaColumns.length).map(({ v }) => v)
      if (name.startsWith('danh')) expect(headings).toEqual(vgcaColumns.map(({ heading }) => heading))
    }
  })

  test('are checked, all of them', async () => {
    await go(first, 'settings')
    await pressNamed(first, words.check.run)
    await expect.poll(() => wordsOf(first), { timeout: 25_000 }).toMatch(/Tốt: cả \d+ mục/)
    await picture(first, '8-checked')
  })

  test('are not lost when the disk is full: what was typed stays, and is saved once there is room', async () => {
    // The browser remembers for half a minute how much room there was: it begins anew.
    await practice.stop()
    practice = await startPracticeBrowser({ site: folder, profile })
    const session = await (await practice.openOwnPage('manifest.json')).createCDPSession()
    const origin = `chrome-extension://${EXTENSION_ID}`
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    const page = await openDesk('records/record-1')
    await page.waitForSelector(position)
    await write(page, position, 'Giám đốc')
    await pressNamed(page, words.common.save)
    await shows(page, errorEntry('STORE_FULL').vi.what)
    await picture(page, '9-full')
    expect(await page.$eval(position, (box) => (box as HTMLInputElement).value)).toBe('Giám đốc')
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await pressNamed(page, words.common.save)
    await shows(page, words.workspace.allSaved)
    await page.reload()
    await page.waitForSelector(position)
    expect(await page.$eval(position, (box) => (box as HTMLInputElement).value)).toBe('Giám đốc')
  })
})
