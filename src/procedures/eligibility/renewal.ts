import type { FieldValues } from '../../fields'
import type { RuleProblem } from '../rule-problem'
import type { RowFacts, RowRule } from './row-facts'
import { inferredFrom, ruleSources } from './rule-sources'
import { subscriberKindOf } from './subscriber-kind-of-row'
import {
  daysLeftOf,
  fewestDaysLeft,
  isLongerThanIssued,
  issueAnew,
  mostYearsIssued,
  timeLeft,
  validityOf,
} from './validity-of-row'

/** A certificate is renewed once only. @source SGDĐT Long An 2025 §6a */
export const renewedOnce: RowRule = (values, { certificate }) => {
  if (values.wantsRenewal !== true || values.renewedBefore !== true) return []
  const instead = issueAnew(subscriberKindOf(values, '04', certificate))
  return [
    {
      severity: 'error',
      code: 'RENEWAL_ALREADY_USED',
      key: 'renewedBefore',
      message: `Chứng thư này đã được gia hạn một lần, không được gia hạn nữa. Hãy bỏ chọn Gia hạn và ${instead.vi}.`,
      english: `This certificate was renewed once already and can’t be renewed again. Untick the renewal and ${instead.en}.`,
      source: ruleSources.renewal,
    },
  ]
}

/** A renewal needs at least 30 days left; exactly 30 are enough. @source SGDĐT Long An 2025 §6a */
export const renewedInTime: RowRule = (values, facts) => {
  if (values.wantsRenewal !== true) return []
  const { notAfter } = validityOf(values, facts)
  const daysLeft = daysLeftOf(values, facts)
  if (notAfter === undefined || daysLeft === undefined || daysLeft >= fewestDaysLeft) return []
  const left = timeLeft(daysLeft, notAfter)
  const instead = issueAnew(subscriberKindOf(values, '04', facts.certificate))
  return [
    {
      severity: 'error',
      code: 'RENEWAL_TOO_LATE',
      key: 'certificateSerial',
      message: `Chứng thư ${left.vi}; gia hạn phải còn ít nhất ${fewestDaysLeft} ngày. Hãy bỏ chọn Gia hạn và ${instead.vi}.`,
      english: `The certificate ${left.en}; a renewal needs at least ${fewestDaysLeft} days. Untick the renewal and ${instead.en}.`,
      source: `${ruleSources.renewal} (cấp mới thay cho gia hạn: suy luận của phần mềm)`,
    },
  ]
}

/** A certificate valid for longer than one is issued for looks renewed already. Our inference. @source NĐ 68/2024 Điều 9 */
export const looksRenewed: RowRule = (values, facts) => {
  if (values.wantsRenewal !== true || values.renewedBefore === true || !isLongerThanIssued(values, facts)) return []
  return [
    {
      severity: 'warning',
      code: 'RENEWAL_LOOKS_USED',
      key: 'certificateSerial',
      message: `Chứng thư có thời hạn dài hơn ${mostYearsIssued} năm (mức cấp mới tối đa), nên có lẽ đã được gia hạn; mỗi chứng thư chỉ gia hạn một lần. Hãy kiểm tra lại trước khi gửi.`,
      english: `The certificate is valid for more than ${mostYearsIssued} years, the most for a new one, so it was probably renewed; that is possible only once. Check before sending.`,
      source: inferredFrom(`${ruleSources.validity} (cấp mới tối đa 5 năm, gia hạn thêm tối đa 3 năm)`),
    },
  ]
}

/** What is asked to keep its days can only be judged when the days are known. */
export const validityKnown: RowRule = (values, facts) => {
  if (values.wantsRenewal !== true && values.wantsChange !== true) return []
  return daysLeftOf(values, facts) === undefined ? [validityUnknown] : []
}

const validityUnknown: RuleProblem = {
  severity: 'warning',
  code: 'VALIDITY_UNKNOWN',
  key: 'certificateSerial',
  message: `Chưa biết chứng thư có hiệu lực đến ngày nào, nên chưa biết còn đủ ${fewestDaysLeft} ngày hay không. Hãy đọc tệp chứng thư hoặc thiết bị, hoặc nhập ngày hết hạn.`,
  english: `The certificate’s last day is not known, so nobody can tell whether ${fewestDaysLeft} days are left. Read its file or device, or enter the day.`,
  source: `${ruleSources.renewal}, §6b`,
}

/** Whom an old certificate names may ask to renew it instead of a new one. A hint only. */
export const couldBeRenewed: RowRule = (values: FieldValues, facts: RowFacts) => {
  if (!facts.certificate || values.renewedBefore === true || isLongerThanIssued({}, facts)) return []
  const daysLeft = daysLeftOf({}, facts)
  if (daysLeft === undefined || daysLeft < fewestDaysLeft) return []
  return [
    {
      severity: 'hint',
      code: 'RENEWAL_POSSIBLE',
      key: 'oldCertificateSerial',
      message: `Chứng thư cũ còn ${daysLeft} ngày. Nếu chưa gia hạn lần nào và vẫn dùng thiết bị cũ thì có thể gia hạn theo Mẫu 04 thay vì cấp mới.`,
      english: `The old certificate has ${daysLeft} days left. If it was never renewed and its device is still in use, form 04 can renew it instead.`,
      source: inferredFrom(ruleSources.renewal),
    },
  ]
}
