import type { ValueProblem } from './value-problem'

const source = 'Suy luận của phần mềm: họ và tên viết như trên thẻ căn cước'

/** Checks họ và tên: digits are an error; all small letters, or a single word, a hint. */
export function checkFullName(text: string): ValueProblem | undefined {
  if (/\p{Nd}/u.test(text)) return hasDigits
  if (text === text.toLowerCase() && text !== text.toUpperCase()) return { ...lowerCase, suggestion: capitalised(text) }
  return /\S\s+\S/u.test(text.trim()) ? undefined : oneWord
}

/** First letters made capital. A word whose letters stay as they are (no case) stays whole. */
function capitalised(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

const hasDigits: ValueProblem = {
  severity: 'error',
  code: 'FULL_NAME_HAS_DIGITS',
  message: 'Họ và tên không được có chữ số. Hãy xóa phần thừa, chỉ để lại họ và tên như trên thẻ căn cước.',
  english: 'A full name has no digits. Leave only the name as the citizen card shows it.',
  source,
}

const lowerCase: ValueProblem = {
  severity: 'hint',
  code: 'FULL_NAME_LOWER_CASE',
  message: 'Họ và tên đang viết toàn chữ thường. Nên viết hoa chữ đầu của từng từ.',
  english: 'The name is all in small letters. Begin every word with a capital.',
  source,
}

const oneWord: ValueProblem = {
  severity: 'hint',
  code: 'FULL_NAME_ONE_WORD',
  message: 'Họ và tên chỉ có một từ. Hãy kiểm tra xem có thiếu họ hoặc tên đệm không.',
  english: 'The name has only one word. Check whether a part of it is missing.',
  source,
}
