import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestDraft } from '../../src/requests'
import { vi as words } from '../../src/ui/text/vi'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import {
  fillOffer,
  openRequestFile,
  previewAndFill,
  pressNamed,
  startOver,
  waitForWords,
} from '../main-job/panel-steps'
import { formPage, listPage } from './batch-pages'

const names = ['Trần Văn Thử', 'Phạm Thị Thí Dụ', 'Lê Văn Giả Định', 'Vũ Thị Minh Họa', 'Đỗ Văn Ví Von']
const people = names.map((fullName, place) => ({
  fullName,
  citizenId: `03108500045${place}`,
  email: `so${place}@example.gov.vn`,
}))
const draft: RequestDraft = { mau: '01', receiver: {}, subjects: people, agency: {}, letter: {} }
const rowOf = (place: number) => Object.values(people[place] ?? {})
const nothing = ['', '', '']

const folder = mkdtempSync(join(tmpdir(), 'lan-luot-'))
let practice: PracticeBrowser
let panel: Page
let page: Page

async function start(): Promise<void> {
  practice = await startPracticeBrowser({ site: join(folder, 'site'), profile: join(folder, 'profile') })
  panel = await practice.openOwnPage('sidepanel.html')
  await panel.setViewport({ width: 400, height: 900 })
}

async function open(path: string): Promise<void> {
  page = await practice.openPortal(path)
}

const rows = () => page.evaluate(() => (globalThis as unknown as { rows: () => string[][] }).rows())
const form = () => page.evaluate(() => (globalThis as unknown as { form: () => string[] }).form())
const progress = () => panel.$eval('.card h2 + progress', (bar) => bar.value)

async function pressOnPage(button: string): Promise<void> {
  await page.bringToFront()
  await page.click(button)
}

async function picture(of: Page, name: string): Promise<void> {
  const where = process.env['BATCH_PICTURES']
  if (where === undefined) return
  await of.bringToFront()
  await of.screenshot({ path: join(where, `${name}.png`), fullPage: of === panel })
}

beforeAll(async () => {
  buildExtensionIfStale()
  for (const one of ['site', 'profile']) mkdirSync(join(folder, one))
  writeFileSync(join(folder, 'site', 'danh-sach.html'), listPage)
  writeFileSync(join(folder, 'site', 'tung-nguoi.html'), formPage)
  await start()
})
afterAll(async () => {
  await practice.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe('five people on a page with two rows and a button that adds one', () => {
  test('the rows that are there are filled, and outlined by one host that touches nothing', async () => {
    await open('danh-sach.html')
    const file = join(folder, 'de-nghi.json')
    writeFileSync(file, JSON.stringify(draft))
    await panel.bringToFront()
    await openRequestFile(panel, file)
    await pressNamed(panel, words.panel.preview.action)
    await panel.waitForSelector('.bottom-bar[data-step="fill"]')
    await picture(panel, '1-xem-truoc')
    await previewAndFill(panel)
    expect(await rows()).toEqual([rowOf(0), rowOf(1)])
    expect(await progress()).toBe(2)
    await picture(panel, '2-ket-qua')
    const hosts = () =>
      page.$$eval('html > :not(head, body)', (all) => all.map((one) => one.getAttributeNames().sort()))
    expect(await hosts()).toEqual([['popover', 'style']])
    expect(await page.$$eval('input', (all) => all.flatMap((one) => one.getAttributeNames()))).toEqual([
      'maxlength',
      'maxlength',
    ])
    await page.bringToFront()
    await page.focus('tbody input')
    await picture(page, '3-vien-tren-trang')
  })

  test('a row that the clerk adds is noticed, and filled with one key', async () => {
    await pressOnPage('#them')
    await fillOffer(panel)
    expect(await rows()).toEqual([rowOf(0), rowOf(1), rowOf(2)])
    expect(await progress()).toBe(3)
  })

  test('undo after the panel was closed puts the third person back', async () => {
    await panel.reload()
    await waitForWords(panel, words.queue.earlier(3))
    await picture(panel, '4-mo-lai-bang')
    await pressNamed(panel, words.panel.report.undo)
    await waitForWords(panel, 'như trước')
    expect(await rows()).toEqual([rowOf(0), rowOf(1), nothing])
    expect(await progress()).toBe(2)
    expect(await page.$$('html > :not(head, body)')).toEqual([])
  })

  test('after the browser was closed it goes on where it stood', async () => {
    await practice.stop()
    await start()
    await waitForWords(panel, words.queue.progress(2, 5))
    await open('danh-sach.html')
    await previewAndFill(panel)
    expect(await rows()).toEqual([rowOf(2), rowOf(3)])
    expect(await progress()).toBe(4)
    await picture(panel, '5-tiep-tuc')
  })

  test('a page that is filled already needs nothing more', async () => {
    await panel.reload()
    await panel.waitForSelector('.bottom-bar')
    await startOver(panel)
    await pressNamed(panel, words.panel.preview.action)
    await waitForWords(panel, words.queue.progress(2, 5))
    expect(await rows()).toEqual([rowOf(2), rowOf(3)])
    await page.close()
  })
})

describe('five people on a page with one form a person', () => {
  test('one after another, each with one key after the page was saved', async () => {
    await open('tung-nguoi.html')
    await panel.bringToFront()
    await panel.reload()
    await panel.waitForSelector('.bottom-bar')
    await startOver(panel)
    await previewAndFill(panel)
    for (const place of [1, 2, 3]) {
      await pressOnPage('#luu')
      await fillOffer(panel)
      expect(await form()).toEqual(rowOf(place))
    }
    expect(await rows()).toEqual([rowOf(0), rowOf(1), rowOf(2)])
    expect(await progress()).toBe(4)
  })

  test('while paused, nothing is offered; resuming looks again', async () => {
    await pressNamed(panel, words.queue.pause)
    await pressOnPage('#luu')
    await panel.bringToFront()
    await panel.waitForSelector('.bottom-bar[data-step="resume"]')
    await pressNamed(panel, words.queue.resume)
    await fillOffer(panel)
    expect(await form()).toEqual([names[4], people[4]?.citizenId, ''])
  })

  test('what the page did not take is told with its value, and the way there', async () => {
    await waitForWords(panel, words.panel.reasons['rejected-by-page'])
    await picture(panel, '6-khong-nhan')
    await pressNamed(panel, words.panel.report.goTo)
    await page.waitForFunction(() => document.activeElement?.id === 'thu')
    expect(await form()).toEqual([names[4], people[4]?.citizenId, ''])
  })

  test('everybody is listed with what came of them', async () => {
    await panel.bringToFront()
    await panel.click('.card details summary ::-p-text(' + words.queue.list + ')')
    await panel.waitForSelector('.queue-table')
    expect(
      await panel.$$eval('.queue-table tbody tr', (all) => all.map((row) => row.getAttribute('data-state'))),
    ).toEqual(names.map(() => 'done'))
    await picture(panel, '7-danh-sach')
  })
})
