import { AppError } from '../errors'
import { fromLegacyFont } from './encoding/legacy-font'
import type { Sheet } from './sheet'
import { readSharedStrings } from './xlsx/read-shared-strings'
import { readStyles } from './xlsx/read-styles'
import { readWorkbook } from './xlsx/read-workbook'
import { readWorksheet, type SheetSurroundings } from './xlsx/read-worksheet'
import { unpackEntry, zipEntries, type ZipEntry } from './archive/zip-entries'

/** The most bytes that a sheet file may hold when unpacked. */
const maxUnpackedBytes = 120 * 1024 * 1024

/** The sheets of a file, in its order, and whether it carries macros (which are never looked at). */
export interface XlsxReading {
  readonly sheets: readonly Sheet[]
  readonly hasMacros: boolean
}

/**
 * Reads every sheet of an .xlsx file. What is packed is checked before it is unpacked, and again while it is.
 * @param report told how far it has come, 0 to 1
 * @throws AppError SHEET_DAMAGED, SHEET_NOT_SHEET, SHEET_BINARY, SHEET_OPEN_DOCUMENT, SHEET_TOO_LARGE, SHEET_TOO_MANY_ROWS
 */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  report: (done: number) => void = () => undefined,
): Promise<XlsxReading> {
  const entries = new Map(zipEntries(bytes).map((entry) => [plainName(entry.name), entry]))
  const workbookName = [...entries.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name))
  if (workbookName === undefined) throw otherKind(entries)
  const unpack = unpackerOf(entries)
  const text = async (name: string) => new TextDecoder().decode(await unpack(name))
  const workbook = await text(workbookName)
  const relations = await text(`xl/_rels/${workbookName.slice(3)}.rels`)
  const { sheets: listed, countsFrom1904, strings, styles } = readWorkbook(workbook, relations)
  const surroundings: SheetSurroundings = {
    strings: strings === undefined ? [] : readSharedStrings(await text(strings)),
    styles: styles === undefined ? [] : readStyles(await text(styles)),
    countsFrom1904,
    convert: fromLegacyFont,
  }
  const sheets: Sheet[] = []
  for (const { name, file, isHidden } of listed) {
    report(sheets.length / listed.length)
    sheets.push({ name, ...readWorksheet(await text(file), surroundings), ...(isHidden && { isHidden }) })
  }
  return { sheets, hasMacros: entries.has('xl/vbaproject.bin') }
}

/** Unpacks files by their names; all together may hold no more than the limit. @throws AppError SHEET_DAMAGED for one that is not there */
function unpackerOf(entries: ReadonlyMap<string, ZipEntry>): (name: string) => Promise<Uint8Array> {
  const needed = [...entries].flatMap(([name, entry]) => (/^xl\/.*\.xml$/.test(name) ? [entry] : []))
  const declared = needed.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0)
  if (declared > maxUnpackedBytes) throw new AppError('SHEET_TOO_LARGE', { maxUnpackedBytes })
  let left = maxUnpackedBytes
  return async (name) => {
    const entry = entries.get(plainName(name))
    if (!entry) throw new AppError('SHEET_DAMAGED', { missing: name.slice(0, 60) })
    const unpacked = await unpackEntry(entry, left)
    left -= unpacked.byteLength
    return unpacked
  }
}

/** Some programs write other cases and slashes than they name. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase()
}

/** What a file is that is no .xlsx. */
function otherKind(entries: ReadonlyMap<string, ZipEntry>): AppError {
  if (entries.has('xl/workbook.bin')) return new AppError('SHEET_BINARY')
  if (entries.has('mimetype') && entries.has('content.xml')) return new AppError('SHEET_OPEN_DOCUMENT')
  return new AppError('SHEET_NOT_SHEET')
}
