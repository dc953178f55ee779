import { foldedWords } from '../../fields'
import type { ControlFacts, ControlKind } from './facts'
import { whyUnteachable } from './teachable'

/** How a control is known again: by what a person sees of it first, by what programs call it last. Texts are folded. */
export interface Fingerprint {
  /** Labels, hints and tooltips. */
  readonly labels: readonly string[]
  readonly kind: ControlKind
  /** The nearest heading. */
  readonly section: string
  /** The header of its column in a list. */
  readonly column: string
  /** Names and ids, without digits. */
  readonly names: readonly string[]
  /** Which one of those that look the same, from 0, and how many there were. A column counts once. */
  readonly place: number
  readonly count: number
}

/** The part of a fingerprint that a control has by itself. */
export type Look = Omit<Fingerprint, 'place' | 'count'>

const mostTexts = 6
const longestText = 160

/** Words that come and go without a control becoming another one. */
const filler = new Set(['bat', 'buoc', 'nhap', 'vui', 'long', 'chon', 'required'])

function plain(text: string, keptDigits: number): string {
  const words = foldedWords(text.slice(0, longestText)).filter((word) => !filler.has(word))
  return words
    .join(' ')
    .replace(/\d+/gu, (digits) => (digits.length > keptDigits ? '#' : digits))
    .trim()
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, mostTexts)
}

/** What a control looks like, apart from where it stands among its like. Rows of a list look the same. */
export function lookOf({ labels, kind, sections, cell }: ControlFacts): Look {
  const column = labels.find(({ origin }) => origin === 'column')?.text ?? ''
  const keptDigits = cell ? 0 : 3
  const own = labels.filter(
    ({ origin }) =>
      origin !== 'name' && origin !== 'column' && origin !== 'column-group' && !(cell && origin === 'cell'),
  )
  return {
    labels: unique(own.map(({ text }) => plain(text, keptDigits))),
    kind,
    section: plain(sections[0] ?? '', 0),
    column: plain(column, 3),
    names: unique(labels.filter(({ origin }) => origin === 'name').map(({ text }) => text.replace(/[\d_:.-]+/gu, ''))),
  }
}

/** Two looks that can't be told apart have the same name. */
export function nameOfLook({ labels, kind, section, column, names }: Look): string {
  return JSON.stringify([labels, kind, section, column, names])
}

/** Controls that are one to a person: radio buttons of a group, the cells of a column in one list. */
export function unitOf({ id, group, cell }: ControlFacts, look: string): string {
  if (group !== undefined && !cell) return `group ${group}`
  return cell ? `column ${cell.table} ${look}` : `one ${id}`
}

/** The fingerprint of one control among all of its page; undefined where there is none of that id. */
export function fingerprintOf(controls: readonly ControlFacts[], id: number): Fingerprint | undefined {
  const control = controls.find((one) => one.id === id)
  if (!control) return undefined
  const look = lookOf(control)
  const name = nameOfLook(look)
  const units = unitsOfLook(controls, name)
  return { ...look, place: Math.max(0, units.indexOf(unitOf(control, name))), count: Math.max(1, units.length) }
}

/** The units on a page that have a look, in their order. Only what can be taught counts. */
function unitsOfLook(controls: readonly ControlFacts[], name: string): string[] {
  const same = controls.filter((one) => whyUnteachable(one) === undefined && nameOfLook(lookOf(one)) === name)
  return [...new Set(same.map((control) => unitOf(control, name)))]
}

const kinsOfKind: readonly ReadonlySet<ControlKind>[] = [
  new Set<ControlKind>(['text', 'textarea', 'tel', 'email', 'url', 'number', 'editable', 'date', 'month']),
  new Set<ControlKind>(['select', 'combobox', 'radio']),
]

function kindFit(a: ControlKind, b: ControlKind): number {
  if (a === b) return 1
  return kinsOfKind.some((kin) => kin.has(a) && kin.has(b)) ? 0.5 : 0
}

/** How alike two texts are by their words, 0–1; other numbers in them make them two different ones. */
function alike(a: string, b: string): number {
  if (a === b) return 1
  const [first, second] = [a, b].map((text) => text.split(' ').filter((word) => word !== '')) as [string[], string[]]
  if (first.length === 0 || second.length === 0) return 0
  const numbers = (words: readonly string[]) => words.filter((word) => /^\d+$/u.test(word)).join()
  if (numbers(first) !== numbers(second)) return 0
  const rest = [...second]
  const shared = first.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (first.length + second.length)
}

function namesAlike(a: readonly string[], b: readonly string[]): number {
  return a.filter((name) => b.includes(name)).length / Math.max(a.length, b.length)
}

const weights = { labels: 45, column: 25, kind: 10, section: 15, names: 15 }

/** Points (0–100) from which a control is taken for the taught one, and from which it may be the one. */
export const fitPoints = { sure: 75, perhaps: 45 }

/**
 * How well a control's look fits a fingerprint, 0–100. Other words, another column or another section can't be outweighed by a name
 * that stayed: such a control may only be asked about.
 */
export function fitOf(print: Look, look: Look): number {
  const kind = kindFit(print.kind, look.kind)
  if (kind === 0) return 0
  const parts = [
    { weight: weights.labels, a: print.labels.join(' '), b: look.labels.join(' '), least: 0.8 },
    { weight: weights.column, a: print.column, b: look.column, least: 0.8 },
    { weight: weights.section, a: print.section, b: look.section, least: 0.5 },
  ].filter(({ a, b }) => a !== '' || b !== '')
  const names = print.names.length + look.names.length > 0 ? weights.names : 0
  const most = parts.reduce((sum, { weight }) => sum + weight, weights.kind + names)
  let points = weights.kind * kind + (names > 0 ? names * namesAlike(print.names, look.names) : 0)
  let isOther = false
  for (const { weight, a, b, least } of parts) {
    const likeness = alike(a, b)
    points += weight * likeness
    if (likeness < least) isOther = true
  }
  const share = Math.round((points / most) * 100)
  return isOther ? Math.min(share, fitPoints.sure - 1) : share
}
