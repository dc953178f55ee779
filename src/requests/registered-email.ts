import type { FieldValues } from '../fields'
import { namesEmail, type Mau } from '../procedures'
import type { Finding } from './finding'

/** What is said of whose an address is; its shape is another matter. */
const whose: readonly Finding['code'][] = ['EMAIL_PUBLIC_PROVIDER', 'EMAIL_NOT_GOVERNMENT']

/**
 * On Mẫu 04 and 05 a row's e-mail is the one registered when the certificate was issued: it is written down whosever it is. A private one
 * is only a reason to ask for its change on Mẫu 04. @source Mẫu số 04, 05 (địa chỉ đã đăng ký)
 */
export function emailAsRegistered(findings: readonly Finding[], subject: FieldValues, mau: Mau): readonly Finding[] {
  if (mau !== '04' && mau !== '05') return findings
  const { changeWhat } = subject
  const isBeingChanged = typeof changeWhat === 'string' && namesEmail(changeWhat)
  return findings.flatMap((finding) => {
    if (finding.key !== 'email' || !whose.includes(finding.code)) return [finding]
    const isToBeTold = mau === '04' && finding.code === 'EMAIL_PUBLIC_PROVIDER' && !isBeingChanged
    return isToBeTold ? [{ ...privateAddress, path: finding.path }] : []
  })
}

const privateAddress: Omit<Finding, 'path'> = {
  severity: 'hint',
  code: 'REGISTERED_EMAIL_PRIVATE',
  key: 'email',
  message:
    'Địa chỉ đã đăng ký là thư cá nhân; cứ ghi đúng như đã đăng ký, và hãy đề nghị thay đổi sang thư công vụ trong cùng văn bản này.',
  english: 'The registered address is a private one. Write it as registered, and ask to change it to an official one.',
  source:
    'Suy luận của phần mềm từ: Mẫu số 04 (NĐ 68/2024), cột thư điện tử ghi như khi được cấp; SGDĐT Long An 2025 §6b',
}
