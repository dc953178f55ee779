import type { ValueProblem } from './value-problem'

/** Checks số, ký hiệu văn bản: a number and a symbol parted by “/”, e.g. 12/UBND-VP. */
export function checkLetterNumber(text: string): ValueProblem | undefined {
  return text.includes('/') ? undefined : noSymbol
}

const noSymbol: ValueProblem = {
  severity: 'hint',
  code: 'LETTER_NUMBER_NO_SYMBOL',
  message: 'Số văn bản chưa có ký hiệu. Hãy nhập cả số và ký hiệu, ví dụ 12/UBND-VP.',
  english: 'The letter number has no symbol. Enter both number and symbol, e.g. 12/UBND-VP.',
  source: 'Nghị định 30/2020/NĐ-CP: số và ký hiệu của văn bản',
}
