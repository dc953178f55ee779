import { isIsoDate, type IsoDate } from '../dates'
import type { FieldKey, FieldValues } from '../keys'
import { checkBirth } from './birth-date'
import { checkCarrierPrefix } from './carrier-prefix'
import { checkCitizenIdAgainstBirth } from './citizen-id'
import { checkDeviceKindAgainstNumber } from './device-kind-and-number'
import {
  certificateDatesSwapped,
  checkLetterDate,
  handoverInFuture,
  issueDateBeforeBirth,
  issueDateInFuture,
  lossInFuture,
} from './order-of-dates'
import type { ValueProblem } from './value-problem'

type Problem = ValueProblem | undefined

/** Reads values of one row: an absent or ill-formed one is undefined, because that is another rule's problem. */
interface Row {
  readonly text: (key: FieldKey) => string | undefined
  readonly day: (key: FieldKey) => IsoDate | undefined
  readonly today: IsoDate
}

/** The rules between values, each with the key that its problem stands beside. */
const rules: readonly (readonly [FieldKey, (row: Row) => Problem])[] = [
  ['citizenId', ({ text, day }) => both(text('citizenId'), day('dateOfBirth'), checkCitizenIdAgainstBirth)],
  ['dateOfBirth', ({ day, today }) => both(day('dateOfBirth'), today, checkBirth)],
  ['citizenIdIssueDate', ({ day, today }) => isLater(day('citizenIdIssueDate'), today, issueDateInFuture)],
  ['citizenIdIssueDate', ({ day }) => isLater(day('dateOfBirth'), day('citizenIdIssueDate'), issueDateBeforeBirth)],
  [
    'certificateNotAfter',
    ({ day }) => isLater(day('certificateNotBefore'), day('certificateNotAfter'), certificateDatesSwapped),
  ],
  ['handoverDate', ({ day, today }) => isLater(day('handoverDate'), today, handoverInFuture)],
  ['lossDate', ({ day, today }) => isLater(day('lossDate'), today, lossInFuture)],
  ['letterDate', ({ day, today }) => both(day('letterDate'), today, checkLetterDate)],
  ['deviceNumber', ({ text }) => both(text('deviceKind'), text('deviceNumber'), checkDeviceKindAgainstNumber)],
  ['mobilePhone', ({ text }) => both(text('simPki'), text('mobilePhone'), checkCarrierPrefix)],
]

/**
 * Checks the values of one row or section against each other and against today (the day in Vietnam, yyyy-mm-dd). A rule is
 * silent when a value that it needs is absent or ill-formed. Never throws.
 * @returns problems with their key, in the order of the rules; the caller puts the path in front
 */
export function checkAcross(values: FieldValues, today: IsoDate): (ValueProblem & { readonly key: FieldKey })[] {
  const row = rowOf(values, today)
  return rules.flatMap(([key, rule]) => {
    const problem = rule(row)
    return problem ? [{ ...problem, key }] : []
  })
}

function rowOf(values: FieldValues, today: IsoDate): Row {
  const text = (key: FieldKey) => {
    const value = values[key]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const day = (key: FieldKey) => {
    const value = text(key)
    return value !== undefined && isIsoDate(value) ? value : undefined
  }
  return { text, day, today }
}

function both(
  one: string | undefined,
  other: string | undefined,
  rule: (one: string, other: string) => Problem,
): Problem {
  return one === undefined || other === undefined ? undefined : rule(one, other)
}

/** ISO dates compare as texts. */
function isLater(one: IsoDate | undefined, other: IsoDate | undefined, problem: ValueProblem): Problem {
  return one !== undefined && other !== undefined && one > other ? problem : undefined
}
