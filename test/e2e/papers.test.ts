import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorEntry } from '../../src/errors'
import { vi as words } from '../../src/ui/text/vi'
import { forms } from '../../src/procedures'
import { readDocx } from '../documents/letter/read-docx'
import { makeSigner, removeSigners, signWith } from '../documents/pdf/signers'
import { emptyPdf, withSignature } from '../documents/pdf/written-pdf'
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
  removeSigners()
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

  test('an attached file is named with its sum and its signature, and goes into the package', async () => {
    const signed = withSignature(emptyPdf('stream'), { sign: (covered) => signWith(makeSigner(), covered) }).bytes
    const input = await addInput()
    await input.uploadFile(fileOf('Quyết định thành lập.pdf', signed))
    const sum = createHash('sha256').update(signed).digest('hex')
    await expect.poll(() => page.$$eval('.papers .sum', (all) => all.map((one) => one.textContent))).toEqual([sum])
    await waitForWords(page, words.signing.judgements.valid)
    await waitForWords(page, 'Nguyễn Thị Ký Thử, SỞ Y TẾ, ỦY BAN NHÂN DÂN TỈNH MẪU')
    await pressNamed(page, words.papers.package)
    await expect
      .poll(() => Object.keys(unzipSync(readFileSync(join(folder, newest('.zip'))))), { timeout: 20_000 })
      .toContain('03-quyet-dinh-thanh-lap.pdf')
  })

  test('files that can’t be used are refused by name, and the others stay', async () => {
    const huge = join(folder, 'Bản quét.pdf')
    writeFileSync(huge, '%PDF-1.7')
    truncateSync(huge, 200_000_000)
    const large = Buffer.alloc(45_000_000)
    large.write('%PDF-1.7\n1 0 obj\n')
    const input = await addInput()
    await input.uploadFile(huge, fileOf('Rác.pdf', large))
    await waitForWords(page, words.papers.refusedFile('Bản quét.pdf'))
    await waitForWords(page, errorEntry('PDF_DAMAGED').vi.what)
    expect(await namesShown()).toEqual(['Quyết định thành lập.pdf', 'Rác.pdf'])
    await pressNamed(page, words.papers.removeFile('Rác.pdf'))
    await expect.poll(namesShown).toEqual(['Quyết định thành lập.pdf'])
  })

  test('what is known of files is kept; a file not at hand, or another one of its name, is named', async () => {
    await page.reload()
    await waitForWords(page, words.papers.notAtHandHint(1))
    expect(await namesShown()).toEqual(['Quyết định thành lập.pdf'])
    await pressNamed(page, words.papers.package)
    await waitForWords(page, words.papers.absentReasons.missing('Quyết định thành lập.pdf'))
    const listed = () =>
      strFromU8(unzipSync(readFileSync(join(folder, newest('.zip'))))['danh-muc.txt'] ?? new Uint8Array())
    await expect.poll(listed, { timeout: 20_000 }).toMatch(/CHƯA CÓ TRONG GÓI NÀY\s+Quyết định thành lập\.pdf/)
    const input = await addInput()
    await input.uploadFile(fileOf('Quyết định thành lập.pdf', emptyPdf().bytes))
    await waitForWords(page, words.papers.changedTitle('Quyết định thành lập.pdf'))
    await pressNamed(page, words.papers.replaceFile)
    await waitForWords(page, words.signing.states['not-signed'])
    expect(await namesShown()).toEqual(['Quyết định thành lập.pdf'])
  })

  test('a template that is no Word file, or swells without end, is refused by name', async () => {
    await page.$eval('.papers details', (one) => one.setAttribute('open', ''))
    const choose = async (name: string, bytes: Uint8Array) => {
      const input = await page.waitForSelector(`input[aria-label="${words.papers.chooseTemplate}"]`)
      await (input as ElementHandle<HTMLInputElement>).uploadFile(fileOf(name, bytes))
    }
    const bomb = { '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(80_000_000) }
    await choose('bom.docx', zipSync(bomb, { level: 1 }))
    await waitForWords(page, errorEntry('TEMPLATE_TOO_LARGE').vi.what)
    await choose('anh.docx', strToU8('không phải Word'))
    await waitForWords(page, errorEntry('TEMPLATE_NOT_DOCX').vi.what)
  })

  test('nothing broke the policy', () => expect(faults).toEqual([]))
})

const addInput = async (): Promise<ElementHandle<HTMLInputElement>> =>
  (await page.waitForSelector(`input[aria-label="${words.papers.addFiles}"]`)) as ElementHandle<HTMLInputElement>
const namesShown = () => page.$$eval('.attached .file-name', (all) => all.map((one) => one.textContent))

/** A file in a folder of its own, so that two may have one name. */
function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(folder, 'tep-')), name)
  writeFileSync(file, bytes)
  return file
}

/** The file of this ending that was downloaded last. */
function newest(ending: string): string {
  const named = readdirSync(folder).filter((name) => name.endsWith(ending))
  const timeOf = (name: string) => statSync(join(folder, name)).mtimeMs
  return named.sort((one, other) => timeOf(other) - timeOf(one))[0] ?? ''
}
