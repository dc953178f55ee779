/** Whom the rows of a page are about before anything is written: by what their boxes hold, and by what the page says beside them. */
import { foldedWords, type FieldKey } from '../../fields'
import { identifyingKeys, plainText, type RequestDraft } from '../../requests'
import { keysSaidInRow, type Match } from '../match'

/** What tells who a row is about: values by their keys, as `plainText` gives them. */
export type Held = ReadonlyMap<FieldKey, string>

/** Whom some rows of lists name in words of the page's own, which nobody can write to. */
function saidByRow(matches: readonly Match[], { subjects }: RequestDraft): Map<number, Map<FieldKey, string>> {
  const rowOf = new Map<string, number>()
  for (const { control, found } of matches)
    if (control.cell && found?.role === 'subject') rowOf.set(placeOf(control.cell), found.row ?? 0)
  const said = new Map<number, Map<FieldKey, string>>()
  for (const { control } of matches) {
    const row = control.cell?.says && rowOf.get(placeOf(control.cell))
    if (row === undefined) continue
    for (const [key, text] of keysSaidInRow(control)) {
      // Lists call whoever gets a certificate by his name or by the certificate's.
      const asked = names.includes(key) ? [key, ...names] : [key]
      const own = asked.find((one) => subjects.some((values) => plainText(values[one] ?? '') !== ''))
      if (own === undefined || !identifyingKeys.includes(own)) continue
      said.set(row, (said.get(row) ?? new Map<FieldKey, string>()).set(own, plainText(text)))
    }
  }
  for (const [heading, [row, ...more]] of rowsByHeading(matches)) {
    // What heads several rows is about none of them.
    const name = row === undefined || more.length > 0 || said.has(row) ? undefined : nameIn(heading, subjects)
    if (row !== undefined && name !== undefined) said.set(row, new Map([name]))
  }
  return said
}

/** The rows and blocks outside of lists that each nearest heading stands over. */
function rowsByHeading(matches: readonly Match[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>()
  for (const { control, found } of matches) {
    const [heading] = control.sections
    if (found?.role !== 'subject' || control.cell || heading === undefined) continue
    rows.set(heading, (rows.get(heading) ?? new Set()).add(found.row ?? 0))
  }
  return rows
}

/** The one subject whose name stands in a heading: "Cập nhật: Lê Văn Giả Định". */
function nameIn(heading: string, subjects: RequestDraft['subjects']): [FieldKey, string] | undefined {
  const words = ` ${foldedWords(heading).join(' ')} `
  if (words.trim() === '') return undefined
  const found = subjects.flatMap((values) =>
    names.flatMap((key): [FieldKey, string][] => {
      const name = foldedWords(String(values[key] ?? ''))
      return name.length > 1 && words.includes(` ${name.join(' ')} `) ? [[key, plainText(values[key])]] : []
    }),
  )
  return new Set(found.map(([, name]) => name)).size === 1 ? found[0] : undefined
}

const names: readonly FieldKey[] = ['fullName', 'certificateName', 'serviceName']

function placeOf({ table, row }: { readonly table: number; readonly row: number }): string {
  return `${table}/${row}`
}

/** What each row holds, or says in words of the page's own, of the values that tell who it is. */
export function heldByRow(matches: readonly Match[], draft: RequestDraft): ReadonlyMap<number, Held> {
  const held = saidByRow(matches, draft)
  for (const { control, found } of matches) {
    if (found?.role !== 'subject' || found.keys.length !== 1 || found.part !== undefined) continue
    const [key] = found.keys
    const text = plainText(control.value)
    if (key === undefined || !identifyingKeys.includes(key) || control.content !== 'filled' || text === '') continue
    const row = held.get(found.row ?? 0) ?? new Map<FieldKey, string>()
    held.set(found.row ?? 0, row.set(key, text))
  }
  return held
}
