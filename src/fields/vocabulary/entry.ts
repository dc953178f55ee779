import type { FieldKey, Role } from '../keys'

/**
 * What a phrase needs around it before it counts:
 * `identity` a citizen number near it, `card` a heading about the citizen's card, `letter` a section or label about the letter, `certificate` one about a certificate,
 * `person` values around it that only persons have, `body` values that only bodies have, `noBody` none of these, `device` one about a key device, `revocation` one about revoking, `receiver` a section about the receiver, or the word for
 * an address in the label itself, `party` a section about one who hands over or takes, `someone` such a section, one about a subscriber, or a line that
 * goes on about a person, `minute` a heading about a minute, `subjectRow` a list of subscribers, `tick` a check box.
 */
export type Need =
  | 'identity'
  | 'person'
  | 'body'
  | 'noBody'
  | 'card'
  | 'letter'
  | 'certificate'
  | 'device'
  | 'revocation'
  | 'receiver'
  | 'party'
  | 'someone'
  | 'minute'
  | 'minuteOfLoss'
  | 'subjectRow'
  | 'tick'

/** A phrase that names a key. `weight` below 1 marks a looser wording. */
export interface Synonym {
  readonly kind: 'synonym'
  readonly key: FieldKey
  readonly text: string
  readonly weight: number
  readonly source: string
  readonly needs?: Need
  /** What the phrase means where its need is not met, but this one is. */
  readonly otherwise?: Otherwise
}

/** Another key that a phrase may mean, and what that needs around it. */
export interface Otherwise {
  readonly key: FieldKey
  readonly needs: Need
}

/** A phrase that names something else: beside it, no key is taken. */
export interface CounterEvidence {
  readonly kind: 'counter'
  readonly text: string
  readonly why: string
  /** Set where it names somebody: what is asked of him is not ours either. */
  readonly isPerson?: true
}

/** A phrase that changes nothing: politeness, filler, the word for the person a form is about. */
export interface Filler {
  readonly kind: 'filler'
  readonly text: string
  readonly source: string
  /** Set where it means nothing only behind names of these keys: “Số thiết bị bị hỏng”, but not “Địa chỉ bị hỏng”. */
  readonly behind?: readonly FieldKey[]
}

/**
 * A phrase that tells whose data a section, row or label is about. `signer` signs the letter: only a name and a position are
 * filled there. `giver` hands devices back: the sender. `foreign` is nobody we fill for.
 */
export interface RoleCue {
  readonly kind: 'role'
  readonly role: Role | 'signer' | 'giver' | 'foreign'
  readonly text: string
  readonly source: string
}

/** One entry of the vocabulary. */
export type VocabularyEntry = Synonym | CounterEvidence | Filler | RoleCue

/**
 * Every wording a pattern stands for: `{a|b}` is either, `{|a}` may be left out, and braces may stand in braces.
 * Wordings of forms differ in few places; a pattern says where.
 */
export function wordings(pattern: string): string[] {
  const signs = pattern.split(/([{|}])/u)
  let at = 0
  /** Reads up to the end of one alternative. */
  const sequence = (): string[] => {
    let spelled = ['']
    for (; at < signs.length && signs[at] !== '|' && signs[at] !== '}'; at++) {
      const next = signs[at] === '{' ? choice() : [signs[at] ?? '']
      spelled = spelled.flatMap((begun) => next.map((one) => begun + one))
    }
    return spelled
  }
  /** Reads from an opening brace to the closing one. */
  const choice = (): string[] => {
    const spelled: string[] = []
    do {
      at++
      spelled.push(...sequence())
    } while (signs[at] === '|')
    return spelled
  }
  return [...new Set(sequence().map(squeezed))]
}

const oddSpace = /[^\S ]| {2}|^ | $/u

function squeezed(text: string): string {
  return oddSpace.test(text) ? text.replace(/\s+/gu, ' ').trim() : text
}

const signs = /[!-/:-@[-`{-~]/u

/** What two wordings must share to be one: the words, whatever stands between them. */
function wordsOf(text: string): string {
  const lower = text.toLowerCase()
  return signs.test(lower) ? (lower.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ') : lower
}

interface SynonymOptions {
  readonly source: string
  readonly weight?: number
  readonly needs?: Need
  readonly otherwise?: Otherwise
}

/** Writes synonyms of one key, each pattern spelled out. A weight below 1 marks looser ones. */
export function named(key: FieldKey, options: SynonymOptions, ...patterns: string[]): Synonym[] {
  const { source, weight = 1, needs, otherwise } = options
  const texts = new Map(patterns.flatMap(wordings).map((text) => [wordsOf(text), text]))
  return [...texts.values()].map((text) => ({
    kind: 'synonym',
    key,
    text,
    weight,
    source,
    ...(needs && { needs }),
    ...(otherwise && { otherwise }),
  }))
}

/** Writes synonyms of one key that need nothing around them. */
export function synonyms(key: FieldKey, source: string, ...patterns: string[]): Synonym[] {
  return named(key, { source }, ...patterns)
}

/** Writes looser synonyms of one key: words that count for little beside clearer ones. */
export function loose(key: FieldKey, source: string, weight: number, ...patterns: string[]): Synonym[] {
  return named(key, { source, weight }, ...patterns)
}

/** Writes phrases that are something else, with the reason. */
export function notThis(why: string, ...patterns: string[]): CounterEvidence[] {
  return patterns.flatMap(wordings).map((text) => ({ kind: 'counter', text, why }))
}

/** Writes phrases that are somebody else, with the reason. */
export function notThem(why: string, ...patterns: string[]): CounterEvidence[] {
  return notThis(why, ...patterns).map((one) => ({ ...one, isPerson: true }))
}

/** Writes phrases that carry no meaning for matching. */
export function filler(source: string, ...patterns: string[]): Filler[] {
  return patterns.flatMap(wordings).map((text) => ({ kind: 'filler', text, source }))
}

/** Writes phrases that carry no meaning behind the names of some keys: what became of a thing, where it is. */
export function behind(keys: readonly FieldKey[], source: string, ...patterns: string[]): Filler[] {
  return filler(source, ...patterns).map((one) => ({ ...one, behind: keys }))
}

/** Writes phrases that tell whose data it is. */
export function cue(role: RoleCue['role'], source: string, ...patterns: string[]): RoleCue[] {
  return patterns.flatMap(wordings).map((text) => ({ kind: 'role', role, text, source }))
}
