import { fold, type FieldKey } from '../../fields'
import type { FoundHeadings } from './find-list'
import type { ColumnPart, Heading, ListColumn } from './list-column'

/** The columns of a list as they are read, and what is left. */
export interface SettledColumns {
  readonly columns: readonly ListColumn[]
  /** The place of the column that numbers the rows, from 0. */
  readonly numbering?: number
  /** Columns with a heading that nobody knows, or that another column has better. */
  readonly unknown: readonly Heading[]
  /** Columns without a heading that are not part of a name. */
  readonly unnamed: readonly Heading[]
}

/** What a person has said about columns: the key of a place, or null to leave it out. */
export type MappingChoice = ReadonlyMap<number, FieldKey | null>

/**
 * Settles what each column holds: parts of a name need each other, a date of issue needs a citizen number, and what a person has said
 * outranks headings. @param isFilled tells whether a column without a heading holds short words in most rows
 */
export function settleColumns(
  { headings }: FoundHeadings,
  isFilled: (place: number) => boolean,
  choice: MappingChoice = new Map(),
): SettledColumns {
  const columns: ListColumn[] = []
  const unknown: Heading[] = []
  let numbering: number | undefined
  const sure = headings.filter(({ meaning }) => meaning?.part === undefined && meaning?.needs !== 'no-other-name')
  const keysThere = new Set(sure.flatMap(({ meaning }) => meaning?.keys ?? []))
  const parts = new Set(headings.flatMap(({ meaning }) => meaning?.part ?? []))
  const isOfBodies = parts.size === 0 && keysThere.has('organisationName') && !keysThere.has('fullName')
  for (const read of headings) {
    const heading = isOfBodies ? asOfBody(read) : read
    const { place, text, meaning } = heading
    const chosen = choice.get(place)
    if (chosen !== undefined) {
      if (chosen !== null) columns.push(chosenColumn(heading, chosen))
      continue
    }
    if (meaning && meaning.keys.length === 0) numbering ??= place
    else if (meaning && isBelieved(heading, keysThere, parts)) columns.push(believed(heading, parts))
    else if (text !== '') unknown.push(heading)
  }
  const all = withGivenNames(columns, headings, isFilled, choice)
  const unnamed = headings.filter(
    ({ place, text }) => text === '' && !choice.has(place) && !all.some((column) => column.place === place),
  )
  return { columns: all, unknown, unnamed, ...(numbering !== undefined && { numbering }) }
}

/** “Mã định danh” is a person's number, but in a list of bodies the body's. */
function asOfBody(heading: Heading): Heading {
  const isCode = heading.meaning?.keys[0] === 'citizenId' && /^ma (?:so )?dinh danh\b/.test(fold(heading.text))
  return isCode ? { ...heading, meaning: { keys: ['organisationCode'], score: 0.9 } } : heading
}

/** What a person chose; a part of a value stays one where the key stays. */
function chosenColumn({ place, text, meaning }: Heading, key: FieldKey): ListColumn {
  const isSame = meaning !== undefined && meaning.keys.includes(key)
  return isSame ? { ...meaning, place, heading: text } : { place, heading: text, keys: [key], score: 1 }
}

function believed({ place, text, meaning }: Heading, parts: ReadonlySet<ColumnPart>): ListColumn {
  const { keys = [], score = 0, part } = meaning ?? {}
  const isWholeName = part === 'given' && !hasFront(parts)
  return { place, heading: text, keys, score, ...(part && !isWholeName && { part }) }
}

/** A list with one of these is not about whoever receives or uses something. */
const namesOfRows: readonly FieldKey[] = ['fullName', 'certificateName', 'serviceName', 'taxCode', 'budgetCode']

function hasFront(parts: ReadonlySet<ColumnPart>): boolean {
  return parts.has('before-given') || parts.has('surname') || parts.has('middle')
}

function isBelieved({ meaning }: Heading, keys: ReadonlySet<FieldKey>, parts: ReadonlySet<ColumnPart>): boolean {
  if (!meaning) return false
  const { part, needs } = meaning
  if (needs === 'identity') return keys.has('citizenId')
  if (needs === 'certificate') return keys.has('certificateName') || keys.has('oldCertificateSerial')
  if (needs === 'device') return keys.has('deviceNumber')
  if (needs === 'no-other-name') return !parts.has('given') && !namesOfRows.some((key) => keys.has(key))
  if (part === undefined || part === 'carrier') return true
  if (part === 'moves-number' || part === 'day' || part === 'month' || part === 'year') return true
  // A name in one column needs no parts of it beside it.
  if (keys.has('fullName')) return false
  if (part === 'given') return true
  return parts.has('given') || (part === 'surname' && parts.has('after-surname')) || part === 'after-surname'
}

/** “Họ và tên” over two columns: family and middle names, then the given name. */
function withGivenNames(
  columns: readonly ListColumn[],
  headings: readonly Heading[],
  isFilled: (place: number) => boolean,
  choice: MappingChoice,
): ListColumn[] {
  return columns.flatMap((column): ListColumn[] => {
    if (column.part !== undefined || column.keys[0] !== 'fullName' || column.keys.length > 1) return [column]
    const next = column.place + 1
    const heading = headings.find(({ place }) => place === next)
    const isFree = (heading?.text ?? '') === '' || heading?.text === column.heading
    if (!isFree || choice.has(next) || !isFilled(next)) return [column]
    return [
      { ...column, part: 'before-given' },
      { ...column, place: next, part: 'given' },
    ]
  })
}
