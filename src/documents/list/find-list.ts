import { foldedWords } from '../../fields'
import { maxColumns, type Sheet } from '../sheet'
import { withDatesInParts } from './dates-in-parts'
import { withIdentityInParts } from './identity-in-parts'
import type { ColumnMeaning, Heading } from './list-column'
import { readMerged, type CellReader } from './merged-cells'
import { readHeading } from './read-heading'

/** Where the headings of a list are. */
export interface FoundHeadings {
  /** Its rows, from 0: the same number twice for one row. */
  readonly top: number
  readonly bottom: number
  readonly headings: readonly Heading[]
  /** How many different values its headings name. */
  readonly score: number
}

/** Rows from the top that may hold titles, a letter's beginning and the headings. */
const rowsLookedAt = 100

/** Finds the headings of a list, in one row or two, below whatever stands above; the row that names the most. */
export function findHeadings(sheet: Sheet): FoundHeadings | undefined {
  const cells = readMerged(sheet)
  let best: FoundHeadings | undefined
  const last = Math.min(rowsLookedAt, sheet.rows.length)
  for (let row = 0; row < last; row += 1) {
    if (isFullOfData(sheet.rows[row] ?? [])) continue
    const width = widthAt(sheet, row)
    const one = found(row, row, oneRow(cells, row, width))
    const two = row + 1 < sheet.rows.length ? found(row, row + 1, twoRows(cells, row, width)) : undefined
    if (two && isTall(cells, one)) {
      if (isBetter(two, best)) best = two
      continue
    }
    if (isBetter(one, best)) best = one
    if (!two || two.score <= one.score || !isBetter(two, best)) continue
    // A title over the headings is no row of them: what they say, they say alone.
    if (two.score > found(row + 1, row + 1, oneRow(cells, row + 1, width)).score) best = two
  }
  return best && isList(best) ? best : undefined
}

/** The columns of a row and the next; a heading merged from rows above reaches into them too. */
function widthAt({ rows, merged = [] }: Sheet, row: number): number {
  const rights = merged
    .filter(({ top, bottom }) => top <= row && bottom >= row)
    .map(({ right }) => Math.min(right + 1, maxColumns))
  return Math.max(rows[row]?.length ?? 0, rows[row + 1]?.length ?? 0, ...rights)
}

const fewestData = 3

/** Dates, numbers and addresses in three cells and a quarter of the row: no headings, and every cell would be looked up as one. */
function isFullOfData(cells: Sheet['rows'][number]): boolean {
  const filled = cells.filter(({ text }) => text !== '').length
  const data = cells.filter(({ text }) => /\d{4}|\S@\S/.test(text)).length
  return data >= fewestData && data * 4 >= filled
}

/** Headings far below others are those of another table: they must name much more. */
const farBelow = 3

function isBetter(one: FoundHeadings, best: FoundHeadings | undefined): boolean {
  if (!best || best.score < 2) return one.score > (best?.score ?? 0)
  return one.top - best.bottom > farBelow ? one.score >= best.score * 2 : one.score > best.score
}

/** Headings that go down into the next row have it in them, whatever stands there. */
function isTall(cells: CellReader, { top, headings }: FoundHeadings): boolean {
  return headings.some(({ place, meaning }) => meaning && cells.areaAt(top, place)?.bottom === top + 1)
}

function found(top: number, bottom: number, all: readonly Heading[]): FoundHeadings {
  const headings = withIdentityInParts(withDatesInParts(all, (text) => readHeading(text)?.keys[0]))
  const keys = new Set(
    headings.flatMap(({ meaning }) => (meaning ? [`${meaning.keys.join()}${meaning.part ?? ''}`] : [])),
  )
  return { top, bottom, headings, score: keys.size }
}

/** Two values, or names with their numbers, make a list. */
function isList({ headings, score }: FoundHeadings): boolean {
  const names = new Set(['fullName', 'organisationName', 'certificateName'])
  return score >= 2 && headings.some(({ meaning }) => (meaning?.keys.length ?? 0) > 0) && (score > 2 || hasName())
  function hasName(): boolean {
    return headings.some(({ meaning }) => meaning?.keys.some((key) => names.has(key)) ?? false)
  }
}

function oneRow(cells: CellReader, row: number, width: number): Heading[] {
  return Array.from({ length: width }, (_, place): Heading => {
    const area = cells.areaAt(row, place)
    // A heading over several columns names the first; what the others hold is seen by their cells.
    const text = area && area.left !== place ? '' : cells.at(row, place).text
    const meaning = readHeading(text)
    return { place, text, ...(meaning && { meaning }) }
  })
}

function twoRows(cells: CellReader, row: number, width: number): Heading[] {
  let above = ''
  return Array.from({ length: width }, (_, place): Heading => {
    const own = cells.at(row, place).text
    const area = cells.areaAt(row, place)
    const isTall = area !== undefined && area.bottom > row
    const below = isTall ? '' : cells.at(row + 1, place).text
    // Without merged cells an empty cell beside a group's heading is the group's.
    if (own !== '' || below === '') above = area && area.left !== place && below === '' ? '' : own
    const meaning = meaningOf(above, below)
    const text = [above, below].filter((part) => part !== '').join(' – ')
    return { place, text, ...(meaning && { meaning }) }
  })
}

/** Words that say nothing without the heading above them. */
const leaning = new Set(['so', 'so hieu', 'ma so', 'nam', 'nu', 'so the', 'so giay to', 'dia chi'])

function meaningOf(above: string, below: string): ColumnMeaning | undefined {
  if (below === '') return readHeading(above)
  if (above === '') return readHeading(below)
  if (leaning.has(foldedWords(below).join(' ')) && readHeading(above)) return readHeading(above)
  const own = readHeading(below)
  if (own && !own.needs && own.part === undefined) return own
  const whole = readHeading(`${below} ${above}`)
  if (own?.part && readHeading(above)?.keys[0] === 'fullName') return own
  if (whole && !whole.needs && !isGroupOnly(above)) return whole
  return own
}

/** A group that names no value: "Thông tin của thuê bao", "Dịch vụ yêu cầu". */
function isGroupOnly(above: string): boolean {
  return readHeading(above) === undefined
}
