import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import ExcelJS from 'exceljs'
import { writeLetter } from '../../src/documents/letter/write-letter'
import { writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { formatDate } from '../../src/fields'
import { defaultProfile, forms, mauNumbers } from '../../src/procedures'
import { composeLetter } from '../../src/requests'
import { exampleDraft } from '../documents/letter/nine-drafts'
import { readDocx } from '../documents/letter/read-docx'
import { documentOf, runCommand, startedBrowser } from './run-command'

const folder = mkdtempSync(join(tmpdir(), 'van-ban-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

interface Document {
  readonly file: string
  readonly findings: readonly Readonly<Record<string, string>>[]
}

describe('the command letter', () => {
  it('writes the letter and prints its place and what assess finds', async () => {
    const out = join(folder, 'thu.docx')
    const run = await runCommand('letter', [
      ...['--request', written('thu.json', exampleDraft('05', 3)), '--out', out],
      ...['--today', '2026-03-02', '--profile', 'long-an-2025'],
    ])
    expect(run.status).toBe(0)
    expect(startedBrowser(run)).toBe(false)
    const { file, findings, ...others } = documentOf(run) as Document
    expect([file, others]).toEqual([out, {}])
    expect(
      findings.every(({ severity, code, path, message, source }) => severity && code && path && message && source),
    ).toBe(true)
    expect(readDocx(readFileSync(out)).tables[1]).toHaveLength(4)
  })

  it('writes what there is of an empty request, and names what is missing', async () => {
    const out = join(folder, 'trong.docx')
    const run = await runCommand('letter', ['--request', written('trong.json', { mau: '09' }), '--out', out])
    expect(run.status).toBe(0)
    const paths = (documentOf(run) as Document).findings.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['subjects', 'letter.letterNumber', 'agency.signerName']))
    expect(new Set(paths).size).toBe(paths.length)
    expect(existsSync(out)).toBe(true)
  })

  it.each([
    ['no --out', ['--request', 'R']],
    ['no --request', ['--out', 'x.docx']],
    ['a request that is not there', ['--request', 'khong-co.json', '--out', 'x.docx']],
    ['a folder that is not there', ['--request', 'R', '--out', join('khong-co', 'x.docx')]],
    ['another ending', ['--request', 'R', '--out', 'x.pdf']],
    ['a day that does not exist', ['--request', 'R', '--out', 'x.docx', '--today', '2026-02-30']],
    ['a profile that does not exist', ['--request', 'R', '--out', 'x.docx', '--profile', 'khong-co']],
  ])('refuses %s with exit status 2', async (_, args) => {
    const request = written('r.json', { mau: '01' })
    const placed = args.map((one) => (one === 'R' ? request : /\.(?:docx|pdf)$/.test(one) ? join(folder, one) : one))
    const run = await runCommand('letter', placed)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).not.toBe('')
  })

  it('refuses a request file that breaks the contract, by its path, and writes nothing', async () => {
    const out = join(folder, 'hong.docx')
    const request = written('hong.json', { mau: '01', subjects: [{ fulName: 'x' }] })
    const run = await runCommand('letter', ['--request', request, '--out', out])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toMatchObject({ error: { code: 'REQUEST_INVALID', path: 'subjects[0].fulName' } })
    expect(existsSync(out)).toBe(false)
  })

  it('says when the file can’t be written', async () => {
    const out = '/proc/van-ban.docx'
    const run = await runCommand('letter', ['--request', written('r.json', { mau: '01' }), '--out', out])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toMatchObject({ error: { code: 'FILE_NOT_WRITTEN' } })
  })
})

describe('the command vgca-sheet', () => {
  it('writes the import file, and names a place of issue that it can’t map', async () => {
    const out = join(folder, 'danh-sach.xlsx')
    const [subject = {}] = exampleDraft('01', 1).subjects
    const draft = {
      ...exampleDraft('01', 0),
      subjects: [{ ...subject, organisationLevel1: 'SỞ MẪU', citizenIdIssuePlace: 'Bộ Công an' }],
    }
    const run = await runCommand('vgca-sheet', ['--request', written('ds.json', draft), '--out', out])
    expect(run.status).toBe(0)
    const { file, findings } = documentOf(run) as Document
    expect(file).toBe(out)
    expect(findings.filter(({ code }) => code === 'ISSUE_PLACE_UNKNOWN')).toHaveLength(1)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(out)
    expect(book.worksheets[0]?.getCell('E2').text).toBe('Bộ Công an')
    expect(book.worksheets[0]?.getCell('C2').text).toBe(formatDate(String(subject.dateOfBirth)))
  })

  it('refuses another form by name', async () => {
    const out = join(folder, 'sai.xlsx')
    const run = await runCommand('vgca-sheet', ['--request', written('sai.json', { mau: '02' }), '--out', out])
    expect(run.status).toBe(1)
    expect(documentOf(run)).toMatchObject({ error: { code: 'VGCA_FORM_OTHER' } })
    expect(existsSync(out)).toBe(false)
  })
})

