import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import type { LetterColumn, LetterList } from '../../requests'
import { twips } from './paper'

/** Names of the paragraph styles that the document defines for its list. */
export const listStyles = { header: 'ListHeader', left: 'ListText', center: 'ListCode' } as const

/** The list as a table: its header rows come again on every page, and no row is cut by a page's end. */
export function listTable({ columns, rows }: LetterList): Table {
  const widths = columns.map(({ widthMm }) => twips(widthMm) - 1)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    margins: { left: 50, right: 50, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    rows: [
      ...headerRows(columns, widths),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((lines, place) =>
              cell(lines, widths[place] ?? 0, listStyles[columns[place]?.align ?? 'left']),
            ),
          }),
      ),
    ],
  })
}

/** One header row, or two when columns share a header above theirs. */
function headerRows(columns: readonly LetterColumn[], widths: readonly number[]): TableRow[] {
  const runs = groupRuns(columns)
  const hasGroups = runs.some(({ group }) => group !== undefined)
  const upper = runs.flatMap(({ group, from, to }) => {
    const width = widths.slice(from, to).reduce((sum, one) => sum + one, 0)
    if (group !== undefined) return [headerCell(group, width, { columnSpan: to - from })]
    return columns
      .slice(from, to)
      .map(({ header }, place) => headerCell(header, widths[from + place] ?? 0, hasGroups ? { rowSpan: 2 } : {}))
  })
  const lower = columns.flatMap(({ group, header }, place) =>
    group === undefined ? [] : [headerCell(header, widths[place] ?? 0, {})],
  )
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children })
  return hasGroups ? [row(upper), row(lower)] : [row(upper)]
}

/** Neighbouring columns of the same group, or of none. */
function groupRuns(columns: readonly LetterColumn[]) {
  const runs: { readonly group: string | undefined; readonly from: number; to: number }[] = []
  for (const [place, { group }] of columns.entries()) {
    const last = runs.at(-1)
    if (last?.group === group && last) last.to = place + 1
    else runs.push({ group, from: place, to: place + 1 })
  }
  return runs
}

function headerCell(text: string, width: number, span: { readonly columnSpan?: number; readonly rowSpan?: number }) {
  return new TableCell({
    ...span,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: listStyles.header, children: [new TextRun(text)] })],
  })
}

function cell(lines: readonly string[], width: number, style: string): TableCell {
  const texts = lines.length === 0 ? [''] : lines
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: texts.map((text) => new Paragraph({ style, children: text === '' ? [] : [new TextRun(text)] })),
  })
}
