import { fieldDefinition, type FieldKey, type FieldValue, type FieldValues } from '../../fields'
import type { Finding } from '../../requests'

/** What a field shows of a finding. */
export type FieldFinding = Pick<Finding, 'severity' | 'code' | 'message' | 'english' | 'suggestion' | 'source'>

/** A finding with its place, e.g. `receiver.email`. */
export type PlacedFinding = FieldFinding & Pick<Finding, 'path'>

/** One field of a form: its key, what the form calls it, and whether it must hold a value. */
export interface FormField {
  readonly key: FieldKey
  /** In the form's words; the vocabulary's label unless told. */
  readonly label?: string
  readonly isRequired?: boolean
  /** Values to choose from; anything else may still be typed. */
  readonly proposals?: readonly string[]
}

const longKeys: readonly FieldKey[] = [
  'address',
  'changeWhat',
  'changeTo',
  'letterSubject',
  'note',
  'foundingDecision',
  'lossCircumstances',
  'participants',
]

/** Tells whether a key's texts are long: they get two lines and the whole width. */
export function isLong(key: FieldKey): boolean {
  return longKeys.includes(key)
}

/** Tells whether a key's value is typed letter by letter, and not ticked or chosen from a list. */
export function isTypedIn(key: FieldKey): boolean {
  const { type } = fieldDefinition(key)
  return typeof type === 'string' && type !== 'boolean' && key !== 'province'
}

/** The same values with one changed; undefined takes it away. */
export function withValue(values: FieldValues, key: FieldKey, value: FieldValue | undefined): FieldValues {
  const others = Object.fromEntries(Object.entries(values).filter(([one]) => one !== key))
  return value === undefined ? others : { ...others, [key]: value }
}
