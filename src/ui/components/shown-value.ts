import { formatValue, type FieldKey, type FieldValue } from '../../fields'
import type { Words } from '../text/vi'

/** A value as a clerk reads it in a sentence: a tick is yes or no, and nothing where there is none. */
export function shownValue(key: FieldKey, value: FieldValue | undefined, { workspace }: Words): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? workspace.yes : workspace.no
  return formatValue(key, value)
}
