import { formatDate, tidy, withModernTones, type FieldKey } from '../../fields'
import type { RuleProblem } from '../rule-problem'
import { provincesIn } from './provinces-in-text'
import { dateIn, textIn, type RowRule } from './row-facts'
import { inferredFrom, ruleSources } from './rule-sources'
import { dayOf } from './validity-of-row'

/** What a row says of its certificate must be what the certificate itself says. @source Mẫu số 04 (e-mail as registered) */
export const agreesWithCertificate: RowRule = (values, { certificate }) => {
  if (!certificate) return []
  const notAfter = dayOf(certificate.notAfter)
  const typed = dateIn(values, 'certificateNotAfter')
  return [
    ...differing('certificateName', textIn(values, 'certificateName'), certificate.commonName),
    ...differing('email', textIn(values, 'email'), certificate.email),
    ...(typed !== undefined && notAfter !== undefined && typed !== notAfter
      ? [differs('certificateNotAfter', 'ngày hết hạn', formatDate(notAfter), notAfter)]
      : []),
  ]
}

const names = { certificateName: 'tên chứng thư', email: 'địa chỉ thư điện tử (như khi được cấp)' } as const

function differing(key: keyof typeof names, typed: string, registered: string | null): RuleProblem[] {
  if (typed === '' || registered === null || registered === '' || plain(typed) === plain(registered)) return []
  return [differs(key, names[key], registered, registered)]
}

function plain(text: string): string {
  return withModernTones(tidy(text).toLowerCase())
}

function differs(key: FieldKey, what: string, shown: string, suggestion: string): RuleProblem {
  return {
    severity: 'warning',
    code: 'CERTIFICATE_DIFFERS',
    key,
    message: `Trong chứng thư, ${what} là “${shown}”, khác với giá trị ở đây. Hãy ghi đúng như chứng thư, hoặc kiểm tra lại số hiệu.`,
    english: `The certificate says “${shown}”, which differs from this value. Write what the certificate says, or check the serial.`,
    source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 04; SGDĐT Long An 2025 §4',
    suggestion,
  }
}

/** An old province inside a certificate is itself a reason to change it. A hint only. */
export const namesNoFormerProvince: RowRule = (values, { certificate }) => {
  const texts = certificate ? [certificate.province ?? '', ...certificate.organisation] : []
  const former = texts.map((text) => ({ text, found: provincesIn(text).find(({ isFormerName }) => isFormerName) }))
  const first = former.find(({ found }) => found)
  const today = first?.found?.province
  if (!first || !today) return []
  const isBeingChanged = provincesIn(textIn(values, 'changeTo')).some(({ province }) => province.code === today.code)
  if (values.wantsChange === true && isBeingChanged) return []
  return [
    {
      severity: 'hint',
      code: 'OLD_PROVINCE_IN_CERTIFICATE',
      key: 'certificateSerial',
      message: `Chứng thư còn ghi “${first.text}”, tên tỉnh trước 1/7/2025 (nay là ${today.name}). Có thể đề nghị thay đổi thông tin trong cùng văn bản này.`,
      english: `The certificate still says “${first.text}”, a province from before 1/7/2025 (now ${today.name}). This letter may ask to change that too.`,
      source: inferredFrom(`${ruleSources.provinces}; ${ruleSources.change}`),
    },
  ]
}
