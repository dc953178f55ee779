import { AppError, toAppError } from '../../errors'
import { unpackEntry, zipEntries, type ZipEntry } from '../archive/zip-entries'

/** The largest template that is opened, packed. */
export const maxTemplateBytes = 10_000_000

const maxUnpackedBytes = 60_000_000
const maxEntries = 2_000

/**
 * Checks that a file is a Word document of a size that can be handled, before any library unpacks it: an archive's own word about its
 * sizes is not trusted, every part is unpacked and counted.
 * @throws AppError TEMPLATE_TOO_LARGE, TEMPLATE_NOT_DOCX
 */
export async function checkTemplateArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.byteLength > maxTemplateBytes) throw new AppError('TEMPLATE_TOO_LARGE', { bytes: bytes.byteLength })
  const entries = entriesOf(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml')) throw new AppError('TEMPLATE_NOT_DOCX')
  if (entries.length > maxEntries) throw new AppError('TEMPLATE_TOO_LARGE', { entries: entries.length })
  let left = maxUnpackedBytes
  for (const entry of entries) left -= (await unpacked(entry, left)).byteLength
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  try {
    return zipEntries(bytes)
  } catch (thrown) {
    throw new AppError('TEMPLATE_NOT_DOCX', {}, thrown)
  }
}

async function unpacked(entry: ZipEntry, maxBytes: number): Promise<Uint8Array> {
  try {
    return await unpackEntry(entry, maxBytes)
  } catch (thrown) {
    const isTooLarge = toAppError(thrown).code === 'SHEET_TOO_LARGE'
    throw new AppError(isTooLarge ? 'TEMPLATE_TOO_LARGE' : 'TEMPLATE_NOT_DOCX', {}, thrown)
  }
}
