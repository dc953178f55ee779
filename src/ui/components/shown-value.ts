import { formatValue, type FieldKey, type FieldValue } from '../../fields'
import type { Words } from '../text/vi'

/** A value as a clerk reads it in a sentence: a tick is yes or no. */
export function shownValue(key: FieldKey, value: FieldValue, { workspace }: Words): string {
  if (typeof value === 'boolean') return value ? workspace.yes : workspace.no
  return formatValue(key, value)
}
