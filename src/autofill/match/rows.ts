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

interface OpenRow {
  readonly units: Map<FieldKey, string>
}

/**
 * Says which subscriber (0, 1, …) each control belongs to. In a table its row says so. Elsewhere a new subscriber begins
 * where a key comes again; when the repeats look unlike the first, nothing repeats and the result is undefined for them.
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

function cutGroups(controls: readonly SubjectControl[]): SubjectControl[][] {
  const groups: SubjectControl[][] = []
  let open: OpenRow = { units: new Map() }
  for (const one of controls) {
    const unit = unitOf(one.control)
    const again = one.keys.some((key) => open.units.has(key) && open.units.get(key) !== unit)
    if (again || groups.length === 0) {
      groups.push([])
      open = { units: new Map() }
    }
    for (const key of one.keys) open.units.set(key, unit)
    groups.at(-1)?.push(one)
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
