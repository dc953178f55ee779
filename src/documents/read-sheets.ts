import { AppError } from '../errors'
import { maxFileBytes, type Sheet } from './sheet'

/**
 * Reads every sheet of a clerk's .xlsx or .csv file; what it is is told by its bytes, not by its name. A CSV file is one sheet under
 * the file's name. Sheets without any value are left out.
 * @throws AppError SHEET_… for a file that can't be read, each with what to do instead
 */
export async function readSheets(content: ArrayBuffer | Uint8Array<ArrayBuffer>, fileName: string): Promise<Sheet[]> {
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content)
  if (bytes.byteLength === 0) throw new AppError('SHEET_EMPTY')
  if (bytes.byteLength > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
  const sheets = startsWith(bytes, zipStart)
    ? await sheetsOfXlsx(bytes)
    : [await sheetOfCsv(textOrFault(bytes, fileName), fileName)]
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')))
  if (filled.length === 0) throw new AppError('SHEET_EMPTY')
  return filled
}

/** The parsers come when a file of their kind is read: who only asks for the columns does not load them. */
async function sheetsOfXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const { readXlsx } = await import('./read-xlsx')
  return readXlsx(bytes)
}

async function sheetOfCsv(bytes: Uint8Array, name: string): Promise<Sheet> {
  const { readCsv } = await import('./read-csv')
  return readCsv(bytes, name)
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

const zipStart = [0x50, 0x4b, 0x03, 0x04]
/** OLE compound file: an old .xls, or the container of a sheet with a password. @source [MS-CFB] §2.2 */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const otherStarts = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x50, 0x4b], // a zip archive that is empty or in parts
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** The bytes of a CSV file, or what the file is instead. */
function textOrFault(bytes: Uint8Array, fileName: string): Uint8Array {
  if (startsWith(bytes, compoundStart))
    throw new AppError(hasEncryptedPackage(bytes) ? 'SHEET_PROTECTED' : 'SHEET_OLD_XLS')
  if (otherStarts.some((start) => startsWith(bytes, start))) throw new AppError('SHEET_NOT_SHEET')
  // A text under the name of a sheet: an export of HTML, or a file that was cut.
  if (/\.(?:xlsx|xlsm|xls|ods|xlsb)$/i.test(fileName)) throw new AppError('SHEET_DAMAGED')
  return bytes
}

/** A sheet with a password stands in a stream of this name. @source [MS-OFFCRYPTO] §2.3.4 */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(Array.from('EncryptedPackage').join('\0'))
}
