import { AppError } from '../errors'
import { maxColumns, maxRows, type MergedCells, type Sheet, type SheetCell } from './sheet'
import { emptyCell } from './sheet'
import { decodeEntities } from './xlsx/scan-xml'

/** Tells whether a text is a web page: many programs export their lists so, under the name .xls. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|table|head|body|meta|style)\b/is.test(
    text.slice(0, 4_096),
  )
}

/**
 * Reads the tables of a web page as one sheet each; all cells are text, and nothing of the page is run. Tables within tables are read as
 * part of their cell's row. @throws AppError SHEET_DAMAGED when it has no table, SHEET_TOO_MANY_ROWS
 */
export function readHtml(page: string, name: string): Sheet[] {
  const bare = page.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  const tables = bare.split(/<table\b[^>]*>/i).slice(1)
  if (tables.length === 0) throw new AppError('SHEET_DAMAGED')
  return tables.map((table, at) => ({
    name: tables.length === 1 ? name : `${name} (${at + 1})`,
    ...readTable(table.split(/<\/table\s*>/i)[0] ?? ''),
  }))
}

function readTable(table: string): Pick<Sheet, 'rows' | 'merged'> {
  const rows: SheetCell[][] = []
  const merged: MergedCells[] = []
  const lines = table.split(/<tr\b[^>]*>/i).slice(1)
  if (lines.length > maxRows) throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
  const isCovered = (row: number, column: number) =>
    merged.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right)
  for (const [at, line] of lines.entries()) {
    const row: SheetCell[] = []
    for (const [, attributes = '', content = ''] of line.matchAll(
      /<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dhr]|$)/gi,
    )) {
      while (isCovered(at, row.length)) row.push(emptyCell)
      const [wide, high] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
      if (row.length + wide > maxColumns) throw new AppError('SHEET_TOO_MANY_ROWS', { maxRows, maxColumns })
      if (wide > 1 || high > 1)
        merged.push({ top: at, left: row.length, bottom: at + high - 1, right: row.length + wide - 1 })
      row.push({ kind: 'text', text: textOf(content) })
      for (let more = 1; more < wide; more += 1) row.push(emptyCell)
    }
    rows.push(row)
  }
  return { rows, ...(merged.length > 0 && { merged }) }
}

function spanOf(attributes: string, name: string): number {
  const told = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1]
  return Math.min(1_000, Math.max(1, Number(told ?? 1)))
}

function textOf(content: string): string {
  const lines = content.replace(/<br\b[^>]*>|<\/(?:p|div)\s*>/gi, '\n').replace(/<[^>]*>/g, '')
  return decodeEntities(lines)
    .replace(/&nbsp;/g, ' ')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()
}
