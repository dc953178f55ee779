import { AppError } from '../errors'
import { decodeText } from './encoding/decode-text'
import { convertSheets } from './encoding/legacy-font'
import { maxFileBytes, type Sheet } from './sheet'

/** What is worth telling of a file beside its cells. */
export type FileNote = 'macros-ignored' | 'read-as-text' | 'read-as-web-page' | 'windows-1258' | 'TCVN3' | 'VNI'

/** A spreadsheet file as it was read: every sheet in the file's order, empty and hidden ones too. */
export interface SheetFile {
  readonly sheets: readonly Sheet[]
  readonly notes: readonly FileNote[]
}

/**
 * Reads a clerk's .xlsx, .xlsm (its macros are never looked at) or .csv file, or what is that under another name; what it is is told by its
 * bytes. A CSV file is one sheet under the file's name. Text of Windows-1258, TCVN3 and VNI is converted, with a note.
 * @param report told how far it has come, 0 to 1
 * @throws AppError SHEET_… for a file that can't be read, each with what to do instead
 */
export async function readSheetFile(
  content: ArrayBuffer | Uint8Array<ArrayBuffer>,
  fileName: string,
  report?: (done: number) => void,
): Promise<SheetFile> {
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content)
  if (bytes.byteLength === 0) throw new AppError('SHEET_EMPTY')
  if (bytes.byteLength > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
  const read = startsWith(bytes, zipStart)
    ? await readPacked(bytes, report)
    : await readText(textOrFault(bytes, fileName), fileName)
  const { sheets, encoding } = convertSheets(read.sheets)
  if (encoding === undefined && read.needsEncoding) throw new AppError('SHEET_ENCODING')
  return { sheets, notes: [...read.notes, ...(encoding ? [encoding] : [])] }
}

/** Every sheet that has a value. @throws AppError as {@link readSheetFile}, and SHEET_EMPTY */
export async function readSheets(content: ArrayBuffer | Uint8Array<ArrayBuffer>, fileName: string): Promise<Sheet[]> {
  const { sheets } = await readSheetFile(content, fileName)
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')))
  if (filled.length === 0) throw new AppError('SHEET_EMPTY')
  return filled
}

/** One sheet of a file, with the names of all. @param sheetNumber from 1 @throws AppError as `readSheets`, and SHEET_NUMBER_UNKNOWN */
export async function readSheet(
  content: ArrayBuffer | Uint8Array<ArrayBuffer>,
  fileName: string,
  sheetNumber = 1,
): Promise<Sheet & { readonly sheetNames: readonly string[] }> {
  const sheets = await readSheets(content, fileName)
  const sheet = sheets[sheetNumber - 1]
  if (!sheet) throw new AppError('SHEET_NUMBER_UNKNOWN', { sheetNumber })
  return { ...sheet, sheetNames: sheets.map(({ name }) => name) }
}

interface ReadFile extends SheetFile {
  /** Its text is in no code page that is known yet. */
  readonly needsEncoding?: boolean
}

/** The parsers come when a file of their kind is read: who only asks for the columns does not load them. */
async function readPacked(bytes: Uint8Array<ArrayBuffer>, report?: (done: number) => void): Promise<ReadFile> {
  const { readXlsx } = await import('./read-xlsx')
  const { sheets, hasMacros } = await readXlsx(bytes, report)
  return { sheets, notes: hasMacros ? ['macros-ignored'] : [] }
}

async function readText(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  const { text, codePage } = decodeText(bytes)
  const { isHtml, readHtml } = await import('./read-html')
  const isNamedSheet = sheetName.test(fileName)
  const notes: FileNote[] = codePage === 'Windows-1258' ? ['windows-1258'] : []
  const needsEncoding = codePage === 'Latin-1'
  if (isHtml(text)) {
    if (!/<table\b/i.test(text)) throw new AppError(isNamedSheet ? 'SHEET_DAMAGED' : 'SHEET_NOT_SHEET')
    return { sheets: readHtml(text, fileName), notes: [...notes, 'read-as-web-page'], needsEncoding }
  }
  if (text.startsWith('{\\rtf')) throw new AppError('SHEET_NOT_SHEET')
  if (/^\s*<\?xml/.test(text))
    throw new AppError(/<(?:\w+:)?Workbook\b/.test(text) ? 'SHEET_OLD_XLS' : 'SHEET_NOT_SHEET')
  // A text under the name of a sheet: an export in columns, or a file that was cut.
  if (isNamedSheet && !(/\.xls$/i.test(fileName) && /[\t;,]/.test(text))) throw new AppError('SHEET_DAMAGED')
  const { readCsv } = await import('./read-csv')
  return {
    sheets: [readCsv(text, fileName)],
    notes: [...notes, ...(isNamedSheet ? (['read-as-text'] as const) : [])],
    needsEncoding,
  }
}

const sheetName = /\.(?:xlsx|xlsm|xls|ods|xlsb|xltx)$/i
const zipStart = [0x50, 0x4b, 0x03, 0x04]
/** OLE compound file: an old .xls, or the container of a sheet with a password. @source [MS-CFB] §2.2 */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** A .xls of Excel 2 to 4, which had no container. @source [MS-XLS] §2.4.21 (BOF and its forerunners) */
const bareOldStarts = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
]
const otherStarts = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x50, 0x4b], // a zip archive that is empty or in parts
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** The bytes of a text, or what the file is instead. */
function textOrFault(bytes: Uint8Array, fileName: string): Uint8Array {
  if (startsWith(bytes, compoundStart))
    throw new AppError(hasEncryptedPackage(bytes) ? 'SHEET_PROTECTED' : 'SHEET_OLD_XLS')
  if (bareOldStarts.some((start) => startsWith(bytes, start))) throw new AppError('SHEET_OLD_XLS')
  if (otherStarts.some((start) => startsWith(bytes, start))) throw new AppError('SHEET_NOT_SHEET')
  if (bytes.includes(0) && sheetName.test(fileName) && !hasUtf16Mark(bytes)) throw new AppError('SHEET_DAMAGED')
  return bytes
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** A sheet with a password stands in a stream of this name. @source [MS-OFFCRYPTO] §2.3.4 */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(Array.from('EncryptedPackage').join('\0'))
}
