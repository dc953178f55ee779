import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, runCommand, startedBrowser } from './run-command'

const lists = join(import.meta.dirname, '..', 'documents', 'lists')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'danh-sach-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

interface Answer {
  readonly subjects: readonly Record<string, unknown>[]
  readonly mapping: readonly unknown[]
  readonly findings: readonly Record<string, unknown>[]
}

async function answerOf(...args: readonly string[]): Promise<Answer> {
  const run = await runCommand('import-list', args)
  expect(run.status).toBe(0)
  expect(startedBrowser(run)).toBe(false)
  return documentOf(run) as Answer
}

it('prints subjects, mapping and findings, and no more', async () => {
  const text = 'STT;Họ tên (bắt buộc);CCCD\n1;Trần Văn Thử;31085000123\n'
  const answer = await answerOf(written('ds.csv', text))
  expect(Object.keys(answer)).toEqual(['subjects', 'mapping', 'findings'])
  expect(answer.subjects).toEqual([{ fullName: 'Trần Văn Thử', citizenId: '31085000123' }])
  expect(answer.mapping).toEqual([
    { column: 'B', heading: 'Họ tên (bắt buộc)', key: 'fullName' },
    { column: 'C', heading: 'CCCD', key: 'citizenId' },
  ])
  expect(answer.findings).toMatchObject([
    { severity: 'error', code: 'CITIZEN_ID_LOST_ZERO', row: 2, key: 'citizenId', suggestion: '031085000123' },
  ])
  expect(answer.findings[0]?.['message']).toMatch(/11 chữ số/)
})

it('reads the sheet that --sheet names, counting from 1', async () => {
  const file = join(lists, 'exceljs-1904.xlsx')
  expect((await answerOf(file)).subjects).toHaveLength(3)
  const first = await answerOf(file, '--sheet', '1')
  expect(first.subjects).toEqual([])
  expect(first.findings).toMatchObject([{ code: 'HEADER_MISSING' }, { code: 'SHEETS_LEFT' }])
})

describe('a failure: exit 1, the error document', () => {
  it.each([
    ['an old .xls', () => [join(lists, 'sheetjs-biff.xls')], 'SHEET_OLD_XLS'],
    ['an .ods', () => [join(lists, 'libreoffice.ods')], 'SHEET_OPEN_DOCUMENT'],
    ['a sheet that is not there', () => [join(lists, 'exceljs-1904.xlsx'), '--sheet', '9'], 'SHEET_NUMBER_UNKNOWN'],
    ['an empty file', () => [written('rong.csv', '')], 'SHEET_EMPTY'],
  ] as const)('%s', async (_, args, code) => {
    const run = await runCommand('import-list', args())
    expect(run.status).toBe(1)
    const { error } = documentOf(run) as { error: { code: string; message: string } }
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/\. /)
  })
})

describe('unusable arguments: exit 2, nothing on stdout', () => {
  it.each([
    ['no file', []],
    ['a file that is not there', ['/khong/co/tep.xlsx']],
    ['a sheet that is no number', [join(lists, 'utf-8.csv'), '--sheet', 'hai']],
    ['sheet 0', [join(lists, 'utf-8.csv'), '--sheet', '0']],
    ['an unknown option', [join(lists, 'utf-8.csv'), '--trang', '1']],
  ])('%s', async (_, args) => {
    const run = await runCommand('import-list', args)
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).not.toBe('')
  })
})
