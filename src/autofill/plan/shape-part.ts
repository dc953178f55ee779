import { choiceWords, dateParts } from '../../fields'
import {
  isCodeOfVietnam,
  type ControlFacts,
  type MailPart,
  type NamePart,
  type PhonePart,
  type ValuePart,
} from '../match'
import type { Action } from './outcome'
import { namesOfMonth } from './same-text'

interface PartShaped {
  readonly action: Action
  readonly shown: string
}

const zeroFirst = /(?<!\d)0\d/u

/**
 * The part of a value that one box of a set takes. A month is offered by number and by name.
 * @returns the action and its text for people; undefined where the value has no such part (a name without middle words)
 */
export function shapePart(part: ValuePart, value: string, control: ControlFacts): PartShaped | undefined {
  const isList = control.kind === 'select' || control.kind === 'combobox' || control.kind === 'radio'
  if (part === 'moves-number') {
    const checked = value.endsWith('/cs')
    return { action: { type: 'check', checked }, shown: checked ? 'Có (×)' : 'Không' }
  }
  if (part === 'carrier') {
    const carrier = value.replace(/\/cs$/u, '')
    const words = choiceWords.simPki.find((one) => one.value === carrier)?.words ?? []
    return {
      action: isList ? { type: 'choose', value: carrier, aliases: words } : { type: 'text', text: carrier },
      shown: carrier,
    }
  }
  if (part === 'country-code' || part === 'after-country-code') return shapePhone(part, value, control)
  if (part === 'before-at' || part === 'after-at') return shapeMail(part, value, isList)
  const text = part === 'day' || part === 'month' || part === 'year' ? dateParts(value)[part] : namePart(part, value)
  if (text === '') return undefined
  const bare = text.replace(/^0/u, '')
  if (part === 'day' || part === 'month') {
    if (isList) return { action: { type: 'choose', ...wordsOfPart(part, text, bare) }, shown: text }
    return { action: { type: 'text', text: control.kind === 'number' ? bare : text }, shown: text }
  }
  return { action: isList ? { type: 'choose', value: text, aliases: [] } : { type: 'text', text }, shown: text }
}

function shapePhone(part: PhonePart, value: string, { options, labels }: ControlFacts): PartShaped {
  if (part === 'country-code') {
    const texts = options?.filter(isCodeOfVietnam).map(({ text }) => text) ?? []
    return { action: { type: 'choose', value: '+84', aliases: texts }, shown: '+84' }
  }
  // Behind a chosen country the number stands without its 0, unless the box shows by an example that it wants it.
  const keepsZero = labels.some(({ origin, text }) => origin === 'placeholder' && zeroFirst.test(text))
  const text = value.replace(/^(?:0|\+84)/u, keepsZero ? '0' : '')
  return { action: { type: 'text', text }, shown: text }
}

function shapeMail(part: MailPart, value: string, isList: boolean): PartShaped | undefined {
  const [own, domain] = value.split('@')
  if (own === undefined || domain === undefined) return undefined
  if (part === 'before-at') return { action: { type: 'text', text: own }, shown: own }
  if (!isList) return { action: { type: 'text', text: domain }, shown: domain }
  return { action: { type: 'choose', value: domain, aliases: [`@${domain}`] }, shown: domain }
}

/** A list is asked by its words alone: behind them scripts may count months from 0, so that "10" is November. */
function wordsOfPart(part: 'day' | 'month', text: string, bare: string): { value: string; aliases: string[] } {
  if (part === 'day') return { value: `Ngày ${bare}`, aliases: [text, bare, `Ngày ${text}`] }
  const names = namesOfMonth(Number(bare))
  return { value: `Tháng ${bare}`, aliases: [text, bare, `Tháng ${text}`, `Thg ${bare}`, `T${bare}`, ...names] }
}

function namePart(part: NamePart, name: string): string {
  const words = name.trim().split(/\s+/u)
  if (words.length < 2) return ''
  const ends = {
    surname: [0, 1],
    middle: [1, -1],
    given: [-1, undefined],
    'before-given': [0, -1],
    'after-surname': [1],
  }
  const [start, end] = ends[part] as [number, number | undefined]
  return words.slice(start, end).join(' ')
}
