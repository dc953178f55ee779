import { readList, type ListReading, type Sheet } from '../../src/documents'

const merge = (range: string) => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? []
  const place = (letter: string) => letter.charCodeAt(0) - 65
  return { left: place(left), top: Number(top) - 1, right: place(right), bottom: Number(bottom) - 1 }
}

/** Reads a sheet that a spreadsheet program gives: numbers are numbers, the rest is text. */
export function readRows(rows: readonly (readonly (string | number)[])[], merged: readonly string[] = []): ListReading {
  const sheet: Sheet = {
    name: 'Sheet1',
    rows: rows.map((row) =>
      row.map((cell) => ({
        kind: typeof cell === 'number' ? ('number' as const) : ('text' as const),
        text: String(cell),
      })),
    ),
    merged: merged.map(merge),
  }
  return readList({ sheets: [sheet], notes: [] }, { today: '2026-03-02' })
}

/** The values of every row. */
export const valuesOf = ({ rows }: ListReading) => rows.map(({ values }) => values)
/** Each heading with the keys that it was read as. */
export const mapped = ({ columns }: ListReading) => columns.map(({ heading, keys }) => [heading, ...keys])
/** What was found wrong: code, row, key. */
export const told = ({ findings }: ListReading) => findings.map(({ code, row, key }) => [code, row, key])
