import {
  choiceWords,
  fieldDefinition,
  formatDate,
  issuePlaceAliases,
  provinceAliases,
  type DatePattern,
  type FieldKey,
  type FieldValue,
  type FieldValues,
} from '../../fields'
import { readRevocationReason } from '../../procedures'
import type { ControlFacts, ValuePart } from '../match'
import type { Action, SkipReason } from './outcome'
import { shapePart } from './shape-part'

/** A value in the shape a control takes, and as a person reads it; or why the control can't take it. */
export type Shaped = { readonly action: Action; readonly shown: string } | { readonly refused: SkipReason }

const datePatterns: readonly (readonly [RegExp, DatePattern])[] = [
  [/y{2,4}\s*-\s*m{1,2}\s*-\s*d{1,2}/iu, 'yyyy-MM-dd'],
  [/y{2,4}\s*\/\s*m{1,2}\s*\/\s*d{1,2}/iu, 'yyyy/MM/dd'],
  [/m{1,2}\s*\/\s*d{1,2}\s*\/\s*y{2,4}/iu, 'MM/dd/yyyy'],
  [/(?:d{1,2}|ngày)\s*-\s*(?:m{1,2}|tháng)\s*-\s*(?:y{2,4}|năm)|\d{2}-\d{2}-\d{4}/iu, 'dd-MM-yyyy'],
  [/d{1,2}\.m{1,2}\.y{2,4}|\d{2}\.\d{2}\.\d{4}/iu, 'dd.MM.yyyy'],
  [/\bddmmyyyy\b/iu, 'ddMMyyyy'],
]

/** How a control wants a date, told by its own texts; dd/MM/yyyy where they say nothing. */
export function datePatternOf(control: ControlFacts): DatePattern {
  const texts = control.labels.filter(({ origin }) => origin !== 'name').map(({ text }) => text)
  for (const [told, pattern] of datePatterns) if (texts.some((text) => told.test(text))) return pattern
  return 'dd/MM/yyyy'
}

function yesNo(value: boolean): Action {
  return value
    ? { type: 'choose', value: 'Có', aliases: ['Yes', 'X', 'true', '1', 'Đúng', 'Y'] }
    : { type: 'choose', value: 'Không', aliases: ['No', 'false', '0', 'Sai', 'N'] }
}

/** Options that name the same listed reason as the value, in their own words. */
function sameReason(value: string, { options = [] }: ControlFacts): string[] {
  const [reason, ...others] = readRevocationReason(value).reasons
  if (reason === undefined || others.length > 0) return []
  const said = options.filter(({ text }) => {
    const { reasons } = readRevocationReason(text)
    return reasons.length === 1 && reasons[0] === reason
  })
  return said.map(({ text }) => text)
}

function aliasesOf(key: FieldKey, value: string, control: ControlFacts): string[] {
  if (key === 'revocationReason') return sameReason(value, control)
  if (key === 'province') return provinceAliases(value)
  if (key === 'citizenIdIssuePlace') return issuePlaceAliases(value)
  if (key === 'deviceKind' || key === 'simPki' || key === 'subscriberKind')
    return [...(choiceWords[key].find((one) => one.value === value)?.words ?? [])]
  return []
}

const listKinds = new Set(['select', 'combobox', 'radio'])

function shapeDate(value: string, control: ControlFacts): Shaped {
  const shown = formatDate(value)
  if (control.kind === 'date') return { action: { type: 'text', text: value }, shown }
  if (control.kind === 'month') return { action: { type: 'text', text: value.slice(0, 7) }, shown: shown.slice(3) }
  if (control.kind === 'number' || control.kind === 'datetime' || listKinds.has(control.kind))
    return { refused: 'format-unsupported' }
  const text = formatDate(value, datePatternOf(control))
  return { action: { type: 'text', text, date: value, ...(control.opensCalendar === true && { picks: true }) }, shown }
}

function shapeBoolean(value: boolean, control: ControlFacts): Shaped {
  const shown = value ? 'Có (×)' : 'Không'
  if (control.kind === 'checkbox') return { action: { type: 'check', checked: value }, shown }
  if (listKinds.has(control.kind)) return { action: yesNo(value), shown }
  return value ? { action: { type: 'text', text: 'X' }, shown } : { refused: 'no-value' }
}

function shapeOne(key: FieldKey, value: FieldValue, control: ControlFacts): Shaped {
  if (typeof value === 'boolean') return shapeBoolean(value, control)
  const text = String(value)
  if (fieldDefinition(key).type === 'date') return shapeDate(text, control)
  if (listKinds.has(control.kind))
    return { action: { type: 'choose', value: text, aliases: aliasesOf(key, text, control) }, shown: text }
  if (control.kind === 'checkbox') return { refused: 'control-unsupported' }
  // What opens a dialog of days, or any other, keeps nothing that was only typed.
  if (control.opensCalendar === true) return { refused: 'format-unsupported' }
  const rest = withoutBeside(key, text, control)
  return rest === undefined ? { refused: 'format-unsupported' } : { action: { type: 'text', text: rest }, shown: rest }
}

/** What is left of a value to write where the page itself writes its beginning or its end; undefined where the two do not fit. */
function withoutBeside(key: FieldKey, text: string, { ahead, behind, value }: ControlFacts): string | undefined {
  if (key === 'mobilePhone' && ahead !== undefined) return text.replace(/^(?:0|\+84)/u, '')
  // A box that begins with the country's code itself would keep the 0 behind it.
  if (key === 'mobilePhone' && value.startsWith('+84')) return text.replace(/^0/u, '+84')
  if (key !== 'email' || behind === undefined) return text
  const isWhole = behind.length > 1 && text.toLowerCase().endsWith(behind.toLowerCase())
  return isWhole ? text.slice(0, -behind.length) : undefined
}

/** A cell that takes several values in a row, as Mẫu 01 prints it: number, date of issue, place of issue. */
function shapeSeveral(keys: readonly FieldKey[], values: FieldValues, control: ControlFacts): Shaped {
  if (listKinds.has(control.kind) || control.kind === 'checkbox') return { refused: 'control-unsupported' }
  const pattern = datePatternOf(control)
  const texts = keys.flatMap((key) => {
    const value = values[key]
    if (value === undefined || value === '') return []
    return fieldDefinition(key).type === 'date' ? [formatDate(String(value), pattern)] : [String(value)]
  })
  if (texts.length === 0) return { refused: 'no-value' }
  const text = texts.join(', ')
  return { action: { type: 'text', text }, shown: text }
}

/** Puts the value of a control's keys into the shape the control takes. */
export function shapeValue(
  { keys, part }: { readonly keys: readonly FieldKey[]; readonly part?: ValuePart },
  values: FieldValues,
  control: ControlFacts,
): Shaped {
  const [key] = keys
  const value = key === undefined ? undefined : values[key]
  if (key === undefined) return { refused: 'not-recognised' }
  if (keys.length === 1 && (value === undefined || value === '')) return { refused: 'no-value' }
  const shaped = part
    ? (shapePart(part, String(value), control) ?? { refused: 'no-value' as const })
    : keys.length > 1 || value === undefined
      ? shapeSeveral(keys, values, control)
      : shapeOne(key, value, control)
  if ('refused' in shaped) return shaped
  const tooLong =
    shaped.action.type === 'text' && control.maxLength !== undefined && shaped.action.text.length > control.maxLength
  return tooLong ? { refused: 'value-too-long' } : shaped
}
