import { foldedWords, type FieldKey } from '../../fields'
import type { ControlFacts } from './facts'
import { uncounted } from './heading-words'

/** A control that takes a value of a subscriber. */
export interface SubjectControl {
  readonly control: ControlFacts
  readonly keys: readonly FieldKey[]
  /** Whether the page says that this is about subscribers; otherwise it was only assumed. */
  readonly said: boolean
  /** Controls of one unit count once: radio buttons of a group, boxes of a set. */
  readonly unit: string
}

/** Which subscriber each control belongs to, and the controls for which that can't be told. */
export interface RowReading {
  readonly rows: ReadonlyMap<number, number>
  readonly unclear: ReadonlySet<number>
}

/**
 * Says which subscriber (0, 1, …) each control belongs to. In a table its row says so. Elsewhere a new subscriber begins
 * where its first key, or a name, comes again, provided that the page says they are subscribers: two blocks of which it
 * says nothing may be two different people, and are left alone; so is what stands beside a list without belonging to it.
 */
export function assignRows(controls: readonly SubjectControl[]): RowReading {
  const rows = new Map<number, number>()
  const unclear = new Set<number>()
  const loose = controls.filter(({ control }) => !control.cell)
  const all = withoutOtherNames(cutGroups(loose), unclear)
  const saidOnly = all.length > 1 && !isListOf(all) ? cutGroups(loose.filter(({ said }) => said)) : []
  const isListAlone = saidOnly.length > 1 && isListOf(saidOnly)
  if (isListAlone) for (const { control, said } of loose) if (!said) unclear.add(control.id)
  const groups = isListAlone ? saidOnly : all
  const isList = groups.length < 2 || isListOf(groups)
  const isTwoPeople = !isList && groups.flat().some(({ said }) => !said) && alike(groups, 0.75)
  groups.forEach((group, place) => {
    for (const { control } of group) {
      if (isTwoPeople || (!isList && place > 0)) unclear.add(control.id)
      else rows.set(control.id, isList ? place : 0)
    }
  })
  assignTableRows(controls, rows, groups.length > 1 && isList ? groups.length : 0)
  return { rows, unclear }
}

function assignTableRows(controls: readonly SubjectControl[], rows: Map<number, number>, offset: number): void {
  const tableRows = new Map<string, number>()
  for (const { control } of controls) {
    if (!control.cell) continue
    const name = `${control.cell.table}/${control.cell.row}`
    if (!tableRows.has(name)) tableRows.set(name, tableRows.size + offset)
    rows.set(control.id, tableRows.get(name) ?? 0)
  }
}

/** Keys that name whom a block is about: one coming again begins the next block, wherever the first block began. */
const naming: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'certificateName', 'serviceName'])

/** Cuts controls where the next block begins: its first key, or a name, comes again. */
export function cutGroups<One extends SubjectControl>(controls: readonly One[]): One[][] {
  const opening = controls[0]?.keys[0]
  const groups: One[][] = []
  for (const one of controls) {
    const current = groups.at(-1)
    const [key] = one.keys
    const opens = key !== undefined && (key === opening || naming.has(key)) ? key : undefined
    const earlier = opens && current?.findLast(({ keys }) => keys.includes(opens))
    if (!current || (earlier && earlier.unit !== one.unit)) groups.push([one])
    else current.push(one)
  }
  return groups
}

/** What asks for a name, without what counts it: "Họ và tên thuê bao 2". */
function askedName({ control }: SubjectControl): string {
  const label = control.labels.find(({ origin }) => origin !== 'name')
  return foldedWords(uncounted(label?.text ?? '')).join(' ')
}

/**
 * A name asked for in other words, with nothing behind it that was asked before, is another name of the same person: "Họ và tên" and
 * "Họ tên khai sinh". Which of them the record has can't be told but of the first.
 * @param others gets the controls of such names
 */
function withoutOtherNames<One extends SubjectControl>(groups: One[][], others: Set<number>): One[][] {
  const joined: One[][] = []
  for (const group of groups) {
    const [before, [first, ...rest]] = [joined.at(-1), group]
    const known = new Set(before?.flatMap(({ keys }) => keys))
    const opener = before?.find(({ keys }) => keys[0] === first?.keys[0])
    const isOther = first && opener && askedName(first) !== askedName(opener)
    if (before && isOther && !rest.some(({ keys }) => keys.some((key) => known.has(key)))) {
      others.add(first.control.id)
      before.push(...rest)
    } else joined.push(group)
  }
  return joined
}

function isListOf(groups: readonly SubjectControl[][]): boolean {
  return groups.flat().every(({ said }) => said) && alike(groups, 0.5)
}

/** Rows of one list ask for much the same keys: at least this share of the first row's come again in every other row. */
export function alike(groups: readonly (readonly SubjectControl[])[], share: number): boolean {
  const [first, ...others] = groups.map((group) => new Set(group.flatMap(({ keys }) => keys)))
  if (!first) return true
  return others.every((other) => {
    const shared = [...first].filter((key) => other.has(key)).length
    return shared >= share * Math.max(first.size, other.size)
  })
}
