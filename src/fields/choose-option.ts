import { fold, tidy } from './fold'

/** An option as a page lists it. */
export interface Option {
  readonly value: string
  readonly text: string
}

/** What to look for: the value itself, and other texts that mean the same, best first. */
export interface Wanted {
  readonly value: string
  readonly aliases: readonly string[]
}

/** The one option that was found, or why none was taken. */
export type Choice = { readonly index: number } | { readonly refused: 'option-not-found' | 'option-ambiguous' }

function only(hits: readonly number[]): Choice | undefined {
  const [first] = hits
  if (first === undefined) return undefined
  return hits.length === 1 ? { index: first } : { refused: 'option-ambiguous' }
}

function indexesWhere(options: readonly Option[], test: (option: Option) => boolean): number[] {
  return options.flatMap((option, index) => (test(option) ? [index] : []))
}

/** The number of a place in a list, before its name or behind it: "31 - TP. Hải Phòng", "2. Chuyên viên", "Hải Phòng (31)". */
const number = /^\s*\(?\d{1,5}\)?\s*[-–—.:)|]\s*(?=\p{L})|(?<=\p{L})\s*[([]\s*\d{1,5}\s*[)\]]\s*$/u

/**
 * Chooses by exact value, then exact text, then folded text, then aliases, and by these without the options' own numbers. One hit, or
 * a refusal: no substring and no pattern made from data, so that "Nam" never picks "Hà Nam".
 */
export function chooseOption(wanted: Wanted, options: readonly Option[]): Choice {
  const exact = tidy(wanted.value)
  const folded = fold(wanted.value)
  const steps: ((option: Option) => boolean)[] = [
    (option) => option.value !== '' && option.value === wanted.value,
    (option) => tidy(option.text) === exact,
    (option) => fold(option.text) === folded,
  ]
  for (const alias of wanted.aliases) {
    const foldedAlias = fold(alias)
    steps.push((option) => fold(option.text) === foldedAlias)
  }
  const meant = new Set([wanted.value, ...wanted.aliases].map(fold))
  steps.push(({ text }) => number.test(text) && meant.has(fold(text.replace(number, ''))))
  for (const step of steps) {
    const choice = only(indexesWhere(options, step))
    if (choice) return choice
  }
  return { refused: 'option-not-found' }
}
