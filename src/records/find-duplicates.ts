import { fold, type FieldKey, type FieldValues } from '../fields'
import type { AgencyRecord } from './agency-record'

/** Why records may be one and the same subscriber, the surest first. */
export const duplicateReasons = ['citizenId', 'certificate', 'birth', 'email'] as const

/** Why records may be one: the same citizen number, certificate, folded name with birth date, or e-mail. */
export type DuplicateReason = (typeof duplicateReasons)[number]

/** Records that may be one, at least two of them, in the order given. */
export interface DuplicateGroup {
  readonly reasons: readonly DuplicateReason[]
  readonly recordIds: readonly string[]
}

/** Records that a person said are different, whatever they share: sets of ids. */
export type KnownApart = readonly (readonly string[])[]

/**
 * Finds records that may be kept twice: those that share a citizen number, a certificate, a folded name with its birth date, or an e-mail.
 * Records of different kinds are one only by a certificate. Takes one pass. The surest groups come first.
 */
export function findDuplicates(records: readonly AgencyRecord[], apart: KnownApart = []): DuplicateGroup[] {
  const joined = new JoinedSets(records.map(({ id }) => id))
  const areApart = apartness(apart)
  const found: { readonly reason: DuplicateReason; readonly id: string }[] = []
  for (const [name, sharing] of shared(records)) {
    const reason = duplicateReasons.find((one) => name.startsWith(`${one} `)) ?? 'email'
    // Everybody is compared with one of each lot that is known to be apart: never all with all.
    const heads: string[] = []
    for (const id of sharing) {
      const same = heads.filter((head) => !areApart(head, id))
      if (same.length < heads.length || heads.length === 0) heads.push(id)
      for (const head of same) {
        joined.join(head, id)
        found.push({ reason, id })
      }
    }
  }
  return groupsOf(joined, found)
}

function groupsOf(
  joined: JoinedSets,
  found: readonly { readonly reason: DuplicateReason; readonly id: string }[],
): DuplicateGroup[] {
  const reasons = new Map<string, Set<DuplicateReason>>()
  for (const { reason, id } of found) {
    const root = joined.rootOf(id)
    reasons.set(root, (reasons.get(root) ?? new Set()).add(reason))
  }
  const groups = [...joined.sets()].map(([root, recordIds]) => ({
    reasons: duplicateReasons.filter((one) => reasons.get(root)?.has(one) === true),
    recordIds,
  }))
  const rank = ({ reasons: [first] }: DuplicateGroup) => (first ? duplicateReasons.indexOf(first) : 0)
  return groups.sort((one, other) => rank(one) - rank(other))
}

/** Ids by what their records share; only what at least two share. */
function shared(records: readonly AgencyRecord[]): [name: string, ids: readonly string[]][] {
  const sharing = new Map<string, string[]>()
  for (const record of records)
    for (const name of namesOf(record)) {
      const held = sharing.get(name)
      if (held) held.push(record.id)
      else sharing.set(name, [record.id])
    }
  return [...sharing].filter(([, ids]) => ids.length > 1)
}

/** What a record is known by. The names of one kind of reason begin with it. */
function namesOf({ kind, values, certificates }: AgencyRecord): Set<string> {
  const number = text(values, 'citizenId').replace(/\D/g, '')
  const [email, serial] = [text(values, 'email'), text(values, 'certificateSerial')]
  const [name, birth] = [fold(text(values, 'fullName')), text(values, 'dateOfBirth')]
  return new Set([
    ...(number === '' ? [] : [`citizenId ${kind} ${number}`]),
    ...(serial === '' ? [] : [`certificate ${serial.toUpperCase()}`]),
    ...certificates.map((sha256) => `certificate ${sha256}`),
    ...(name === '' || birth === '' ? [] : [`birth ${kind} ${name} ${birth}`]),
    ...(email === '' ? [] : [`email ${kind} ${email.toLowerCase()}`]),
  ])
}

function text(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}

function apartness(apart: KnownApart): (one: string, other: string) => boolean {
  const setsOf = new Map<string, Set<number>>()
  for (const [place, ids] of apart.entries())
    for (const id of ids) setsOf.set(id, (setsOf.get(id) ?? new Set()).add(place))
  return (one, other) => {
    const others = setsOf.get(other)
    return others !== undefined && [...(setsOf.get(one) ?? [])].some((place) => others.has(place))
  }
}

/** Sets that are joined step by step (union-find with path halving). */
class JoinedSets {
  readonly #parents: Map<string, string>

  constructor(readonly ids: readonly string[]) {
    this.#parents = new Map(ids.map((id) => [id, id]))
  }

  rootOf(id: string): string {
    let at = id
    for (;;) {
      const parent = this.#parents.get(at) ?? at
      if (parent === at) return at
      const grand = this.#parents.get(parent) ?? parent
      this.#parents.set(at, grand)
      at = grand
    }
  }

  join(one: string, other: string): void {
    this.#parents.set(this.rootOf(other), this.rootOf(one))
  }

  /** The sets of at least two, in the order of their first members. */
  sets(): Map<string, string[]> {
    const sets = new Map<string, string[]>()
    for (const id of this.ids) {
      const root = this.rootOf(id)
      const set = sets.get(root)
      if (set) set.push(id)
      else sets.set(root, [id])
    }
    return new Map([...sets].filter(([, members]) => members.length > 1))
  }
}
