import { choiceWords } from '../../../fields/choices'
import { fold } from '../../../fields/fold'
import { issuePlaces } from '../../../fields/issue-places'
import { provinces } from '../../../fields/provinces'
import type { ControlFacts, PageFacts } from '../../match'
import { withoutValue } from './without-values'

const shortestValue = 3
const known = new Set(
  [
    ...provinces.map(({ name }) => name),
    ...issuePlaces.flatMap(({ names }) => names),
    ...Object.values(choiceWords).flatMap((choices) => choices.flatMap(({ value, words }) => [value, ...words])),
    'có',
    'không',
    'nam',
    'nữ',
    'yes',
    'no',
  ].map(fold),
)

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** An option that the page offers to everybody: a province, a kind of device, a day; never a person or a certificate. */
function isCommonOption(text: string): boolean {
  const plain = fold(text)
  return (
    known.has(plain) || /^-*\s*(?:chon|select|tat ca)\b/u.test(plain) || /^(?:ngay|thang|nam)?\s*\d{1,4}$/u.test(plain)
  )
}

/** In a list the cell before a box may name the person of the row. */
function labelsOf({ labels, cell }: ControlFacts): ControlFacts['labels'] {
  return cell ? labels.filter(({ origin }) => origin !== 'cell') : labels
}

/**
 * Keeps of a page's texts only those that label its controls, and of these nothing that anybody put in: no value of a control, no
 * address, no long number.
 */
export class Scrub {
  readonly #labels: readonly string[]
  readonly #values: readonly string[]
  readonly #names = new Map<string, string>()

  /** @param facts what the page holds now, with its values */
  constructor(facts: PageFacts) {
    this.#values = facts.controls.flatMap(({ value, kind }) => {
      const folded = fold(value)
      return kind === 'checkbox' || kind === 'radio' || folded.length < shortestValue ? [] : [folded]
    })
    this.#labels = [
      ...new Set(
        facts.controls.flatMap((control) => [
          ...labelsOf(control).flatMap(({ origin, text }) => (origin === 'name' ? [] : [spaced(text)])),
          ...control.sections.map(spaced),
          spaced(control.cluster?.label ?? ''),
          spaced(control.option?.text ?? ''),
        ]),
      ),
    ]
  }

  /** A text without what anybody put in; all of it goes where it repeats a control's value. */
  text(text: string): string {
    const folded = fold(text)
    if (this.#values.some((value) => folded.includes(value))) return '…'
    return text.replace(/[^\s@]+@[^\s@]+/gu, '…').replace(/\d{4,}/gu, (digits) => '0'.repeat(digits.length))
  }

  /** A text of the page, if it labels a control; otherwise nothing. */
  label(text: string): string {
    const plain = spaced(text)
    if (plain === '' || !/[\p{L}\p{N}]/u.test(plain)) return plain.slice(0, 3)
    return this.#labels.some((label) => label.includes(plain)) ? this.text(plain) : ''
  }

  /** A name or id, still the same for the same one, without long numbers or anything that is no name. */
  name(name: string): string {
    return name
      .split(/\s+/u)
      .map((one) => this.#oneName(one))
      .join(' ')
  }

  #oneName(name: string): string {
    const isPlain = /^[\w.$:[\]-]{0,80}$/u.test(name) && !/\d{4}/u.test(name)
    const repeats = this.#values.some((value) => fold(name).includes(value))
    if (isPlain && !repeats) return name
    const renamed = this.#names.get(name) ?? `n${this.#names.size + 1}`
    this.#names.set(name, renamed)
    return renamed
  }

  /** The text of an option. */
  option(text: string): string {
    return isCommonOption(text) ? spaced(text) : 'Lựa chọn'
  }

  /** The facts of the page, as they may leave this PC. */
  facts(facts: PageFacts): PageFacts {
    return {
      controls: facts.controls.map((control) => this.#control(control)),
      foreignFrames: facts.foreignFrames.map(() => ({ title: '' })),
      title: '',
    }
  }

  #control(looked: ControlFacts): ControlFacts {
    const control = withoutValue(looked)
    const { behind, cluster, group, option, options } = control
    return {
      ...control,
      labels: labelsOf(control).map(({ origin, text }) => ({
        origin,
        text: origin === 'name' ? this.name(text) : this.text(text),
      })),
      sections: control.sections.map((text) => this.text(text)),
      ...(cluster && { cluster: { ...cluster, label: this.text(cluster.label) } }),
      ...(group !== undefined && { group: this.name(group) }),
      ...(behind !== undefined && { behind: behind.slice(0, 1) }),
      ...(option && { option: { value: '', text: this.text(option.text) } }),
      ...(options && { options: options.map(({ text }) => ({ value: '', text: this.option(text) })) }),
      signature: '',
    }
  }
}
