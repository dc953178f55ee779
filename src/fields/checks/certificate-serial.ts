import type { ValueProblem } from './value-problem'

/** @source RFC 5280 §4.1.2.2: at most 20 octets; the project's contract of keys: upper-case hex */
const source = 'RFC 5280 §4.1.2.2: số hiệu chứng thư tối đa 20 byte, viết dạng thập lục phân'
const proper = /^(?:[0-9A-F]{2}){1,20}$/

/**
 * A serial in our writing, from hex with blanks, colons, dots or hyphens, small letters, 0x in front, an odd number of digits, or
 * the 00 that DER puts before a first byte from 80 on. @returns undefined for what is no serial of 1–20 bytes
 */
export function tidySerial(text: string): string | undefined {
  const digits = text
    .replace(/^0x/i, '')
    .replace(/[\s:.-]/g, '')
    .toUpperCase()
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  const bytes = even.replace(/^00(?=[89A-F])/, '')
  return proper.test(bytes) ? bytes : undefined
}

/** Checks số hiệu chứng thư: 1–20 bytes in upper-case hex, two digits a byte. What only needs tidying gets a suggestion. */
export function checkCertificateSerial(text: string): ValueProblem | undefined {
  const tidied = tidySerial(text)
  if (tidied === undefined) return invalid
  return tidied === text ? undefined : { ...untidy, suggestion: tidied }
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
  message: 'Số hiệu chứng thư nên viết liền bằng chữ in hoa, không có dấu cách, dấu hai chấm hay 00 thừa ở đầu.',
  english: 'Write the certificate serial in capitals without blanks, colons or a needless 00 in front.',
  source,
}
