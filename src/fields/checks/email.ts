import type { ValueProblem } from './value-problem'

/** @source the project's domain notes §6: official e-mail */
const source = 'Mẫu số 01, 04: địa chỉ thư điện tử công vụ (NĐ 68/2024)'
const address = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i
const publicProvider =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|aol|proton|protonmail|zoho|zohomail|yandex|gmx)\.(?:com|net|org|me|[a-z]{2}|com?\.[a-z]{2})$|^(?:me|mac)\.com$/

/** Checks an official address: its shape, then whose it is. Public providers are an error, `.gov.vn` is fine, others a warning. */
export function checkOfficialEmail(text: string): ValueProblem | undefined {
  if (!isAddress(text)) {
    const meant = onlyAddressIn(text)
    return meant === undefined ? invalid : { ...invalid, suggestion: meant }
  }
  const host = text.slice(text.lastIndexOf('@') + 1).toLowerCase()
  if (host === 'gov.vn' || host.endsWith('.gov.vn')) return undefined
  return publicProvider.test(host) ? fromPublicProvider : notGovernment
}

function isAddress(text: string): boolean {
  return address.test(text) && !text.includes('..')
}

/** The one address in a text with blanks at its signs, or with something else beside it; none where there are two. */
function onlyAddressIn(text: string): string | undefined {
  const pieces = text.replace(/\s*([@.])\s*/gu, '$1').split(/[;,/|()<>]|mailto:/iu)
  const found = pieces.map((piece) => piece.trim()).filter(isAddress)
  return found.length === 1 ? found[0] : undefined
}

const invalid: ValueProblem = {
  severity: 'error',
  code: 'EMAIL_INVALID',
  message:
    'Địa chỉ thư điện tử viết chưa đúng, ví dụ đúng: thutv@example.gov.vn. Không dùng dấu tiếng Việt và dấu cách.',
  english: 'The e-mail address is not well-formed. Use no Vietnamese marks and no blanks.',
  source,
}

const fromPublicProvider: ValueProblem = {
  severity: 'error',
  code: 'EMAIL_PUBLIC_PROVIDER',
  message: 'Đây là thư điện tử cá nhân (Gmail, Yahoo…). Hồ sơ phải dùng thư điện tử công vụ do cơ quan cấp.',
  english: 'This is a private address (Gmail, Yahoo…). The request needs the official address given by the agency.',
  source,
}

const notGovernment: ValueProblem = {
  severity: 'warning',
  code: 'EMAIL_NOT_GOVERNMENT',
  message: 'Địa chỉ không thuộc tên miền .gov.vn. Hãy chắc chắn đây là thư điện tử công vụ do cơ quan cấp.',
  english: 'The address is not under .gov.vn. Make sure that it is an official one given by the agency.',
  source,
}
