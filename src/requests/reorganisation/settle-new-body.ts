import type { MappingGraph, MappingLine, NewNode, OldNode } from './mapping-graph'
import { textOf } from './held-certificate'
import { addressOf, type AddressState } from './address-state'
import { newAddress, newEmail, renameOrFounding, sameName, splitKeptName } from './open-cases'
import type { UndecidedCase } from './reorganisation-plan'

/**
 * What a body after the reorganisation is: one that goes on from an old one (by its kept name, or by a plain rename), one that is
 * new, or one that the sources leave open.
 */
export type Settled =
  | { readonly is: 'kept'; readonly old: OldNode; readonly by: 'name' | 'rename'; readonly address: AddressState }
  | { readonly is: 'new'; readonly chosen: boolean }
  | { readonly is: 'open'; readonly openCase: UndecidedCase; readonly olds: readonly OldNode[] }

/** The clerk's answers: option id by case id. */
export type Choices = Readonly<Record<string, string>>

/** Settles every body after the reorganisation, in the order of the graph. An old body's certificate is kept for one of them at most. */
export function settleNewBodies({ news }: MappingGraph, choices: Choices): Map<NewNode, Settled> {
  const settled = new Map<NewNode, Settled>()
  const taken = new Set<OldNode>()
  for (const body of news.values()) {
    const named = settleEmail(body, settleNewBody(body, choices, taken), choices)
    const found = settleAddress(body, named, choices)
    if (found.is === 'kept') taken.add(found.old)
    settled.set(body, found)
  }
  return settled
}

function settleNewBody(body: NewNode, choices: Choices, taken: ReadonlySet<OldNode>): Settled {
  const keepers = body.lines.filter((line) => keepsName(line, body) && !taken.has(line.old)).map(({ old }) => old)
  const [keeper] = keepers
  if (keeper === undefined) return settleOtherName(body, choices, taken)
  // Of several under that name, one may have the very same full name: it is still for the clerk to say.
  if (keepers.length > 1) return settleSameName(keepers, body, choices)
  if (keeper.lines.length === 1) return { is: 'kept', old: keeper, by: 'name', address: 'untold' }
  const openCase = splitKeptName(keeper, body)
  const choice = choices[openCase.id]
  if (choice === 'change') return { is: 'kept', old: keeper, by: 'name', address: 'untold' }
  if (choice === 'revoke') return { is: 'new', chosen: true }
  return { is: 'open', openCase, olds: [keeper] }
}

function keepsName({ old, kind }: MappingLine, body: NewNode): boolean {
  return old.bare === body.bare && kind !== 'dissolved'
}

function settleSameName(keepers: readonly OldNode[], body: NewNode, choices: Choices): Settled {
  const openCase = sameName(keepers, body)
  const choice = choices[openCase.id]
  const old = keepers.find(({ key }) => choice === `keep:${key}`)
  if (old) return { is: 'kept', old, by: 'name', address: 'untold' }
  return choice === 'new' ? { is: 'new', chosen: true } : { is: 'open', openCase, olds: keepers }
}

/** A new name: a rename if it is said to be one, a founding if several join or it is said, else open. */
function settleOtherName(body: NewNode, choices: Choices, taken: ReadonlySet<OldNode>): Settled {
  const [line, ...others] = body.lines
  if (!line || others.length > 0 || line.old.lines.length > 1 || taken.has(line.old))
    return { is: 'new', chosen: false }
  if (line.kind === 'renamed') return { is: 'kept', old: line.old, by: 'rename', address: 'untold' }
  if (line.kind !== undefined) return { is: 'new', chosen: false }
  const openCase = renameOrFounding(line.old, body)
  const choice = choices[openCase.id]
  if (choice === 'renamed') return { is: 'kept', old: line.old, by: 'rename', address: 'untold' }
  return choice === 'founded' ? { is: 'new', chosen: true } : { is: 'open', openCase, olds: [line.old] }
}

/** Who keeps a certificate keeps its official address. Another address means an issue to one letter and nothing to the other. */
function settleEmail(body: NewNode, found: Settled, choices: Choices): Settled {
  if (found.is !== 'kept' || body.newEmail === '') return found
  if (body.newEmail.toLowerCase() === textOf(found.old.body.values, 'email').toLowerCase()) return found
  const openCase = newEmail(found.old, body)
  const choice = choices[openCase.id]
  if (choice === 'keep') return found
  return choice === 'issue' ? { is: 'new', chosen: true } : { is: 'open', openCase, olds: [found.old] }
}

/** A body under the same full name needs a change only if the address in its certificates does: that is asked where one is told. */
function settleAddress(body: NewNode, found: Settled, choices: Choices): Settled {
  if (found.is !== 'kept') return found
  const address = addressOf(found.old, body)
  if (found.old.key !== body.key || address === 'untold' || address === 'same') return { ...found, address }
  const openCase = newAddress(found.old, body)
  const choice = choices[openCase.id]
  if (choice === 'change') return { ...found, address: 'changed' }
  if (choice === 'nothing') return { ...found, address: 'kept' }
  return { is: 'open', openCase, olds: [found.old] }
}
