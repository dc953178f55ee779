/** What all sets of boxes that take one value in parts have in common. */
import { foldedWords, type FieldKey } from '../../fields'
import type { ControlFacts } from './facts'
import type { NamedKey } from './read-label'
import { readControl, type ControlReading } from './score-control'

/** A part of a date. */
export type DatePart = 'day' | 'month' | 'year'
/** A part of a Vietnamese name, by its words: the first, those between, the last, all but the last, all but the first. */
export type NamePart = 'surname' | 'middle' | 'given' | 'before-given' | 'after-surname'
/** A SIM PKI wish in two controls: whose network, and whether a number in use moves to it ("/cs" of Mẫu 01). */
export type SimPart = 'carrier' | 'moves-number'
/** A telephone number behind a list of countries: what is chosen in the list, and what is typed behind it. */
export type PhonePart = 'country-code' | 'after-country-code'
/** An e-mail address around its @. */
export type MailPart = 'before-at' | 'after-at'
/** A part of a value that a page asks for in several boxes. */
export type ValuePart = DatePart | NamePart | SimPart | PhonePart | MailPart

/** What one box of a set takes. `set`: the same for all boxes of the set. */
export interface PartReading {
  readonly reading: ControlReading
  readonly part: ValuePart
  readonly set: number
}

const partPoints = 90

/** What is read of one box of a set: the key of the whole. */
export function readingOf(key: NamedKey, control: ControlFacts): ControlReading {
  const evidence = [{ source: 'neighbour' as const, pattern: key.phrase, points: partPoints }]
  return { candidate: { keys: [key], points: partPoints, evidence }, label: readControl(control).label || key.phrase }
}

/** Whether a control asks for one key and nothing else. */
export function asksFor(control: ControlFacts, key: FieldKey): boolean {
  const keys = readControl(control).candidate?.keys
  return keys?.length === 1 && keys[0]?.key === key
}

/** Whether words beside a control name it, not only words in it or its name for programs. */
export function hasOwnWords({ labels }: ControlFacts): boolean {
  return labels.some(({ origin }) => origin !== 'name' && origin !== 'placeholder')
}

/** Whether two boxes stand in one place of the page: a row of a table, a part of a form, a box of their own. */
export function sameBox(a: ControlFacts, b: ControlFacts): boolean {
  if (a.cell || b.cell) return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row
  return a.sections[0] === b.sections[0] || (a.cluster !== undefined && a.cluster.id === b.cluster?.id)
}

/** Whether all boxes of a set stand in one place of the page. */
export function areTogether(boxes: readonly ControlFacts[]): boolean {
  const [first] = boxes
  return first !== undefined && boxes.every((one) => one === first || sameBox(first, one))
}

/** The words of a text without what stands in brackets, folded. */
export function bareWords(text: string): string {
  return foldedWords(text.replace(/[([][^)\]]*[)\]]?/gu, ' ')).join(' ')
}
