import { textOf } from './held-certificate'
import type { NewNode, OldNode } from './mapping-graph'

/**
 * What is known of the address of a body that goes on. `untold`: there is no new one to compare; `unknown`: there is, but the old one
 * is not told; `kept`: the clerk says that the one in the certificates stays.
 */
export type AddressState = 'untold' | 'same' | 'unknown' | 'changed' | 'kept'

/** Compares the address of an old body with the one that is told for it afterwards. Case, blanks at the ends and Unicode form do not count. */
export function addressOf(old: OldNode, to: NewNode): 'untold' | 'same' | 'unknown' | 'changed' {
  const [before, after] = [textOf(old.body.values, 'address'), textOf(to.details, 'address')]
  if (after === '') return 'untold'
  if (before === '') return 'unknown'
  return plain(before) === plain(after) ? 'same' : 'changed'
}

function plain(address: string): string {
  return address.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
}
