import type { FieldKey, Role } from '../keys'

/**
 * What a phrase needs around it before it counts:
 * `identity` a citizen number near it, `letter` a section or label about the letter, `certificate` one about a certificate,
 * `subjectRow` a list of subscribers.
 */
export type Need = 'identity' | 'letter' | 'certificate' | 'subjectRow'

/** A phrase that names a key. `weight` below 1 marks a looser wording. */
export interface Synonym {
  readonly kind: 'synonym'
  readonly key: FieldKey
  readonly text: string
  readonly weight: number
  readonly source: string
  readonly needs?: Need
}

/** A phrase that names something else: beside it, no key is taken. */
export interface CounterEvidence {
  readonly kind: 'counter'
  readonly text: string
  readonly why: string
}

/** A phrase that changes nothing: politeness, filler, the word for the person a form is about. */
export interface Filler {
  readonly kind: 'filler'
  readonly text: string
  readonly source: string
}

/** A phrase that tells whose data a section, row or label is about. `foreign` is nobody we fill for. */
export interface RoleCue {
  readonly kind: 'role'
  readonly role: Role | 'foreign'
  readonly text: string
  readonly source: string
}

/** One entry of the vocabulary. */
export type VocabularyEntry = Synonym | CounterEvidence | Filler | RoleCue

/** Writes a synonym with its source. */
export function synonym(
  key: FieldKey,
  text: string,
  options: { readonly source: string; readonly weight?: number; readonly needs?: Need },
): Synonym {
  const { source, weight = 1, needs } = options
  return { kind: 'synonym', key, text, weight, source, ...(needs && { needs }) }
}

/** Writes several synonyms of one key that share a source. */
export function synonyms(key: FieldKey, source: string, ...texts: string[]): Synonym[] {
  return texts.map((text) => synonym(key, text, { source }))
}

/** Writes looser synonyms of one key that share a source. */
export function loose(key: FieldKey, source: string, weight: number, ...texts: string[]): Synonym[] {
  return texts.map((text) => synonym(key, text, { source, weight }))
}

/** Writes phrases that are something else, with the reason. */
export function notThis(why: string, ...texts: string[]): CounterEvidence[] {
  return texts.map((text) => ({ kind: 'counter', text, why }))
}

/** Writes phrases that carry no meaning for matching. */
export function filler(source: string, ...texts: string[]): Filler[] {
  return texts.map((text) => ({ kind: 'filler', text, source }))
}

/** Writes phrases that tell whose data it is. */
export function cue(role: RoleCue['role'], source: string, ...texts: string[]): RoleCue[] {
  return texts.map((text) => ({ kind: 'role', role, text, source }))
}
