import { applyTaught, fingerprintOf, matchPage, type ControlFacts, type TaughtField } from '../../../src/autofill/match'
import { aPage } from './a-control'

/** The page that examples are taught on. */
export const page = { path: '/ho-so/#' }

/** What a person taught of one control of a page; anything may be changed. */
export function taughtOf(
  controls: readonly ControlFacts[],
  id: number,
  changes: Partial<TaughtField> = {},
): TaughtField {
  const fingerprint = fingerprintOf(controls, id)
  if (!fingerprint) throw new Error(`no control ${id}`)
  return {
    id: `taught-${id}`,
    page,
    fingerprint,
    label: 'Ô số 7',
    keys: ['fullName'],
    role: 'receiver',
    rowRule: 'only',
    taughtAt: '2026-03-02T03:00:00.000Z',
    version: 1,
    ...changes,
  }
}

/** What becomes of taught fields on a page: "role row keys" for each control, or why it is left alone. */
export function meaningsOf(controls: readonly ControlFacts[], ...fields: readonly TaughtField[]): string[] {
  return matchPage(aPage(...controls), undefined, applyTaught(controls, fields, page)).map(({ found, unmatched }) =>
    found
      ? [found.role, found.row, found.keys.join('+'), found.part].filter((one) => one !== undefined).join(' ')
      : (unmatched ?? ''),
  )
}
