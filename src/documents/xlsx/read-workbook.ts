import { AppError } from '../../errors'
import { attribute, scanXml } from './scan-xml'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** The file in the archive that holds it. */
  readonly file: string
}

/** What a workbook says of all its sheets. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[]
  readonly countsFrom1904: boolean
  /** Files that hold the table of texts and the styles, where the workbook has them. */
  readonly strings?: string
  readonly styles?: string
}

/**
 * Reads the list of sheets, in their order. Sheets of charts have no cells and are left out.
 * @param relations the text of the workbook's .rels file @throws AppError SHEET_DAMAGED for a workbook without a sheet
 */
export function readWorkbook(xml: string, relations: string): Workbook {
  const { worksheets: files, strings, styles } = readRelations(relations)
  const sheets: ListedSheet[] = []
  let countsFrom1904 = false
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const id = attribute(attributes, '(?:\\w+:)?id')
      const file = id === undefined ? undefined : files.get(id)
      const state = attribute(attributes, 'state') ?? 'visible'
      if (file !== undefined)
        sheets.push({ name: attribute(attributes, 'name') ?? '', isHidden: state !== 'visible', file })
    },
  })
  if (sheets.length === 0) throw new AppError('SHEET_DAMAGED')
  return { sheets, countsFrom1904, ...(strings !== undefined && { strings }), ...(styles !== undefined && { styles }) }
}

interface Relations {
  /** By the id of their relation. */
  readonly worksheets: ReadonlyMap<string, string>
  readonly strings: string | undefined
  readonly styles: string | undefined
}

function readRelations(xml: string): Relations {
  const worksheets = new Map<string, string>()
  let [strings, styles]: (string | undefined)[] = []
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attribute(attributes, one))
      if (id === undefined || type === undefined || target === undefined) return
      if (type.endsWith('/worksheet')) worksheets.set(id, placeOf(target))
      else if (type.endsWith('/sharedStrings')) strings = placeOf(target)
      else if (type.endsWith('/styles')) styles = placeOf(target)
    },
  })
  return { worksheets, strings, styles }
}

/** "worksheets/sheet1.xml" and "/xl/worksheets/sheet1.xml" are one place. */
function placeOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(?:\.\/)+/, '')}`
}
