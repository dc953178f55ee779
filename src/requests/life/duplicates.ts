import { daysBetween, formatDate, type IsoDate } from '../../fields'
import { forms, fewestDaysLeft, type Mau } from '../../procedures'
import type { Finding } from '../finding'
import { plainText } from '../subject-identity'
import { isSameSubject } from './difference-to-last'
import type { LastingCertificate, KeptRequest } from './due'
import { standingsOf } from './take-step'

/** A certificate with the citizen number of its holder, when it is known. */
export interface HolderCertificate extends LastingCertificate {
  readonly citizenId?: string
}

/** What the request is compared with. */
export interface OthersAtHand {
  readonly requests: readonly KeptRequest[]
  readonly certificates: readonly HolderCertificate[]
  readonly today: IsoDate
}

const source = 'Suy luận của phần mềm từ các đề nghị và chứng thư đã lưu trên máy này'

/**
 * What is asked for twice: the same person or certificate in another open request of the same purpose, a person who still holds a valid
 * certificate and asks for a new one, a serial that is under revocation already. Warnings: the clerk may know better.
 */
export function duplicateFindings({ id, draft }: Pick<KeptRequest, 'id' | 'draft'>, others: OthersAtHand): Finding[] {
  const open = others.requests.filter((one) => one.id !== id && one.life.putAwayAt === undefined).flatMap(openRows)
  return draft.subjects.flatMap((subject, row): Finding[] => {
    const path = `subjects[${row}]`
    const same = open.filter((one) => isSameSubject(one.subject, subject))
    const revoked = draft.mau === '08' || draft.mau === '09' ? undefined : same.find(({ mau }) => mau === '05')
    const again = same.find((one) => one.mau === draft.mau)
    const held = forms[draft.mau].purpose === 'issue' ? certificateOf(subject, others) : undefined
    return [
      ...(revoked ? [underRevocation(path, row)] : again ? [inOtherRequest(path, row, again.mau)] : []),
      ...(held ? [holdsValid(path, row, held)] : []),
    ]
  })
}

interface OpenRow {
  readonly mau: Mau
  readonly subject: KeptRequest['draft']['subjects'][number]
}

function openRows({ draft, life }: KeptRequest): OpenRow[] {
  return standingsOf(draft, life).flatMap(({ state }, row) => {
    const subject = draft.subjects[row]
    return state === 'closed' || !subject ? [] : [{ mau: draft.mau, subject }]
  })
}

function certificateOf(
  subject: KeptRequest['draft']['subjects'][number],
  { certificates, today }: OthersAtHand,
): HolderCertificate | undefined {
  const person = plainText(subject.citizenId ?? '')
  if (person === '') return undefined
  return certificates.find(
    ({ citizenId, notAfter }) =>
      plainText(citizenId ?? '') === person && daysBetween(today, notAfter) >= fewestDaysLeft,
  )
}

function inOtherRequest(path: string, row: number, mau: Mau): Finding {
  return {
    severity: 'warning',
    code: 'SUBJECT_IN_OTHER_REQUEST',
    path,
    message: `Dòng ${row + 1} đã có trong một đề nghị Mẫu ${mau} khác chưa kết thúc. Hãy xem lại để không gửi hai lần.`,
    english: `Row ${row + 1} stands in another open request of form ${mau}. Look there, so that it isn’t sent twice.`,
    source,
  }
}

function underRevocation(path: string, row: number): Finding {
  return {
    severity: 'warning',
    code: 'ALREADY_UNDER_REVOCATION',
    path,
    message: `Dòng ${row + 1}: chứng thư này đã có trong một đề nghị thu hồi chưa kết thúc. Hãy kiểm tra trước khi điền.`,
    english: `Row ${row + 1}: this certificate stands in an open request for revocation. Check before filling.`,
    source,
  }
}

function holdsValid(path: string, row: number, { serial, notAfter }: HolderCertificate): Finding {
  return {
    severity: 'warning',
    code: 'HOLDS_VALID_CERTIFICATE',
    path,
    message: `Dòng ${row + 1}: người này còn chứng thư ${serial} dùng được đến ${formatDate(notAfter)}. Hãy xem gia hạn hay thay đổi (Mẫu 04) có đủ không.`,
    english: `Row ${row + 1}: this person still holds certificate ${serial}, valid to ${formatDate(notAfter)}. See whether form 04 would do.`,
    source,
  }
}
