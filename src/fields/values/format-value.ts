import { isChoiceKey } from '../checks/closed-choice'
import { choiceWords } from '../choices'
import { formatDate, isIsoDate } from '../dates'
import { fieldDefinition, type FieldKey, type FieldValue } from '../keys'

/**
 * A value as a clerk reads it: dates dd/MM/yyyy, ticks × or nothing, choices by their first word (SIM PKI by its code, as the
 * form has it), all else as it stands. `parseValue` reads it back to the same value; an empty text to none, which for a tick
 * means not ticked and for SIM PKI not wanted.
 */
export function formatValue(key: FieldKey, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '×' : ''
  const text = String(value)
  if (fieldDefinition(key).type === 'date' && isIsoDate(text)) return formatDate(text)
  if (!isChoiceKey(key) || key === 'simPki') return text
  return choiceWords[key].find((one) => one.value === text)?.words[0] ?? text
}
