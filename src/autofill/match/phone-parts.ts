/** A telephone number in two controls: the country is chosen in a list ("+84"), and the rest is typed in the box behind it. */
import type { Option } from '../../fields'
import type { ControlFacts } from './facts'
import { areTogether, asksFor, hasOwnWords, readingOf, type PartReading } from './part-reading'
import type { NamedKey } from './read-label'
import { readControl } from './score-control'

/** Numbers without a sign before them may count anything: how many devices, which group of houses. */
const code = /(?:\+|(?<!\d)00)\s?\d{1,4}/u
const ofVietnam = /(?:\+|(?<!\d)00)\s?84(?!\d)/u
const written = /^\+\d{1,4}$/u

/** What tells the code of a country in a list: its words, or what programs read where that is written as a code. */
function wordsOf({ text, value }: Option): string {
  return !code.test(text) && written.test(value) ? value : text
}

/** Whether an option stands for Viet Nam's numbers: "+84", "Việt Nam (+84)", "0084". */
export function isCodeOfVietnam(option: Option): boolean {
  return ofVietnam.test(wordsOf(option))
}

/** Whether a list offers the codes of countries, Viet Nam's among them, and nothing else but a prompt before them. */
function offersCodes(options: readonly Option[]): boolean {
  return options.some(isCodeOfVietnam) && options.slice(1).every((one) => code.test(wordsOf(one)))
}

/** Whether Viet Nam is chosen in a list already. */
function showsVietnam({ options, value }: ControlFacts): boolean {
  return isCodeOfVietnam(options?.find((one) => one.value === value) ?? { text: value, value })
}

const isPhone = (control: ControlFacts): boolean => asksFor(control, 'mobilePhone')

/** Adds a list of countries and the telephone box right behind it. */
export function phoneSets(seen: readonly ControlFacts[], found: Map<number, PartReading>): void {
  seen.forEach((list, place) => {
    const box = seen[place + 1]
    if (!box || (list.kind !== 'select' && list.kind !== 'combobox') || found.has(list.id) || found.has(box.id)) return
    const shows = showsVietnam(list)
    if (!(list.options ? offersCodes(list.options) : shows) || !areTogether([list, box])) return
    if (box.kind !== 'text' && box.kind !== 'tel') return
    if (!isPhone(box) && (!isPhone(list) || hasOwnWords(box))) return
    const key: NamedKey = { key: 'mobilePhone', score: 1, phrase: readControl(isPhone(box) ? box : list).label }
    const set = list.id
    if (list.kind === 'select' || isPhone(list))
      found.set(list.id, { reading: readingOf(key, list), part: 'country-code', set })
    found.set(box.id, { reading: readingOf(key, box), part: 'after-country-code', set })
  })
}
