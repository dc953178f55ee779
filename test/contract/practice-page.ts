import type { FieldKey, Role } from '../../src/fields'
import { plainMau01 } from '../portal/plain/mau-01'
import { plainMau04 } from '../portal/plain/mau-04'
import type { PlainForm } from '../portal/plain/page'

/** What a control of a practice page is, by the page's own definition. */
export interface KnownControl {
  readonly key: FieldKey
  readonly role: Role
  readonly row?: number
}

/** The plain practice pages, by their routes. */
export const plainPages = { 'plain/mau-01': plainMau01, 'plain/mau-04': plainMau04 } as const

/** A JavaScript expression: the ids of the page's controls, in the order that the contract counts them in. */
export const idsInOrder = "[...document.querySelectorAll('input, select, textarea')].map((one) => one.id)"

/** The arguments that open one of the plain practice pages. */
export function openingOf(site: string, page: keyof typeof plainPages): string[] {
  return ['--site', site, '--path', `index.html#/${page}`, '--wait', `main[data-ready="${page}"]`]
}

/** A combined cell is known by its first key. */
function known(key: string, role: Role): KnownControl {
  return { key: (key === 'identity' ? 'citizenId' : key) as FieldKey, role }
}

/** Element id → what it is. An id that is absent is a control to leave alone. */
export function controlsToFill(form: PlainForm): Map<string, KnownControl> {
  const found = new Map<string, KnownControl>()
  for (const { id, key } of form.receiver) found.set(id, known(key, 'receiver'))
  for (const { id, key } of form.letter) found.set(id, known(key, 'letter'))
  for (let row = 0; row < form.initialRows; row++)
    for (const { id, key } of form.subjects) found.set(`${id}_${row + 1}`, { ...known(key, 'subject'), row })
  return found
}
