import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readList, readSheetFile, type ListReading } from '../../src/documents'
import { AppError } from '../../src/errors'
import type { FieldValues } from '../../src/fields'
import { people } from './example-list'

const folder = join(import.meta.dirname, 'lists')

async function read(place: string, sheet?: number): Promise<ListReading> {
  const file = await readSheetFile(new Uint8Array(readFileSync(place)), place.split('/').at(-1) ?? '')
  return readList(file, { today: '2026-03-02', ...(sheet !== undefined && { sheet }) })
}

const subjectsOf = ({ rows }: ListReading) => rows.map(({ values }) => values)
const errorsOf = ({ findings }: ListReading) => findings.filter(({ severity }) => severity === 'error')

describe('a list written by another program', () => {
  const template: readonly FieldValues[] = people.map((one, at) => ({
    ...one,
    organisationLevel1: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
    ...(at === 0 && { simPki: 'Viettel/cs', deviceKind: 'SIM' }),
  }))
  test.each([
    [
      'exceljs, with letterhead, merged headings, headings between rows and signatures',
      'exceljs-letterhead.xlsx',
      people,
    ],
    ['exceljs, the import list of the Authority', 'exceljs-import-template.xlsx', template],
    ['exceljs, days from 1904 and numbers that show their zeros, on the second sheet', 'exceljs-1904.xlsx', people],
    ['exceljs, in the font .VnTime', 'exceljs-vntime.xlsx', people],
    ['a program that writes texts into cells, without styles', 'openpyxl-like.xlsx', people],
    ['SheetJS, shared texts, name in two columns', 'sheetjs-shared.xlsx', people],
    ['SheetJS, own texts', 'sheetjs-own-strings.xlsx', people],
    ['SheetJS, a web page under the name .xls', 'sheetjs-web-page.xls', people],
    ['write-excel-file', 'write-excel-file.xlsx', people],
    ['LibreOffice, from the letterhead', 'libreoffice-letterhead.xlsx', people],
    ['LibreOffice, from texts', 'libreoffice-from-text.xlsx', people],
    ['Excel’s “Unicode text” under the name .xls', 'unicode-text.xls', people],
    ['Excel’s CSV in UTF-8 with mark and sep=', 'utf-8.csv', people],
    ['a CSV file in Windows-1258', 'windows-1258.csv', people],
    ['a CSV file in TCVN3', 'tcvn3.csv', people],
    ['a CSV file in VNI', 'vni.csv', people],
  ])('is read: %s', async (_, name, expected) => {
    const reading = await read(join(folder, name))
    expect(subjectsOf(reading)).toEqual(expected)
    expect(errorsOf(reading)).toEqual([])
  })

  test.each([
    ['sheetjs-biff.xls', 'SHEET_OLD_XLS'],
    ['sheetjs-binary.xlsb', 'SHEET_BINARY'],
    ['libreoffice.ods', 'SHEET_OPEN_DOCUMENT'],
  ])('is refused by name: %s', async (name, code) => {
    const thrown: unknown = await read(join(folder, name)).catch((one: unknown) => one)
    expect(thrown instanceof AppError && thrown.code).toBe(code)
  })

  test('is read when LibreOffice saves it now, as .xlsx and as text', async (context) => {
    if (!existsSync('/usr/bin/soffice')) return context.skip('LibreOffice is not installed')
    const place = mkdtempSync(join(tmpdir(), 'lists-'))
    const source = join(folder, 'libreoffice-from-text.xlsx')
    for (const kind of ['xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1']) {
      const profile = `-env:UserInstallation=file://${place}/profile`
      execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', place, source], {
        stdio: 'ignore',
      })
    }
    await Promise.all(
      ['xlsx', 'csv'].map(async (kind) => {
        expect(subjectsOf(await read(join(place, `libreoffice-from-text.${kind}`)))).toEqual(people)
      }),
    ).finally(() => rmSync(place, { recursive: true, force: true }))
  })
})

test('the sheet that looks like a list is taken, or the one that is asked for', async () => {
  const place = join(folder, 'exceljs-1904.xlsx')
  expect((await read(place)).sheet).toEqual({ number: 2, name: 'DS', isHidden: false })
  expect((await read(place, 1)).findings.map(({ code }) => code)).toContain('HEADER_MISSING')
  await expect(read(place, 3)).rejects.toMatchObject({ code: 'SHEET_NUMBER_UNKNOWN' })
})
