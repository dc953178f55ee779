import { tidy, type FieldValues, type IsoDate } from '../fields'
import type { BodyMapping, BodyMember, NewBody, OldBody } from '../requests'
import { findTable, textAt, type FoundTable } from './find-table'
import { readCell } from './read-cell'
import { readTableRow, type TableRow } from './read-table-row'
import type { Sheet } from './sheet'
import { sheetProblem, type SheetProblem } from './sheet-problem'

/** What a planner takes from sheets; the rest (dates of the request, who sends) is asked on the page. */
export interface ReorganisationTables {
  readonly oldBodies: readonly OldBody[]
  readonly people: readonly BodyMember[]
  readonly mappings: readonly BodyMapping[]
  readonly newBodies: readonly NewBody[]
  /** From a column “Ngày có hiệu lực”, when there is one. */
  readonly effectiveDate?: IsoDate
}

/** What was read, or what stands in the way. */
export interface ReorganisationReading {
  /** Absent while a problem is an error: nothing is taken over by half. */
  readonly tables?: ReorganisationTables
  readonly problems: readonly SheetProblem[]
  /** Headings that were not understood, by sheet. */
  readonly unknownColumns: readonly { readonly sheet: string; readonly heading: string }[]
}

/**
 * Reads the sheets of a reorganisation: one with the bodies before and after, one with the people, or one with both kinds of rows (a row
 * with a full name is a person). Old bodies may have a sheet of their own, and so may the details of new ones.
 */
export function readReorganisationSheets(sheets: readonly Sheet[]): ReorganisationReading {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')))
  if (filled.length === 0) return { problems: [noRows], unknownColumns: [] }
  const found = filled.map(findTable)
  const tables = found.flatMap(({ table }) => table ?? [])
  const read = tables.map((table) => ({
    table,
    rows: table.rows.map(({ row, cells }) => readTableRow(table, row, cells)),
  }))
  const day = effectiveDateOf(tables)
  const problems = [
    ...found.flatMap((one) => one.problems),
    ...read.flatMap(({ rows }) => rows.flatMap((one) => one.problems)),
    ...day.problems,
  ]
  const unknownColumns = tables.flatMap(({ sheet, unknown }) => unknown.map((heading) => ({ sheet, heading })))
  if (problems.some(({ severity }) => severity === 'error')) return { problems, unknownColumns }
  const collected = collect(read.map(({ table, rows }) => ({ table, rows: rows.map(({ row }) => row) })))
  return {
    tables: { ...collected, ...(day.date !== undefined && { effectiveDate: day.date }) },
    problems,
    unknownColumns,
  }
}

const noRows = sheetProblem(
  'error',
  'ROWS_MISSING',
  {},
  {
    vi: 'Tệp không có dòng dữ liệu nào. Hãy nhập bảng sắp xếp rồi chọn lại tệp.',
    en: 'The file holds no row of data. Enter the table and choose the file again.',
  },
)

interface ReadTable {
  readonly table: FoundTable
  readonly rows: readonly TableRow[]
}

function collect(tables: readonly ReadTable[]): ReorganisationTables {
  const people: BodyMember[] = []
  const mappings: BodyMapping[] = []
  const listed: OldBody[] = []
  const ofLines: OldBody[] = []
  const details: NewBody[] = []
  const hasOwnList = tables.some(
    ({ table: { holds, columns } }) => holds === 'bodies' && columns.has('oldName') && !columns.has('newName'),
  )
  for (const { table, rows } of tables) {
    for (const row of rows) {
      if (table.holds === 'people' || row.values.fullName !== undefined) people.push(personOf(row))
      else if (!table.columns.has('oldName')) details.push(newBodyOf(row, { ...row.values, ...row.newValues }))
      else {
        const isLine = table.columns.has('newName')
        if (!isLine) listed.push(bodyOf(row))
        // Beside a list of old bodies, a line of the table brings a body only along with its certificate.
        else if (!hasOwnList || Object.keys(row.values).length > 0) ofLines.push(bodyOf(row))
        if (isLine) mappings.push(...mappingOf(row))
        if (row.text('newName') !== '' && Object.keys(row.newValues).length > 0)
          details.push(newBodyOf(row, row.newValues))
      }
    }
  }
  const known = new Map(listed.map((body) => [nameKey(body.name), body]))
  const isNews = (body: OldBody) => !agree(known.get(nameKey(body.name))?.values, body.values)
  return {
    people,
    mappings,
    oldBodies: [...listed, ...joinBodies(ofLines).filter(isNews)],
    newBodies: joinBodies(details),
  }
}

