import { AppError } from '../../errors'
import { fold, type FieldKey, type IsoDate } from '../../fields'
import { readSheetFile, type SheetFile } from '../read-sheets'
import { maxFileBytes } from '../sheet'
import type { ListReading } from './read-list'
import { readList } from './read-list'

/** What is to be read: a file's bytes, or what was pasted as one. */
export interface ListSource {
  readonly name: string
  readonly bytes: ArrayBuffer
  readonly isPasted: boolean
}

/** How it is to be read. */
export interface ListReadingOrder {
  readonly today: IsoDate
  /** From 1; without it, the sheet that looks most like a list. */
  readonly sheet?: number
  /** What a person says about columns now; without it, what is remembered for the same headings holds. */
  readonly choice?: readonly ChosenColumn[]
  readonly remembered: readonly RememberedColumns[]
}

/** What a column holds by a person's word; null leaves it out. */
export interface ChosenColumn {
  readonly place: number
  readonly key: FieldKey | null
}

/** What a person said about columns of lists with these headings. */
export interface RememberedColumns {
  readonly headings: string
  readonly columns: readonly ChosenColumn[]
}

/** A list with what its columns would be without a person's word. */
export interface ReadListFile extends ListReading {
  /** By these the list is known again. */
  readonly headings: string
  readonly choice: readonly ChosenColumn[]
  /** Every column that can be chosen for, understood or not, by its own headings. */
  readonly places: readonly { readonly place: number; readonly heading: string; readonly key?: FieldKey }[]
}

const pastedNotes = new Set(['READ_AS_WEB_PAGE', 'READ_AS_TEXT'])

/** Reads a file once, and its lists as often as a sheet or a column is chosen. @throws AppError SHEET_… */
export function createListReader(source: ListSource, report: (done: number) => void) {
  let opened: Promise<SheetFile> | undefined
  const open = (): Promise<SheetFile> => {
    if (source.bytes.byteLength > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
    return readSheetFile(source.bytes, source.name, (done) => report(done * openingShare))
  }
  return async ({ today, sheet, choice, remembered }: ListReadingOrder): Promise<ReadListFile> => {
    opened ??= open()
    const file = await opened
    const options = { today, ...(sheet !== undefined && { sheet }) }
    const plain = readList(file, { ...options, report: (done) => report(openingShare + done * (1 - openingShare)) })
    const headings = headingsOf(plain)
    const chosen = choice ?? remembered.find((one) => one.headings === headings)?.columns ?? []
    const read =
      chosen.length === 0
        ? plain
        : readList(file, { ...options, choice: new Map(chosen.map(({ place, key }) => [place, key])) })
    const findings = source.isPasted ? read.findings.filter(({ code }) => !pastedNotes.has(code)) : read.findings
    return { ...read, findings, headings, choice: chosen, places: placesOf(plain) }
  }
}

/** Opening the file takes about as long as reading its rows. */
const openingShare = 0.5

function placesOf({ columns, unknown }: ListReading): ReadListFile['places'] {
  const known = columns.map(({ place, heading, keys: [key] }) => ({ place, heading, ...(key && { key }) }))
  const others = unknown.map(({ place, text }) => ({ place, heading: text }))
  return [...known, ...others].sort((one, other) => one.place - other.place)
}

function headingsOf(reading: ListReading): string {
  return placesOf(reading)
    .map(({ place, heading }) => `${place} ${fold(heading)}`)
    .join('|')
    .slice(0, 10_000)
}
