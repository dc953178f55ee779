import { formatDate, type FieldKey, type FieldValues, type IsoDate } from '../../fields'
import type { RuleProblem } from '../rule-problem'
import { dateIn, textIn, type RowFacts, type RowRule } from './row-facts'
import { ruleSources } from './rule-sources'

/** An organisation's first certificate needs its founding decision. @source Thủy Nguyên 2024 mục 1 */
export const foundingIsDecided: RowRule = (values, { agency, letter }) => {
  const decided = [values, agency, letter].some((part) => textIn(part, 'foundingDecision') !== '')
  if (decided || textIn(values, 'oldCertificateSerial') !== '') return []
  return [
    {
      severity: 'error',
      code: 'FOUNDING_DECISION_MISSING',
      key: 'foundingDecision',
      message:
        'Cơ quan, tổ chức được cấp lần đầu phải có quyết định thành lập, hoặc xác nhận của người đứng đầu cấp trên trực tiếp. Hãy ghi số, ngày của văn bản đó; nếu đã từng có chứng thư, hãy ghi số hiệu chứng thư cũ.',
      english:
        'A body’s first certificate needs its founding decision, or a confirmation by the head of the body directly above. Enter its number and date, or the serial of the old certificate.',
      source: ruleSources.firstIssue,
    },
  ]
}

/** A body may ask for issue only from the day on which its resolution takes effect. @source Thủy Nguyên 2024 mục 1 */
export const bodyIsInEffect: RowRule = (values, facts) => effectIn(values, facts)

/**
 * The same rule for the day that stands once for the whole request, in the agency's or the letter's values. Rows with a day of
 * their own don't need it.
 */
export function requestIsInEffect(
  part: FieldValues,
  rows: readonly FieldValues[],
  facts: RowFacts,
): readonly RuleProblem[] {
  const allHaveTheirOwn = rows.length > 0 && rows.every((row) => dateIn(row, 'effectiveDate') !== undefined)
  return allHaveTheirOwn ? [] : effectIn(part, facts)
}

function effectIn(part: FieldValues, facts: RowFacts): readonly RuleProblem[] {
  const key: FieldKey = 'effectiveDate'
  const effective = dateIn(part, key)
  const asked = requestDate(facts)
  if (effective === undefined || effective <= asked) return []
  const [from, on] = [formatDate(effective), formatDate(asked)]
  return [
    {
      severity: 'error',
      code: 'ISSUE_BEFORE_EFFECTIVE',
      key,
      message: `Nghị quyết, quyết định có hiệu lực từ ${from}, sau ngày của đề nghị (${on}). Chỉ được đề nghị cấp từ ngày có hiệu lực; hãy gửi từ ngày ${from}.`,
      english: `The resolution takes effect on ${from}, after the date of this request (${on}). Issue may be asked for only from that day; send it from ${from} on.`,
      source: ruleSources.firstIssue,
    },
  ]
}

/** The day of a request: its letter's date, else today. */
export function requestDate({ letter, agency, today }: Pick<RowFacts, 'letter' | 'agency' | 'today'>): IsoDate {
  return dateIn(letter, 'letterDate') ?? dateIn(agency, 'letterDate') ?? today
}
