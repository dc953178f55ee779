/** Lists brought into the records of the real browser: read in a worker, compared and sealed in the store's, written at once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from '../../src/documents'
import { vi as words } from '../../src/ui/text/vi'
import { plainTable } from '../documents/example-list'
import { pressNamed, wordsOf } from '../main-job/panel-steps'
import { startMainJob, type MainJob } from '../main-job/start'

const texts = words.importPage
const folder = mkdtempSync(join(tmpdir(), 'nhap-'))
const pictures = process.env['IMPORT_PICTURES']
const faults: string[] = []
let job: MainJob
let page: Page

beforeAll(async () => {
  job = await startMainJob({ withHost: false })
  page = await job.practice.openOwnPage('workspace.html#/import')
  await page.setViewport({ width: 1280, height: 900 })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.bringToFront()
})
afterAll(async () => {
  await job.stop()
  rmSync(folder, { recursive: true })
})

async function give(name: string, content: Uint8Array): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const input = await page.waitForSelector(`input[aria-label="${texts.choose}"]`)
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
}

/** Waits until the page shows these words, or tells what it shows instead. */
async function shows(text: string): Promise<void> {
  await expect.poll(() => wordsOf(page), { timeout: 25_000, interval: 50 }).toContain(text)
}

/** Keeps a picture of a state where a person asked for them. */
async function picture(name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.bringToFront()
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

async function go(place: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = `#/${next}`
  }, place)
}

describe('a list from Excel', () => {
  test('of three people is read, stored, found in the records, and taken back', async () => {
    await picture('1-empty')
    await give('ba-nguoi.xlsx', writeXlsx([{ name: 'Danh sách', rows: plainTable }]))
    await shows(texts.sums(3, 3, 0, 0))
    await picture('2-list')
    await pressNamed(page, texts.compare(3))
    await shows(texts.compared(3, 0, 0, 0))
    await picture('3-compared')
    await pressNamed(page, texts.store(3))
    await shows(texts.stored(3, 0))
    await picture('4-stored')
    await go('records')
    await shows('Nguyễn Thị Mẫu')
    expect(await wordsOf(page)).toContain('Đỗ Thị Ưu Việt')
    await go('import')
    await pressNamed(page, texts.undo)
    await shows(texts.undone)
    await picture('5-undone')
    await go('records')
    await shows(words.recordsPage.emptyTitle)
  })

  test('with errors shows them by row, and a file that is none says what to do', async () => {
    await go('import')
    const broken = plainTable.map((row, at) =>
      row.map((cell, place) => (at === 1 && place === 3 ? '31085000123' : cell)),
    )
    await give(
      'loi.xlsx',
      writeXlsx([
        { name: 'A', rows: broken },
        { name: 'B', rows: plainTable },
      ]),
    )
    await shows(texts.sheet)
    await picture('6-errors')
    await pressNamed(page, texts.otherFile)
    await give('hong.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))
    await shows('SHEET_DAMAGED')
    await picture('7-failed')
  })

  test('breaks no policy of the extension', () => expect(faults).toEqual([]))
})
