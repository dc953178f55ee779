import type { FieldValues } from '../../fields'
import type { Mau } from '../mau'
import type { ReceiverKind, ReceiverProfile } from '../receivers/receiver-profile'
import { receiverOf } from '../receivers/receiver-of'
import type { RuleProblem } from '../rule-problem'
import { listed } from './device-choice'
import { deviceKindOf } from './device-kind-of-row'

/** Who gets a request, and the error when its rows belong to different offices. */
export interface RequestReceiver {
  /** Where most rows go; the first row decides between equals. */
  readonly receiver: ReceiverKind
  readonly problems: readonly RuleProblem[]
}

/** Who receives a request with these rows, by the profile. Rows for different offices can't stand in one letter. */
export function receiverOfRows(profile: ReceiverProfile, mau: Mau, rows: readonly FieldValues[]): RequestReceiver {
  const goes = rows.map((values) => receiverOf(profile, mau, deviceKindOf(values)))
  const [first = receiverOf(profile, mau)] = goes
  const toOther = goes.filter((one) => one !== first).length
  if (toOther === 0) return { receiver: first, problems: [] }
  const other: ReceiverKind = first === 'authority' ? 'department' : 'authority'
  const receiver = toOther > goes.length - toOther ? other : first
  return { receiver, problems: [receiversMixed(profile, mau, goes)] }
}

function receiversMixed(profile: ReceiverProfile, mau: Mau, goes: readonly ReceiverKind[]): RuleProblem {
  const rowsTo = (kind: ReceiverKind) => listed(goes.flatMap((one, row) => (one === kind ? [row + 1] : [])))
  const [authority, department] = [rowsTo('authority'), rowsTo('department')]
  const sources = profile.routes.filter((route) => route.mau === mau).map(({ source }) => source)
  return {
    severity: 'error',
    code: 'RECEIVERS_MIXED',
    message: `Các dòng thuộc hai nơi tiếp nhận: dòng ${authority} gửi Cục Chứng thực số và Bảo mật thông tin; dòng ${department} gửi Sở Khoa học và Công nghệ. Hãy tách thành hai đề nghị.`,
    english: `The rows belong to two offices: rows ${authority} go to the Authority, rows ${department} to the province’s department. Split the request in two.`,
    source: [...new Set(sources)].join('; '),
  }
}
