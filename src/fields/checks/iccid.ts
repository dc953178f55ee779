import type { ValueProblem } from './value-problem'

const source = 'SGDĐT Long An 2025 §4: số hiệu của SIM PKI là ICCID in trên SIM; ICCID của Việt Nam: 8984 và 15–16 số'
const iccid = /^8984\d{15,16}$/

/** Digits without blanks, dots and hyphens when they begin as a Vietnamese ICCID does; any other text as it stands. */
export function tidyIccid(text: string): string {
  const digits = text.replace(/[\s.-]/g, '')
  return isIccidLike(digits) ? digits : text
}

/** Tells whether a device number has the shape of a Vietnamese ICCID: 8984 and 15 or 16 more digits. Its check digit is not asked. */
export function isIccid(text: string): boolean {
  return iccid.test(text)
}

/** Digits that begin with 8984 and are about as long as an ICCID; the barcode of a token is not taken for one. */
function isIccidLike(digits: string): boolean {
  return /^8984\d{12,18}$/.test(digits)
}

/** Luhn: every second digit from the right doubled, digits summed, divisible by 10. @source ISO/IEC 7812-1 annex B; ITU-T E.118 */
export function hasLuhnCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const times = Number(digit) * (place % 2 === 0 ? 1 : 2)
      return total + (times > 9 ? times - 9 : times)
    }, 0)
  return sum % 10 === 0
}

/** Checks số hiệu thiết bị where it looks like an ICCID: its length and check digit. Barcodes of tokens have no rule here. */
export function checkDeviceNumber(text: string): ValueProblem | undefined {
  const tidied = tidyIccid(text)
  if (!isIccidLike(tidied)) return undefined
  if (!isIccid(tidied)) return wrongLength
  if (!hasLuhnCheckDigit(tidied)) return wrongCheckDigit
  return tidied === text ? undefined : { ...untidy, suggestion: tidied }
}

const wrongLength: ValueProblem = {
  severity: 'warning',
  code: 'ICCID_INVALID',
  message: 'Số hiệu giống ICCID của SIM PKI nhưng không đủ 19 hoặc 20 chữ số. Hãy đối chiếu với số in trên SIM.',
  english: 'The number looks like the ICCID of a SIM PKI, but has not 19 or 20 digits. Compare it with the SIM.',
  source,
}

const wrongCheckDigit: ValueProblem = {
  severity: 'warning',
  code: 'ICCID_CHECK_DIGIT',
  message: 'ICCID có thể bị sai một chữ số (số kiểm tra không khớp). Hãy đối chiếu với số in trên SIM.',
  english: 'A digit of the ICCID may be wrong (its check digit does not fit). Compare it with the SIM.',
  source: `${source}; số kiểm tra theo thuật toán Luhn (ITU-T E.118)`,
}

const untidy: ValueProblem = {
  severity: 'warning',
  code: 'ICCID_UNTIDY',
  message: 'ICCID của SIM PKI nên viết liền, không có dấu cách, dấu chấm hay gạch nối.',
  english: 'Write the ICCID of the SIM PKI without blanks, dots or hyphens.',
  source,
}
