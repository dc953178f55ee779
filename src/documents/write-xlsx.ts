import { strToU8, zipSync } from 'fflate'
import { AppError } from '../errors'
import { columnLetter } from './sheet'

/** One sheet to be written: its name and its rows, headings first. Every cell is a text. */
export interface TextSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The most letters that a cell may hold. @source Excel specifications and limits: 32,767 characters a cell */
const mostLetters = 32_767

/** The day that the files inside carry: the same rows give the same bytes. The first that a zip archive can name. */
const noDay = '1980-01-01T00:00:00'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Writes an .xlsx file whose cells are all texts of the text format (`@`), the empty ones too: numbers keep their zeros, and what begins like
 * a formula is none. The first row stands out and stays in view. The same sheets give the same bytes.
 *
 *     [Content_Types].xml · _rels/.rels → xl/workbook.xml → xl/worksheets/sheet1.xml …, xl/styles.xml, xl/sharedStrings.xml
 *
 * @throws AppError VGCA_TOO_LONG
 * @source ECMA-376 Part 1 §18.2 (workbook), §18.3 (sheet), §18.4 (shared strings), §18.8.30 (format 49 is `@`)
 */
export function writeXlsx(sheets: readonly TextSheet[]): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>()
  const placeOf = (text: string) => {
    if (text.length > mostLetters) throw new AppError('VGCA_TOO_LONG', { mostLetters })
    const place = strings.get(text) ?? strings.size
    strings.set(text, place)
    return place
  }
  const worksheets = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, placeOf)] as const)
  const files = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...worksheets,
    ['xl/sharedStrings.xml', sharedStrings(strings)],
  ] as const
  return zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(head + xml)])), { mtime: noDay })
}

function contentTypes(sheets: readonly TextSheet[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`
  return [
    `<Types xmlns="${packaging}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const lines = all.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packaging}/relationships">${lines.join('')}</Relationships>`
}

function workbook(sheets: readonly TextSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(sheetName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`
}

/** A name of a sheet has 31 signs at most, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1'
}

/** Style 0: nothing; 1: text; 2: bold text on several lines, for headings. Format 49 is `@`. */
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

const narrowest = 12
const widest = 40

function worksheet({ rows }: TextSheet, placeOf: (text: string) => number): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, place) => {
    const longest = rows.reduce(
      (most, row, at) => (at === 0 ? most : Math.max(most, row[place]?.length ?? 0)),
      narrowest,
    )
    return `<col min="${place + 1}" max="${place + 1}" width="${Math.min(widest, longest + 2)}" style="1" customWidth="1"/>`
  })
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const lines = rows.map((row, at) => rowOf(row, at, placeOf))
  return `<worksheet xmlns="${main}">${view}<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** Empty cells are written too: what is typed into them later stays text. */
function rowOf(row: readonly string[], at: number, placeOf: (text: string) => number): string {
  const style = at === 0 ? 2 : 1
  const cells = row.map((text, place) => {
    const start = `<c r="${columnLetter(place)}${at + 1}" s="${style}"`
    return text === '' ? `${start}/>` : `${start} t="s"><v>${placeOf(text)}</v></c>`
  })
  return `<row r="${at + 1}">${cells.join('')}</row>`
}

function sharedStrings(strings: ReadonlyMap<string, number>): string {
  const all = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
  return `<sst xmlns="${main}" uniqueCount="${strings.size}">${all.join('')}</sst>`
}

/**
 * Signs that XML can't hold are left out; `_x0041_` is Excel's own way to write a sign, so a text that looks like one is kept apart.
 * @source ECMA-376 Part 1 §22.9.2.19
 */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
