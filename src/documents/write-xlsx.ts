import { writeZip } from './archive/write-zip'
import { columnLetter } from './sheet'

/** One sheet to be written: its name and its rows, headings first. Every cell is a text. */
export interface TextSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Writes an .xlsx file whose cells are all texts of the text format (@): numbers keep their zeros, and what begins like a formula is none. The
 * first row stands out and stays in view. The same sheets give the same bytes. @source ECMA-376 Part 1 §18.3, §18.8.30 (format 49)
 */
export function writeXlsx(sheets: readonly TextSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles),
    ...sheets.map((sheet, at) => part(`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet))),
  ]
  return writeZip(parts)
}

function part(name: string, xml: string) {
  return { name, bytes: new TextEncoder().encode(head + xml) }
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
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
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

/** Style 0: nothing; 1: text; 2: bold text, for headings. Format 49 is "@". */
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf></cellXfs>',
  '</styleSheet>',
].join('')

const narrowest = 8
const widest = 40

function worksheet({ rows }: TextSheet): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, place) => {
    const longest = rows.reduce(
      (most, row, at) => (at === 0 ? most : Math.max(most, row[place]?.length ?? 0)),
      narrowest,
    )
    return `<col min="${place + 1}" max="${place + 1}" width="${Math.min(widest, longest + 2)}" style="1" customWidth="1"/>`
  })
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  return `<worksheet xmlns="${main}">${view}${cols}<sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`
}

function rowOf(row: readonly string[], at: number): string {
  const style = at === 0 ? 2 : 1
  const cells = row.map((text, place) => {
    const start = `<c r="${columnLetter(place)}${at + 1}" s="${style}"`
    return text === ''
      ? `${start}/>`
      : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  })
  return `<row r="${at + 1}">${cells.join('')}</row>`
}

/** Signs that XML can't hold are left out; what looks like Excel's own escape is written so that it is read as it stands. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
