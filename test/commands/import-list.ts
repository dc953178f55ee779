/** `import-list FILE [--sheet N]`: prints what the product reads from a staff list, as one JSON document (contract §3). */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import {
  columnLetter,
  maxFileBytes,
  readList,
  readSheetFile,
  type ListColumn,
  type ListFinding,
} from '../../src/documents'
import { AppError } from '../../src/errors'
import { dateInVietnam } from '../../src/fields'
import { placeOf, printDocument, runCommand, UnusableArguments } from './command-line'

function sheetOf(text: string | undefined): { sheet?: number } {
  if (text === undefined) return {}
  if (/^[1-9]\d{0,3}$/.test(text)) return { sheet: Number(text) }
  throw new UnusableArguments(`--sheet phải là số thứ tự của trang tính, từ 1. Đã ghi: ${text}`)
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  if (statSync(file).size > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
  return new Uint8Array(readFileSync(file))
}

/** One entry a key: a column with several values has several. */
function shownColumn({ place, heading, keys }: ListColumn): unknown[] {
  return keys.map((key) => ({ column: columnLetter(place), heading, key }))
}

/** The keys of the contract, and the proposed value where there is one. */
function shownFinding({ severity, code, row, key, message, suggestion }: ListFinding): unknown {
  return { severity, code, row, key, message, suggestion }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { sheet: { type: 'string' } }, allowPositionals: true })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new UnusableArguments('Cách dùng: import-list TỆP [--sheet SỐ]')
  const options = sheetOf(values.sheet)
  const file = placeOf(name, 'file')
  const read = await readSheetFile(bytesOf(file), basename(file))
  const { rows, columns, findings } = readList(read, { ...options, today: dateInVietnam(Date.now()) })
  printDocument({
    subjects: rows.map((row) => row.values),
    mapping: columns.flatMap(shownColumn),
    findings: findings.map(shownFinding),
  })
})
