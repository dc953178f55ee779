import type { ValueProblem } from './value-problem'

/** Checks số lượng: a whole number from 1 on, without signs between its digits. */
export function checkQuantity(text: string): ValueProblem | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? undefined : invalidQuantity
}

/** What is said of a number that is no quantity. */
export const invalidQuantity: ValueProblem = {
  severity: 'error',
  code: 'QUANTITY_INVALID',
  message: 'Số lượng phải là số nguyên từ 1 trở lên. Hãy nhập lại.',
  english: 'A quantity is a whole number from 1 on. Enter it again.',
  source: 'Suy luận của phần mềm: cột Số lượng của Mẫu 08 (NĐ 68/2024) đếm thiết bị',
}
