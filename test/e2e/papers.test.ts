import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vi as words } from '../../src/ui/text/vi'
import { forms } from '../../src/procedures'
import { readDocx } from '../documents/letter/read-docx'
import { pressNamed, waitForWords } from '../main-job/panel-steps'
import { startMainJob, type MainJob } from '../main-job/start'

const folder = mkdtempSync(join(tmpdir(), 'tai-xuong-'))
let job: MainJob
let page: Page
const faults: string[] = []

beforeAll(async () => {
  job = await startMainJob({ withHost: false })
  page = await job.practice.openOwnPage('workspace.html#/requests')
  await page.setViewport({ width: 1280, height: 900 })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true })
  await page.bringToFront()
  await pressNamed(page, words.requests.create('01', forms['01'].shortName))
  await waitForWords(page, words.papers.title)
})
afterAll(async () => {
  await job.stop()
  rmSync(folder, { recursive: true })
})

/** Presses a button that downloads a file, and waits for the sentence that names it. */
async function downloaded(button: string, name: string): Promise<Uint8Array> {
  await pressNamed(page, button)
  await waitForWords(page, words.papers.saved(name))
  await expect.poll(() => existsSync(join(folder, name)), { timeout: 20_000 }).toBe(true)
  return readFileSync(join(folder, name))
}

describe('the papers of a request, in the real browser under the extension’s policy', () => {
  test('the letter is previewed as the Word file has it', async () => {
    await pressNamed(page, words.papers.preview)
    const shown = await page.$eval('.letter-sheet', (sheet) => sheet.textContent)
    expect(shown).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const { paragraphs } = readDocx(await downloaded(words.papers.letter, 'mau-01-van-ban-de-nghi.docx'))
    for (const text of paragraphs) expect(shown).toContain(text)
  })

  test('the import file and the package are made', async () => {
    await downloaded(words.papers.sheet, 'mau-01-danh-sach-vgca.xlsx')
    const files = unzipSync(await downloaded(words.papers.package, 'mau-01-ho-so.zip'))
    expect(Object.keys(files)).toEqual([
      '01-mau-01-van-ban-de-nghi.docx',
      '02-mau-01-danh-sach-vgca.xlsx',
      'danh-muc.txt',
    ])
    expect(strFromU8(files['danh-muc.txt'] ?? new Uint8Array())).toContain('DANH MỤC HỒ SƠ')
  })

  test('an attached file is named with its sum and goes into the package', async () => {
    const input = await page.$(`input[aria-label="${words.papers.addFiles}"]`)
    if (!input) throw new Error('no input')
    const file = join(folder, 'Quyết định thành lập.pdf')
    writeFileSync(file, '%PDF-1.7')
    await input.uploadFile(file)
    const sum = createHash('sha256').update('%PDF-1.7').digest('hex')
    await expect.poll(() => page.$$eval('.papers .sum', (all) => all.map((one) => one.textContent))).toEqual([sum])
    await pressNamed(page, words.papers.package)
    await expect
      .poll(() => Object.keys(unzipSync(readFileSync(join(folder, newest('.zip'))))), { timeout: 20_000 })
      .toContain('03-quyet-dinh-thanh-lap.pdf')
  })

  test('nothing broke the policy', () => expect(faults).toEqual([]))
})

function newest(ending: string): string {
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .at(-1) ?? ''
  )
}
