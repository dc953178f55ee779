import type { ValueProblem } from './value-problem'

/** @source RFC 5280 §4.1.2.2: at most 20 octets; the project's contract of keys: upper-case hex */
const source = 'RFC 5280 §4.1.2.2: số hiệu chứng thư tối đa 20 byte, viết dạng thập lục phân'

/** Checks số hiệu chứng thư: 1–20 bytes in upper-case hex, two digits a byte. What only needs tidying gets a suggestion. */
export function checkCertificateSerial(text: string): ValueProblem | undefined {
  if (/^(?:[0-9A-F]{2}){1,20}$/.test(text)) return undefined
  const tidied = text.replace(/[\s:-]/g, '').toUpperCase()
  const even = tidied.length % 2 === 0 ? tidied : `0${tidied}`
  return /^(?:[0-9A-F]{2}){1,20}$/.test(even) ? { ...untidy, suggestion: even } : invalid
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'SERIAL_INVALID',
  message: 'Số hiệu chứng thư chỉ gồm các ký tự 0–9 và A–F. Hãy lấy số hiệu từ tệp chứng thư hoặc thiết bị.',
  english: 'A certificate serial has only the characters 0–9 and A–F. Take it from the certificate or the device.',
  source,
}

const untidy: ValueProblem = {
  severity: 'warning',
  code: 'SERIAL_UNTIDY',
  message: 'Số hiệu chứng thư nên viết liền bằng chữ in hoa, không có dấu cách hay dấu hai chấm.',
  english: 'Write the certificate serial in capitals without blanks or colons.',
  source,
}
