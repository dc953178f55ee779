import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readList, readSheetFile, type ListReading } from '../../src/documents'
import { unpackEntry, zipEntries } from '../../src/documents/archive/zip-entries'
import { AppError } from '../../src/errors'
import { fieldKeys } from '../../src/fields'
import { mutated, seeded } from './mutations'
import { writeStoredZip } from './stored-zip'

const folder = join(import.meta.dirname, 'lists')
const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(folder, name)))

type Outcome = ListReading | { readonly refused: string }

/** A list, or the code of a refusal. Whatever else is thrown fails the test. */
async function outcomeOf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Outcome> {
  try {
    return readList(await readSheetFile(bytes, name), { today: '2026-03-02' })
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code.startsWith('SHEET_')) return { refused: thrown.code }
    throw thrown
  }
}

const keys = new Set<string>(fieldKeys)

/** Values of known keys only, rows that the sheet has, findings with words. */
function isSound(outcome: Outcome): boolean {
  if ('refused' in outcome) return true
  const areRows = outcome.rows.every(
    ({ row, values }) =>
      Number.isInteger(row) &&
      row > 0 &&
      Object.entries(values).every(
        ([key, value]) => keys.has(key) && ['string', 'number', 'boolean'].includes(typeof value),
      ),
  )
  return areRows && outcome.findings.every(({ message, english }) => message !== '' && english !== '')
}

const xlsx = [
  'exceljs-letterhead.xlsx',
  'exceljs-import-template.xlsx',
  'sheetjs-shared.xlsx',
  'libreoffice-letterhead.xlsx',
  'exceljs-1904.xlsx',
]

describe('of files with faults of their bytes', () => {
  test('2,500 Excel files are refused by name or read as if nothing had happened', async () => {
    const random = seeded(20260302)
    let [refused, read] = [0, 0]
    for (const name of xlsx) {
      const bytes = bytesOf(name)
      const whole = await outcomeOf(bytes, name)
      for (let round = 0; round < 500; round += 1) {
        const outcome = await outcomeOf(mutated(bytes, random), name)
        if ('refused' in outcome) refused += 1
        else {
          read += 1
          expect(outcome).toEqual(whole)
        }
      }
    }
    expect(refused + read).toBe(2_500)
    expect(refused).toBeGreaterThan(1_500)
    expect(read).toBeGreaterThan(50)
  })

  test('1,000 Excel files with faults inside, their check sums made right, are refused or read', async () => {
    const random = seeded(7)
    for (const name of ['exceljs-letterhead.xlsx', 'libreoffice-letterhead.xlsx']) {
      const entries = zipEntries(bytesOf(name))
      const files = await Promise.all(
        entries.map(async (entry) => ({ name: entry.name, bytes: await unpackEntry(entry, 10_000_000) })),
      )
      for (let round = 0; round < 500; round += 1) {
        const hit = Math.floor(random() * files.length)
        const faulty = files.map((file, at) => (at === hit ? { ...file, bytes: mutated(file.bytes, random) } : file))
        const outcome = await outcomeOf(writeStoredZip(faulty), name)
        expect(isSound(outcome), `round ${round}`).toBe(true)
      }
    }
  })

  test('2,500 CSV files are refused by name or read as what they say', async () => {
    const random = seeded(1258)
    let read = 0
    for (const name of [
      'utf-8.csv',
      'windows-1258.csv',
      'tcvn3.csv',
      'vni.csv',
      'unicode-text.xls',
      'sheetjs-web-page.xls',
    ]) {
      const bytes = bytesOf(name)
      for (let round = 0; round < 417; round += 1) {
        const outcome = await outcomeOf(mutated(bytes, random), name)
        expect(isSound(outcome), `${name}, round ${round}`).toBe(true)
        if (!('refused' in outcome)) read += 1
      }
    }
    expect(read).toBeGreaterThan(500)
  })
})
