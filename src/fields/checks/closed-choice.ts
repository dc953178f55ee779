import { choiceWords } from '../choices'
import { fieldDefinition, type FieldKey } from '../keys'
import { foldedWords } from '../fold'
import type { ValueProblem } from './value-problem'

/** A key whose values are a closed list. */
export type ChoiceKey = keyof typeof choiceWords

/** Tells whether a key's values are a closed list with words. */
export function isChoiceKey(key: FieldKey): key is ChoiceKey {
  return Object.hasOwn(choiceWords, key)
}

/**
 * The value that a text names by its code or one of its words; marks, case, signs and blanks do not count.
 * @returns undefined when it names none: nothing near is guessed
 */
export function findChoice(key: ChoiceKey, text: string): string | undefined {
  const wanted = comparable(text)
  if (wanted === '') return undefined
  return choiceWords[key].find(({ value, words }) => [value, ...words].some((one) => comparable(one) === wanted))?.value
}

function comparable(text: string): string {
  return foldedWords(text).join(' ')
}

/** Checks that a text is one of the values of its closed list. */
export function checkChoice(key: FieldKey, text: string): ValueProblem | undefined {
  const { type } = fieldDefinition(key)
  if (!isChoiceKey(key) || typeof type !== 'object' || type.oneOf.includes(text)) return undefined
  return choiceProblem(key, text)
}

/** What is said of a text that is none of the values; the one value that it names or begins is proposed. */
export function choiceProblem(key: ChoiceKey, text: string): ValueProblem {
  const shown = choiceWords[key].map(({ value, words }) => (key === 'simPki' ? value : (words[0] ?? value)))
  const list = shown.filter((one) => one !== '').join('; ')
  const suggestion = findChoice(key, text) ?? begunChoice(key, text)
  return {
    severity: 'error',
    code: 'CHOICE_UNKNOWN',
    message: `“${text}” không có trong danh sách chọn. Hãy chọn một trong: ${list}.`,
    english: `“${text}” is not in the list. Choose one of: ${list}.`,
    source: choiceWords[key][0]?.source ?? 'NĐ 68/2024',
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** “vina” begins Vinaphone and nothing else. Three letters at least. */
function begunChoice(key: ChoiceKey, text: string): string | undefined {
  const begin = comparable(text)
  const begun = choiceWords[key].filter(({ value }) => !value.includes('/') && comparable(value).startsWith(begin))
  return begin.length >= 3 && begun.length === 1 ? begun[0]?.value : undefined
}
