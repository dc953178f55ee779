import { AppError } from '../errors'
import type { OpenedSheetFile, SheetService } from '../ui/sheet-service'

/** The room that reads sheets comes with its parsers: it is loaded when a sheet is wanted, and not before. */
const documents = () => import('../documents')

/** Reading spreadsheets as the interface asks for it. Sheets of several files are told apart by the files' names. */
export function createSheetService(): SheetService {
  return {
    open: async (file) => {
      const { maxFileBytes, readSheets } = await documents()
      if (file.size > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
      return { name: file.name, sheets: await readSheets(await bytesOf(file), file.name) }
    },
    understand: async (files) => (await documents()).readReorganisationSheets(sheetsOf(files)),
    columns: async () => (await documents()).reorganisationColumns,
  }
}

/** A file may be moved or locked after it was chosen, and a folder may be dropped. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (thrown) {
    throw new AppError('CERT_FILE_UNREADABLE', {}, thrown)
  }
}

function sheetsOf(files: readonly OpenedSheetFile[]): OpenedSheetFile['sheets'] {
  if (files.length < 2) return files.flatMap(({ sheets }) => sheets)
  return files.flatMap((file) =>
    file.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === file.name ? file.name : `${file.name}, ${sheet.name}`,
    })),
  )
}
