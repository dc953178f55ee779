import type { FieldKey } from '../keys'
import type { ValueProblem } from './value-problem'

/** Keys whose values are mostly digits and longer than a sheet keeps as a number. */
const longNumbers: ReadonlySet<FieldKey> = new Set([
  'citizenId',
  'mobilePhone',
  'taxCode',
  'budgetCode',
  'deviceNumber',
  'certificateSerial',
  'oldCertificateSerial',
])

/** Tells whether a key's values are long numbers, which a sheet may round. */
export function isLongNumber(key: FieldKey): boolean {
  return longNumbers.has(key)
}

/** Checks that a long number was not turned into powers of ten (8,98405E+18) by a sheet: its last digits are lost then. */
export function checkRounded(key: FieldKey, text: string): ValueProblem | undefined {
  return isLongNumber(key) && /^\d(?:[.,]\d+)?E\+\d+$/i.test(text) ? roundedNumber : undefined
}

/** What is said of a number whose last digits a sheet has lost. Nothing can be proposed. */
export const roundedNumber: ValueProblem = {
  severity: 'error',
  code: 'NUMBER_ROUNDED',
  message:
    'Bảng tính đã làm tròn số này nên mất các chữ số cuối. Hãy nhập lại từ giấy tờ, để cột ở dạng văn bản (Text).',
  english: 'A spreadsheet has rounded this number and lost its last digits. Enter it again, with the column as text.',
  source: 'Suy luận của phần mềm: bảng tính chỉ giữ 15 chữ số của một số',
}