const programs = {
  'libreoffice-writer-nogui': '/usr/lib/libreoffice/program/libswlo.so',
  'libreoffice-calc-nogui': '/usr/lib/libreoffice/program/libsclo.so',
  'poppler-utils': '/usr/bin/pdftotext',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
}
const absent = Object.entries(programs).flatMap(([name, file]) => (existsSync(file) ? [] : [name]))

/** Debian's programs may be out of reach; then the test says so. */
function needOffice({ skip }: TestContext): void {
  if (absent.length === 0) return
  process.stdout.write(`Bỏ qua: thiếu ${absent.join(', ')}\n`)
  skip(`thiếu ${absent.join(', ')}`)
}

function convert(kind: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'ho-so')}`
  execFileSync('/usr/bin/soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 110_000,
  })
}

/** The pages of a PDF file as text, blanks made one. */
function pagesOf(file: string): string[] {
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')
const counts = [1, 3, 60]

describe('letters in LibreOffice', () => {
  beforeAll(async () => {
    if (absent.length > 0) return
    mkdirSync(join(folder, 'ho-so'), { recursive: true })
    const files: string[] = []
    for (const mau of mauNumbers)
      for (const count of counts) {
        const surroundings = { today: '2026-03-02', profile: defaultProfile, form: forms[mau] }
        const file = join(folder, `mau-${mau}-${count}.docx`)
        writeFileSync(file, await writeLetter(composeLetter(exampleDraft(mau, count), surroundings)))
        files.push(file)
      }
    convert('pdf', files)
  })

  for (const mau of mauNumbers)
    for (const count of counts)
      it(`show every name and number of Mẫu ${mau} with ${count} subjects, in order`, (context) => {
        needOffice(context)
        const pages = pagesOf(join(folder, `mau-${mau}-${count}.pdf`))
        const text = squeezed(pages.join(''))
        const draft = exampleDraft(mau, count)
        expect(text).toContain(squeezed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
        expect(text).toContain(squeezed('Độc lập - Tự do - Hạnh phúc'))
        expect(text).toContain(squeezed('Lê Thị Ví Dụ'))
        for (const key of forms[mau].receiver.keys)
          if (!key.endsWith('Date')) expect(text).toContain(squeezed(String(draft.receiver[key])))
        const numbers = [...text.matchAll(/2A05F812673\d{5}|VGCA-T\d{6}|0310\d{8}|10000\d\d/g)].map(([one]) => one)
        const [first] = (['citizenId', 'certificateSerial', 'deviceNumber', 'budgetCode'] as const).filter((key) =>
          forms[mau].columns.some(({ keys }) => keys.includes(key)),
        )
        const wanted = draft.subjects
          .map((subject) => String(first && subject[first]))
          .filter((one) => /^(?:2A05|VGCA|0310|10000)/.test(one))
        expect(numbers.filter((one) => wanted.includes(one))).toEqual(wanted)
        expect(text).not.toContain(squeezed('suy đoán'))
        // The header rows come again on each page that has rows of the list, and pages are numbered from the second on.
        const [header] = forms[mau].columns.at(-1)?.header.split(/[\s/]/u) ?? []
        for (const [place, page] of pages.entries()) {
          if (place > 0) expect(page.trimStart()).toMatch(new RegExp(`^${place + 1}\\s*\\n`))
          if (wanted.some((one) => squeezed(page).includes(one))) expect(page).toContain(header)
        }
        expect(pages.length > 1 || count < 60).toBe(true)
      })

  it('have a sheet beside them whose days and numbers are text', (context) => {
    needOffice(context)
    const file = join(folder, 'nhap.xlsx')
    writeFileSync(file, writeVgcaSheet(exampleDraft('01', 3)).bytes)
    convert('csv:Text - txt - csv (StarCalc):59,34,76,1', [file])
    const [, ...rows] = readFileSync(join(folder, 'nhap.csv'), 'utf8').trim().split('\n').slice(-4)
    expect(rows).toHaveLength(3)
    const [subject = {}] = exampleDraft('01', 1).subjects
    // The quotation marks are LibreOffice's own for text: a number or a day would have none.
    for (const value of [subject.citizenId, formatDate(String(subject.dateOfBirth)), subject.mobilePhone])
      expect(rows[0]?.split(';')).toContain(`"${String(value)}"`)
  })
})
