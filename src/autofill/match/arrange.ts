/**
 * Headings that a page tells by place alone, put where those of other pages stand: the columns of a table whose rows are fields, and
 * the words over boxes that only carry words of their own.
 */
import type { FieldKey } from '../../fields'
import type { ControlFacts, LabelFact, LabelOrigin } from './facts'
import { readLabel } from './read-label'
import { readSection } from './read-section'

type Celled = ControlFacts & { readonly cell: { readonly table: number; readonly row: number } }

function textOf({ labels }: ControlFacts, ...origins: readonly LabelOrigin[]): string | undefined {
  return labels.find(({ origin }) => origins.includes(origin))?.text
}

/** The one key that a text names whatever stands around it. */
function keyIn(text: string | undefined): FieldKey | undefined {
  const [first, ...more] = text === undefined ? [] : readLabel(text).keys
  return first && more.length === 0 ? first.key : undefined
}

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

/** A table turned: one column after another, where its rows name fields. One whose columns name fields too says nothing clearly. */
function turned(controls: readonly Celled[]): readonly ControlFacts[] {
  const heads = rowHeads(controls)
  const fields = new Set([...heads.values()].flatMap((text) => keyIn(text) ?? []))
  if (fields.size < 2) return controls
  const columns = [...new Set(controls.map((one) => textOf(one, 'column') ?? ''))]
  if (columns.some((text) => keyIn(text) !== undefined)) return controls.map((one) => ({ ...one, labels: [] }))
  return columns.flatMap((column) =>
    controls
      .filter((one) => (textOf(one, 'column') ?? '') === column)
      .map((one) => inFormTable(one, heads.get(one.cell.row), columns.length > 1)),
  )
}

function isCelled(control: ControlFacts): control is Celled {
  return control.cell !== undefined
}

function turnTables(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  if (!controls.some((one) => one.cell && textOf(one, 'cell') !== undefined)) return controls
  const tables = new Map<number, Celled[]>()
  for (const one of controls.filter(isCelled)) {
    const table = tables.get(one.cell.table)
    if (table) table.push(one)
    else tables.set(one.cell.table, [one])
  }
  const done = new Set<number>()
  return controls.flatMap((one) => {
    if (!one.cell) return [one]
    if (done.has(one.cell.table)) return []
    done.add(one.cell.table)
    return turned(tables.get(one.cell.table) ?? [])
  })
}

const quiet: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['placeholder', 'title', 'name'])

/** Tells whether only words in the box say what it takes. */
function speaksInside({ labels }: ControlFacts): boolean {
  return labels.some(({ origin }) => origin === 'placeholder') && labels.every(({ origin }) => quiet.has(origin))
}

/** The words over a box with words of its own, where they name nothing that it could take. */
function wordsOver(control: ControlFacts): string | undefined {
  const [first, ...others] = control.labels.filter(({ origin }) => !quiet.has(origin))
  const isOver = first && others.length === 0 && (first.origin === 'before' || first.origin === 'layout')
  if (!isOver || !readLabel(textOf(control, 'placeholder') ?? '').speaks) return undefined
  return readLabel(first.text).keys.every(({ needs }) => needs !== undefined) ? first.text : undefined
}

/** The words over the first of several boxes that have no label but words inside head them all. */
function headBoxes(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  let heading: string | undefined
  let last: ControlFacts | undefined
  return controls.map((control, place) => {
    const sameBlock = last?.sections[0] === control.sections[0] && !control.cell
    last = control
    const next = controls[place + 1]
    const over = next && speaksInside(next) && next.sections[0] === control.sections[0] ? wordsOver(control) : undefined
    if (over !== undefined) heading = over
    else if (heading === undefined || !sameBlock || !speaksInside(control)) heading = undefined
    if (heading === undefined) return control
    const labels = over === undefined ? control.labels : control.labels.filter(({ origin }) => quiet.has(origin))
    return { ...control, labels, sections: [heading, ...control.sections] }
  })
}

/** Boxes that stand together, in their order. */
function clustersOf(controls: readonly ControlFacts[]): ControlFacts[][] {
  const clusters = new Map<number, ControlFacts[]>()
  for (const one of controls) {
    if (!one.cluster) continue
    const known = clusters.get(one.cluster.id)
    if (known) known.push(one)
    else clusters.set(one.cluster.id, [one])
  }
  return [...clusters.values()]
}

/**
 * Words that count up as many values as boxes stand under them are shared out: by the words in each box, else in their order. "Điện
 * thoại/Email" over two boxes.
 */
function shareOut(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  const shared = new Map<number, ControlFacts>()
  for (const boxes of clustersOf(controls)) {
    const [first, ...others] = boxes
    const label = first?.labels.find(({ origin }) => !quiet.has(origin) && origin !== 'column')
    const listed = label && readLabel(label.text).listed
    const isOver = others.every(({ labels }) =>
      labels.every(({ origin, text }) => quiet.has(origin) || text === label?.text),
    )
    if (!listed || !isOver || listed.length !== boxes.length) continue
    const hints = boxes.map((one) => keyIn(textOf(one, 'placeholder')))
    const isInOrder = hints.every((hint, place) => hint === undefined || hint === listed[place]?.key)
    boxes.forEach((one, place) => {
      const named = isInOrder ? listed[place] : listed.find(({ key }) => key === hints[place])
      if (!named) return
      const own = one.labels.filter(({ origin }) => quiet.has(origin))
      const sections = one.sections.filter((heading) => heading !== label.text)
      shared.set(one.id, { ...one, sections, labels: [{ origin: label.origin, text: named.phrase }, ...own] })
    })
  }
  return shared.size === 0 ? controls : controls.map((one) => shared.get(one.id) ?? one)
}

/** The controls as a person groups them: tables whose rows are fields turned, boxes under the words that
 * stand over them, and several values shared out among the boxes for them. */
export function arrange(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  return shareOut(headBoxes(turnTables(controls)))
}
