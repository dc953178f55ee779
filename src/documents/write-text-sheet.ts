import { strToU8, zipSync } from 'fflate'
import { AppError } from '../errors'

/** The most letters that a cell may hold. @source Excel specifications and limits: 32,767 characters a cell */
const mostLetters = 32_767

/** The day that the files inside carry: the same rows give the same bytes. The first that a zip archive can name. */
const noDay = '1980-01-01T00:00:00'

/**
 * Writes a spreadsheet (.xlsx) with one sheet whose every cell is text (format `@`), so that no program takes a number for one. The
 * first row is in bold. The library at hand for sheets packs in a worker made from a text, which the extension's policy forbids.
 *
 *     [Content_Types].xml · _rels/.rels → xl/workbook.xml → xl/worksheets/sheet1.xml, xl/styles.xml, xl/sharedStrings.xml
 *
 * @throws AppError VGCA_TOO_LONG
 * @source ECMA-376 Part 1 §18.2 (workbook), §18.3 (sheet), §18.4 (shared strings), §18.8.30 (format 49 is `@`)
 */
export function writeTextSheet(name: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>()
  const placeOf = (text: string) => {
    if (text.length > mostLetters) throw new AppError('VGCA_TOO_LONG', { mostLetters })
    const place = strings.get(text) ?? strings.size
    strings.set(text, place)
    return place
  }
  const lines = rows.map((cells, row) => sheetRow(cells, row, placeOf))
  const columns = Math.max(1, ...rows.map(({ length }) => length))
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(name),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><cols><col min="1" max="${columns}" width="22" style="1" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  }
  const packed = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(packed), { mtime: noDay })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSchemas = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `${declaration}<Types xmlns="${packageSchemas}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/></Types>`

/** Style 0 stands for nothing; 1 is text, 2 is text in bold on several lines. Format 49 is `@`. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function workbook(name: string): string {
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(
    ([kind, target], place) => `<Relationship Id="rId${place + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageSchemas}/relationships">${lines.join('')}</Relationships>`
}

/** Empty cells are written too: what is typed into them later stays text. */
function sheetRow(cells: readonly string[], row: number, placeOf: (text: string) => number): string {
  const style = row === 0 ? 2 : 1
  const texts = cells.map((text, column) => {
    const place = `${columnLetters(column)}${row + 1}`
    return text === ''
      ? `<c r="${place}" s="${style}"/>`
      : `<c r="${place}" s="${style}" t="s"><v>${placeOf(text)}</v></c>`
  })
  return `<row r="${row + 1}">${texts.join('')}</row>`
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** `_x0041_` is Excel's own way to write a character: a text that looks like one is kept apart. @source ECMA-376 Part 1 §22.9.2.19 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
