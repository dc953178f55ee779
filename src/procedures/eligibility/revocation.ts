import type { SubscriberKind } from '../../fields'
import type { RuleProblem } from '../rule-problem'
import { presentProvince } from './change-of-body'
import { deviceKindOf } from './device-kind-of-row'
import { quoted } from './phrases'
import { readRevocationReason } from './read-revocation-reason'
import { revocationReasons, type RevocationReasonId } from './revocation-reasons'
import { textIn, type RowRule } from './row-facts'
import { inferredFrom, ruleSources } from './rule-sources'
import { kindNames, kindUnknown, subscriberKindOf } from './subscriber-kind-of-row'
import { daysLeftOf, timeLeft, validityOf } from './validity-of-row'

/** A reason must be one that the letter lists for the subscriber's kind. @source SGDĐT Long An 2025 §7 */
export const reasonIsListed: RowRule = (values, facts) => {
  const text = textIn(values, 'revocationReason')
  if (text === '') return []
  const { reasons, move, destination } = readRevocationReason(text, () => presentProvince(values, facts)?.province.code)
  const kind = subscriberKindOf(values, '05', facts.certificate)
  const unknown = kind === undefined ? [kindUnknown] : []
  const fitting = reasons.filter((id) => kind === undefined || isFor(id, kind))
  if (fitting.length > 0) return unknown
  const [first] = reasons
  if (first !== undefined && kind !== undefined) return [notForKind(first, kind)]
  if (move === 'unclear' && (kind === undefined || kind === 'person')) return [...unknown, changeInstead(destination)]
  return [...unknown, notListed(text, kind)]
}

const ofDevice: readonly RevocationReasonId[] = ['device-broken', 'device-lost']

/** Central signing has no device that could break or be lost. Our inference. @source SGDĐT Long An 2025 §5, §7 */
export const deviceReasonHasDevice: RowRule = (values) => {
  const { reasons } = readRevocationReason(textIn(values, 'revocationReason'))
  if (deviceKindOf(values) !== 'RSSP' || !reasons.some((id) => ofDevice.includes(id))) return []
  const others = revocationReasons.filter(({ id, kinds }) => !ofDevice.includes(id) && kinds.length === 3)
  return [
    {
      severity: 'warning',
      code: 'REVOCATION_NO_DEVICE',
      key: 'revocationReason',
      message: `Ký số tập trung (RSSP) dùng tài khoản, không có thiết bị để hỏng hay thất lạc. Hãy sửa loại thiết bị, hoặc ghi lý do khác, ví dụ: ${others.map(({ text }) => text).join('; ')}.`,
      english: `Central signing (RSSP) uses an account and has no device to break or lose. Correct the kind of device, or give another reason, e.g. ${others.map(({ english }) => english).join('; ')}.`,
      source: inferredFrom('SGDĐT Long An 2025 §5 (ký số tập trung: bàn giao thông tin tài khoản), §7'),
    },
  ]
}

/** A certificate that has ended is not revoked any more: its device is handed back. @source SGDĐT Long An 2025 §7 */
export const certificateHasNotEnded: RowRule = (values, facts) => {
  const { notAfter } = validityOf(values, facts)
  const daysLeft = daysLeftOf(values, facts)
  if (notAfter === undefined || daysLeft === undefined || daysLeft >= 0) return []
  const left = timeLeft(daysLeft, notAfter)
  return [
    {
      severity: 'warning',
      code: 'REVOCATION_OF_EXPIRED',
      key: 'certificateSerial',
      message: `Chứng thư ${left.vi}, không còn hiệu lực để thu hồi. Hãy thu lại thiết bị và lập biên bản giao, nhận theo Mẫu 08 (mất thiết bị: Mẫu 09).`,
      english: `The certificate ${left.en} and has nothing left to revoke. Collect the device and hand it back with form 08 (lost: form 09).`,
      source: ruleSources.handBack,
    },
  ]
}

function isFor(id: RevocationReasonId, kind: SubscriberKind): boolean {
  return revocationReasons.some((reason) => reason.id === id && reason.kinds.includes(kind))
}

const mergedPerson = {
  vi: 'Khi cơ quan thay đổi, chứng thư của người làm việc ở đó được thay đổi thông tin theo Mẫu 04.',
  en: 'When a body changes, the certificates of its people are changed on form 04.',
}

function notForKind(id: RevocationReasonId, kind: SubscriberKind): RuleProblem {
  const reason = revocationReasons.find((one) => one.id === id)
  const theirs = reason?.kinds.map((one) => kindNames[one].vi).join('; ') ?? ''
  const isBodyChange = kind === 'person' && (id === 'merged' || id === 'split' || id === 'dissolved')
  return {
    severity: 'error',
    code: 'REVOCATION_REASON_NOT_FOR_KIND',
    key: 'revocationReason',
    message: `Lý do “${reason?.text ?? id}” chỉ dùng cho chứng thư của ${theirs}, còn dòng này là của ${kindNames[kind].vi}. ${isBodyChange ? `${mergedPerson.vi} Hãy lập Mẫu 04, hoặc chọn lý do khác` : 'Hãy chọn lý do khác, hoặc sửa loại thuê bao'}: ${allowedFor(kind).vi}.`,
    english: `The reason “${reason?.english ?? id}” is not for ${kindNames[kind].en}. ${isBodyChange ? `${mergedPerson.en} Use form 04, or choose another reason` : 'Choose another reason, or correct the kind of subscriber'}: ${allowedFor(kind).en}.`,
    source: isBodyChange ? `${ruleSources.revocation}; Phòng VH&TT Thủy Nguyên 2024 mục 3` : ruleSources.revocation,
  }
}

function notListed(text: string, kind: SubscriberKind | undefined): RuleProblem {
  return {
    severity: 'warning',
    code: 'REVOCATION_REASON_NOT_LISTED',
    key: 'revocationReason',
    message: `Lý do ${quoted(text)} không khớp với lý do nào được nêu. Hãy dùng một trong các lý do: ${allowedFor(kind).vi}.`,
    english: `The reason ${quoted(text)} fits none of those listed. Use one of them: ${allowedFor(kind).en}.`,
    source: ruleSources.revocation,
  }
}

function allowedFor(kind: SubscriberKind | undefined): { readonly vi: string; readonly en: string } {
  const allowed = revocationReasons.filter(({ kinds }) => kind === undefined || kinds.includes(kind))
  return { vi: allowed.map(({ text }) => text).join('; '), en: allowed.map(({ english }) => english).join('; ') }
}

function changeInstead(destination: string | undefined): RuleProblem {
  const asked =
    destination === undefined
      ? { vi: 'Chuyển công tác đến đâu?', en: 'Where does the person move to?' }
      : {
          vi: `Chưa nhận ra ${quoted(destination)} là cơ quan thế nào: có thuộc UBND tỉnh, thành phố này không?`,
          en: `It is not known what kind of body ${quoted(destination)} is: is it under this province’s People’s Committee?`,
        }
  return {
    severity: 'warning',
    code: 'REVOCATION_SHOULD_BE_CHANGE',
    key: 'revocationReason',
    message: `${asked.vi} Nếu vẫn trong phạm vi quản lý của UBND tỉnh thì không thu hồi mà thay đổi thông tin theo Mẫu 04. Nếu là cơ quan đảng, đoàn thể, ngành dọc thì đúng là thu hồi: hãy ghi rõ nơi đến.`,
    english: `${asked.en} A move within the province calls for a change on form 04, not a revocation. A move to the Party, a mass organisation or a vertical sector is revoked: then name the body.`,
    source: `${ruleSources.change}, §7`,
  }
}