function personOf({ place, text, values, newValues, holdsCertificate }: TableRow): BodyMember {
  const movesTo = text('movesTo') || text('newName')
  const newEmail = typeof newValues.email === 'string' ? newValues.email : ''
  return {
    body: text('oldName'),
    values,
    place,
    ...(movesTo !== '' && { movesTo }),
    ...(newEmail !== '' && { newEmail }),
    ...(holdsCertificate !== undefined && { holdsCertificate }),
  }
}

function bodyOf({ place, text, values, holdsCertificate }: TableRow): OldBody {
  return { name: text('oldName'), values, place, ...(holdsCertificate !== undefined && { holdsCertificate }) }
}

function newBodyOf({ place, text }: TableRow, values: FieldValues): NewBody {
  return { name: text('newName'), values, place }
}

function mappingOf({ place, text, newValues, kind }: TableRow): BodyMapping[] {
  const newName = text('newName') || (kind === 'unchanged' ? text('oldName') : '')
  const newEmail = typeof newValues.email === 'string' ? newValues.email : ''
  return [
    {
      oldName: text('oldName'),
      place,
      ...(newName !== '' && { newName }),
      ...(kind !== undefined && kind !== 'unchanged' && { kind }),
      ...(newEmail !== '' && { newEmail }),
    },
  ]
}

/**
 * A body that stands in several rows (split into several, or joined from several) is one, as long as its rows do not contradict each
 * other: what only one row tells is added. Contradictory rows are left apart, for the planner to name them. Nameless ones are left out
 * where a line of the table names the fault already.
 */
function joinBodies<Body extends OldBody | NewBody>(bodies: readonly Body[]): Body[] {
  const joined = new Map<string, Body>()
  const apart: Body[] = []
  for (const body of bodies) {
    const key = nameKey(body.name)
    if (key === '') continue
    const known = joined.get(key)
    if (!known) joined.set(key, body)
    else if (agree(known.values, body.values))
      joined.set(key, { ...body, ...known, values: { ...body.values, ...known.values } })
    else apart.push(body)
  }
  return [...joined.values(), ...apart]
}

function nameKey(name: string): string {
  return tidy(name).toLowerCase()
}

/** Tells whether two rows of a body go together: what both tell is the same. Nothing known agrees with nothing. */
function agree(one: FieldValues | undefined, other: FieldValues): boolean {
  if (!one) return false
  const both = new Map(Object.entries(one))
  return Object.entries(other).every(([key, value]) => !both.has(key) || both.get(key) === value)
}

function effectiveDateOf(tables: readonly FoundTable[]): {
  readonly date?: IsoDate
  readonly problems: SheetProblem[]
} {
  const days = new Map<string, { sheet: string; row: number }>()
  const problems: SheetProblem[] = []
  for (const { sheet, columns, rows } of tables) {
    const at = columns.get('effectiveDate')
    for (const { row, cells } of rows) {
      const cell = at === undefined ? undefined : cells[at]
      if (!cell || textAt(cells, at) === '') continue
      const { value } = readCell('effectiveDate', cell)
      if (typeof value === 'string') days.set(value, { sheet, row })
      else problems.push(badDay({ sheet, row }, cell.text))
    }
  }
  const [date, ...others] = [...days.keys()]
  const place = days.get(others[0] ?? '')
  if (place) problems.push(daysDiffer(place))
  return date === undefined ? { problems } : { date, problems }
}

function badDay(place: { sheet: string; row: number }, text: string): SheetProblem {
  return sheetProblem('error', 'VALUE_UNREADABLE', place, {
    vi: `“Ngày có hiệu lực” ghi “${text}” không đọc được. Hãy nhập đủ ngày, tháng và năm 4 chữ số.`,
    en: `the day of effect “${text}” can’t be read. Enter day, month and a four-digit year.`,
  })
}

function daysDiffer(place: { sheet: string; row: number }): SheetProblem {
  return sheetProblem('error', 'EFFECTIVE_DATES_DIFFER', place, {
    vi: 'ngày có hiệu lực khác với các dòng trên. Hãy lập riêng kế hoạch cho từng nghị quyết.',
    en: 'the day of effect differs from the rows above. Make one plan for each resolution.',
  })
}
