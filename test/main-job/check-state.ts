import type { FieldValues } from '../../src/fields'
import type { RequestDraft } from '../../src/requests'
import type { PortalState } from '../portal/state'

/** What is wrong with a page's own state after a fill: nothing, when all went well. */
export function faultsOf(state: PortalState, draft: RequestDraft, rows = draft.subjects.length): string[] {
  const faults: string[] = []
  if (state.submits !== 0) faults.push(`${state.submits} lần gửi`)
  for (const trap of state.trapsTouched) faults.push(`bẫy ${trap} bị chạm`)
  compare('receiver', state.receiver, draft.receiver, faults)
  compare('letter', state.letter, draft.letter, faults)
  for (let row = 0; row < rows; row++)
    compare(`subjects[${row}]`, state.subjects[row] ?? {}, draft.subjects[row] ?? {}, faults)
  return faults
}

/** How a page may keep a value in a form of its own: a province by its code. */
function means(kept: unknown, key: string, values: Readonly<Record<string, unknown>>, wanted: unknown): boolean {
  if (kept === wanted) return true
  const text = values[`${key}Text`]
  return typeof text === 'string' && typeof wanted === 'string' && text.replace(/^(?:Tỉnh|Thành phố) /, '') === wanted
}

function compare(part: string, kept: object, wanted: FieldValues, faults: string[]): void {
  const values = kept as Readonly<Record<string, unknown>>
  for (const [key, value] of Object.entries(wanted)) {
    if (!(key in values)) continue
    if (!means(values[key], key, values, value))
      faults.push(`${part}.${key}: ${JSON.stringify(values[key])} ≠ ${JSON.stringify(value)}`)
  }
}
