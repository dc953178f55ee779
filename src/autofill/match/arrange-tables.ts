/**
 * Tables that are no plain list, told as if they were: those whose rows are fields, turned, and those whose rows stand on two lines.
 */
import type { ControlFacts, LabelFact, LabelOrigin } from './facts'
import { isSeries } from './heading-words'
import { keyIn, textOf } from './own-words'
import { readLabel } from './read-label'
import { readSection } from './read-section'

type Celled = ControlFacts & { readonly cell: { readonly table: number; readonly row: number } }

/** The words that head each row of a table, by row. */
function rowHeads(controls: readonly Celled[]): ReadonlyMap<number, string> {
  const heads = new Map<number, string>()
  for (const control of controls) {
    const text = textOf(control, 'cell')
    if (text !== undefined && !heads.has(control.cell.row)) heads.set(control.cell.row, text)
  }
  return heads
}

const ofTable: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['column', 'column-group', 'cell'])

/** A control of a table whose rows are fields: the row says what it takes, and the column, if there are several, whose it is. */
function inFormTable(control: Celled, head: string | undefined, hasSides: boolean): ControlFacts {
  const facts: { -readonly [Fact in keyof ControlFacts]: ControlFacts[Fact] } = { ...control }
  delete facts.cell
  const column = textOf(control, 'column')
  const isHeading = column !== undefined && (hasSides || readSection(column) !== undefined)
  const own = control.labels.filter(({ origin }) => !ofTable.has(origin))
  const label: readonly LabelFact[] = head === undefined ? [] : [{ origin: 'cell', text: head }]
  return {
    ...facts,
    labels: [...label, ...own],
    sections: isHeading ? [column, ...control.sections] : control.sections,
  }
}

/** "Người tiếp nhận", "Người ký" over a column may name a person or head what is told of him. */
function headsPerson(column: string): boolean {
  const [first] = readLabel(column).keys
  return first?.needs === 'party' || first?.key === 'signerName'
}

/** A table turned: one column after another, where its rows name fields. One whose columns name fields too says nothing clearly. */
function turned(controls: readonly Celled[]): readonly ControlFacts[] | undefined {
  const heads = rowHeads(controls)
  const fields = new Set([...heads.values()].flatMap((text) => keyIn(text) ?? []))
  if (fields.size < 2) return undefined
  const columns = [...new Set(controls.map((one) => textOf(one, 'column') ?? ''))]
  if (!isSeries(columns) && columns.some((text) => keyIn(text) !== undefined && !headsPerson(text)))
    return controls.map((one) => ({ ...one, labels: [] }))
  return columns.flatMap((column) =>
    controls
      .filter((one) => (textOf(one, 'column') ?? '') === column)
      .map((one) => inFormTable(one, heads.get(one.cell.row), columns.length > 1)),
  )
}

/** Tells whether each column has a header of its own over the last one, and both name fields: two lines of one row. */
function hasTwoLines(line: readonly Celled[]): boolean {
  const over = line.flatMap((one) => textOf(one, 'column-group') ?? [])
  if (over.length < 2 || new Set(over).size < over.length) return false
  return line.every((one) => {
    const [upper, lower] = [keyIn(textOf(one, 'column-group')), keyIn(textOf(one, 'column'))]
    return upper !== undefined && lower !== undefined && upper !== lower
  })
}

/** A table whose rows stand on two lines under a header of two lines: the first line takes what the upper header says. */
function onTwoLines(controls: readonly Celled[]): readonly ControlFacts[] | undefined {
  const lines = [...new Set(controls.map(({ cell }) => cell.row))]
  if (!hasTwoLines(controls.filter(({ cell }) => cell.row === lines[0]))) return undefined
  return controls.map((one) => {
    const at = lines.indexOf(one.cell.row)
    const header = textOf(one, at % 2 === 0 ? 'column-group' : 'column')
    const own = one.labels.filter(({ origin }) => !ofTable.has(origin))
    // Lines that do not pair are rows of something else.
    const label: LabelFact[] =
      header === undefined || lines.length % 2 === 1 ? [] : [{ origin: 'column', text: header }]
    return { ...one, labels: [...label, ...own], cell: { ...one.cell, row: lines[at - (at % 2)] ?? one.cell.row } }
  })
}

/** The controls of each table, by its first one. */
function tablesOf(controls: readonly ControlFacts[]): ReadonlyMap<number, Celled[]> {
  const tables = new Map<number, Celled[]>()
  for (const one of controls.filter(isCelled)) {
    const table = tables.get(one.cell.table)
    if (table) table.push(one)
    else tables.set(one.cell.table, [one])
  }
  return tables
}

function isCelled(control: ControlFacts): control is Celled {
  return control.cell !== undefined
}

/** The controls with those of each table in the order and under the headers that a person reads them by. */
export function arrangeTables(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  const isOdd = (one: ControlFacts) => one.cell && textOf(one, 'cell', 'column-group') !== undefined
  if (!controls.some(isOdd)) return controls
  const tables = tablesOf(controls)
  const done = new Set<number>()
  return controls.flatMap((one) => {
    if (!one.cell) return [one]
    if (done.has(one.cell.table)) return []
    done.add(one.cell.table)
    const table = tables.get(one.cell.table) ?? []
    return turned(table) ?? onTwoLines(table) ?? table
  })
}
