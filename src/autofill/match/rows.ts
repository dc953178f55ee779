import type { FieldKey } from '../../fields'
import type { ControlFacts } from './facts'

/** A control that takes a value of a subscriber. */
export interface SubjectControl {
  readonly control: ControlFacts
  readonly keys: readonly FieldKey[]
}

/** Radio buttons of one group count once; other controls each for themselves. */
function unitOf(control: ControlFacts): string {
  return control.group ?? String(control.id)
}

/**
 * Says which subscriber (0, 1, …) each control belongs to. In a table its row says so. Elsewhere a new subscriber begins
 * where its first key, or a name, comes again; when the repeats look unlike the first, nothing repeats and the result is undefined for them.
 */
export function assignRows(controls: readonly SubjectControl[]): Map<number, number> {
  const rows = new Map<number, number>()
  const tableRows = new Map<string, number>()
  const loose = controls.filter(({ control }) => !control.cell)
  const groups = cutGroups(loose)
  const repeats = groups.length < 2 || alike(groups)
  groups.forEach((group, place) => {
    for (const { control } of group) if (repeats) rows.set(control.id, place)
  })
  if (!repeats) for (const { control } of groups.flat()) rows.set(control.id, 0)
  const offset = loose.length > 0 && repeats && groups.length > 1 ? groups.length : 0
  for (const { control } of controls) {
    if (!control.cell) continue
    const name = `${control.cell.table}/${control.cell.row}`
    if (!tableRows.has(name)) tableRows.set(name, tableRows.size + offset)
    rows.set(control.id, tableRows.get(name) ?? 0)
  }
  return rows
}

/** Keys that name whom a block is about: one coming again begins the next block, wherever the first block began. */
const naming: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'certificateName', 'serviceName'])

function unitsByKey(group: readonly SubjectControl[]): Map<FieldKey, string> {
  return new Map(group.flatMap(({ keys, control }) => keys.map((key) => [key, unitOf(control)] as const)))
}

function cutGroups(controls: readonly SubjectControl[]): SubjectControl[][] {
  const opening = controls[0]?.keys[0]
  const groups: SubjectControl[][] = []
  for (const one of controls) {
    const current = groups.at(-1)
    const [key] = one.keys
    const isOpener = key !== undefined && (key === opening || naming.has(key))
    const earlier = current && key !== undefined ? unitsByKey(current).get(key) : undefined
    if (!current || (isOpener && earlier !== undefined && earlier !== unitOf(one.control))) groups.push([one])
    else current.push(one)
  }
  return groups
}

/** Rows of one list ask for much the same keys: at least half of the first row's come again in every other row. */
function alike(groups: readonly SubjectControl[][]): boolean {
  const [first, ...others] = groups.map((group) => new Set(group.flatMap(({ keys }) => keys)))
  if (!first) return true
  return others.every((other) => {
    const shared = [...first].filter((key) => other.has(key)).length
    return shared * 2 >= Math.max(first.size, other.size)
  })
}
