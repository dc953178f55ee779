import { choiceWords, fold, type FieldKey } from '../../fields'
import type { ControlFacts } from './facts'
import { perText } from './per-text'

const byKey = (['deviceKind', 'simPki', 'subscriberKind'] as const).map(
  (key) =>
    [
      key,
      new Map(choiceWords[key].flatMap(({ value, words }) => [value, ...words].map((text) => [fold(text), value]))),
    ] as const,
)

/** What an option offers; empty where it only asks for a choice. */
const offeredBy = perText((text) => {
  const folded = fold(text)
  return /^-*\s*(?:chon|select)\b/u.test(folded) || !/[\p{L}\d]/u.test(folded) ? '' : folded
})

const inBrackets = /\s*\([^()]*\)$/u

/** The key whose choices these are, two or more of them and nothing else; undefined for other texts. */
export function keyOfChoices(texts: readonly string[]): FieldKey | undefined {
  const folded = texts.map(offeredBy).filter((text) => text !== '')
  for (const [key, words] of byKey) {
    const values = new Set(folded.map((text) => words.get(text) ?? words.get(text.replace(inBrackets, ''))))
    if (!values.has(undefined) && values.size > 1 && [...values].some((value) => value !== '')) return key
  }
  return undefined
}

/**
 * Choices that can only mean one thing: PKI Token or SIM PKI; Viettel, Vinaphone or Mobifone; person or organisation. They name
 * their control where its label does not. @returns key by control id
 */
export function keysByOptions(seen: readonly ControlFacts[]): ReadonlyMap<number, FieldKey> {
  const found = new Map<number, FieldKey>()
  const groups = new Map<string, ControlFacts[]>()
  for (const control of seen) {
    if (control.group !== undefined) groups.set(control.group, [...(groups.get(control.group) ?? []), control])
    const key = control.options && keyOfChoices(control.options.map(({ text }) => text))
    if (key) found.set(control.id, key)
  }
  for (const group of groups.values()) {
    const key = keyOfChoices(group.map(({ option }) => option?.text ?? ''))
    if (key) for (const { id } of group) found.set(id, key)
  }
  return found
}
