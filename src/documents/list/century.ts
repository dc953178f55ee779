import { birthYearInCitizenId, parseDate, type FieldKey, type FieldValues, type IsoDate } from '../../fields'

/** Nobody younger has an official certificate, or a position. */
const youngestYears = 15

/**
 * The day that a text with a year of two digits must mean, where the rest of its row leaves one century only: of a birth by the year in the
 * citizen number, or since nobody is that young; of the issue of a 12-digit number, as these came after 2000. It is proposed, never taken.
 * @param today the day in Vietnam @returns undefined where both centuries may be meant
 */
export function proposeDay(key: FieldKey, text: string, values: FieldValues, today: IsoDate): IsoDate | undefined {
  const [before, after] = [dayIn('19', text), dayIn('20', text)]
  const { citizenId } = values
  const isNumber = typeof citizenId === 'string' && /^\d{12}$/.test(citizenId)
  const bornIn = isNumber ? birthYearInCitizenId(citizenId) : undefined
  if (key === 'citizenIdIssueDate') return bornIn !== undefined && after && after <= today ? after : undefined
  if (key !== 'dateOfBirth') return undefined
  if (bornIn !== undefined) return [before, after].find((day) => day?.startsWith(String(bornIn)))
  const isTooYoung = after !== undefined && Number(after.slice(0, 4)) > Number(today.slice(0, 4)) - youngestYears
  return isTooYoung ? before : undefined
}

function dayIn(century: '19' | '20', text: string): IsoDate | undefined {
  return parseDate(text.trim().replace(/['’]?(\d{2})$/u, `${century}$1`))
}
