import { checkValue } from '../checks/check-value'
import { withoutDecimals } from '../checks/citizen-id'
import { choiceProblem, findChoice, isChoiceKey } from '../checks/closed-choice'
import { invalidQuantity } from '../checks/quantity'
import { isLongNumber, roundedNumber } from '../checks/rounded-number'
import type { ValueProblem } from '../checks/value-problem'
import { fold } from '../fold'
import { fieldDefinition, type FieldKey } from '../keys'
import { cleanText } from './clean-text'
import type { ParsedValue, ReadingContext } from './parsed-value'
import { readDate } from './read-date'
import { tidyTextOf } from './tidy-by-key'

/** Words and signs of a tick, folded. @source contracts of keys: ×; the import list: “đánh dấu X”; usual sheets */
const ticks = new Set(['×', 'x', 'v', '✓', '✔', '☑', '☒', 'co', 'true', 'dung', 'yes', '1'])
const noTicks = new Set(['khong', 'false', 'sai', 'no', '0', '-', '☐'])

/** A sheet keeps 15 digits of a number; what is longer was rounded. */
const firstRounded = 1e15

/**
 * Reads what a person types or pastes, or what a cell holds, for one key, and gives the value in the product's own writing
 * (see {@link ParsedValue}). Nothing is guessed: a lost leading zero, an old province name or a two-digit year is a problem,
 * with a suggestion where there is one. A number is taken as a cell's number. Never throws.
 */
export function parseValue(key: FieldKey, typed: string | number | boolean, context: ReadingContext = {}): ParsedValue {
  if (typeof typed === 'number' && isLongNumber(key) && Math.abs(typed) >= firstRounded)
    return { problem: roundedNumber }
  const clean = cleanText(String(typed))
  if (clean === '') return {}
  const { type } = fieldDefinition(key)
  if (type === 'date') return readDate(clean, typeof typed === 'number' || context.fromSheet === true)
  if (type === 'boolean') return readTick(clean)
  if (type === 'integer') return readInteger(clean)
  const asNumber = context.fromSheet === true && isLongNumber(key)
  return isChoiceKey(key) ? readChoice(key, clean) : readText(key, asNumber ? withoutDecimals(clean) : String(typed))
}

function readText(key: FieldKey, typed: string): ParsedValue {
  const value = tidyTextOf(key, typed)
  if (value === '') return {}
  const problem = checkValue(key, value)
  return problem ? { value, problem } : { value }
}

function readChoice(key: Parameters<typeof findChoice>[0], clean: string): ParsedValue {
  const value = findChoice(key, clean)
  return value === undefined ? { problem: choiceProblem(key, clean) } : { value }
}

function readTick(clean: string): ParsedValue {
  const folded = fold(clean)
  if (ticks.has(folded)) return { value: true }
  return noTicks.has(folded) ? { value: false } : { problem: unknownTick }
}

/** 12, 012, 1.000, 1 000 or 1,000. A comma or dot that parts no three digits is refused: it may be a fraction. */
function readInteger(clean: string): ParsedValue {
  const isGrouped = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(clean)
  const digits = isGrouped ? clean.replace(/\D/g, '') : clean
  if (!/^\d{1,15}$/.test(digits) || Number(digits) < 1) return { problem: invalidQuantity }
  return { value: Number(digits) }
}

const unknownTick: ValueProblem = {
  severity: 'error',
  code: 'TICK_UNKNOWN',
  message:
    'Không rõ mục này có được chọn hay không. Hãy ghi × (hoặc x, có) nếu chọn, để trống hoặc ghi “không” nếu không chọn.',
  english:
    'It is not clear whether this is ticked. Write × (or x, có) for yes; leave it empty or write “không” for no.',
  source: 'Mẫu số 04 (NĐ 68/2024): đánh dấu × vào dịch vụ yêu cầu',
}
