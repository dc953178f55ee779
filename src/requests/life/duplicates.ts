import { daysBetween, formatDate, type IsoDate } from '../../fields'
import { forms, fewestDaysLeft, type Mau } from '../../procedures'
import type { Finding } from '../finding'
import { plainText } from '../subject-identity'
import { tellingWords } from './difference-to-last'
import type { LastingCertificate, KeptRequest } from './due'
import { standingsOf } from './take-step'

/** A certificate with the citizen number of its holder, when it is known. */
export interface HolderCertificate extends LastingCertificate {
  readonly citizenId?: string
}

/** Everybody who stands in an open request, found by what tells him from others. */
export type OpenSubjects = ReadonlyMap<string, readonly OpenRow[]>

interface OpenRow {
  readonly requestId: string
  readonly mau: Mau
}

/** What the request is compared with. */
export interface OthersAtHand {
  readonly open: OpenSubjects
  readonly certificates: readonly HolderCertificate[]
  readonly today: IsoDate
}

const source = 'Suy luận của phần mềm từ các đề nghị và chứng thư đã lưu trên máy này'

/** Gathers who stands in the open requests. Made once for many comparisons: ten thousand people may stand in them. */
export function openSubjects(requests: readonly KeptRequest[]): OpenSubjects {
  const open = new Map<string, OpenRow[]>()
  for (const { id, draft, life } of requests) {
    if (life.putAwayAt !== undefined) continue
    for (const [row, { state }] of standingsOf(draft, life).entries()) {
      if (state === 'closed') continue
      for (const word of tellingWords(draft.subjects[row] ?? {})) {
        const rows = open.get(word) ?? []
        rows.push({ requestId: id, mau: draft.mau })
        open.set(word, rows)
      }
    }
  }
  return open
}

/**
 * What is asked for twice: the same person or certificate in another open request of the same purpose, a person who still holds a valid
 * certificate and asks for a new one, a serial that is under revocation already. Warnings: the clerk may know better.
 */
export function duplicateFindings({ id, draft }: Pick<KeptRequest, 'id' | 'draft'>, others: OthersAtHand): Finding[] {
  const isIssue = forms[draft.mau].purpose === 'issue'
  const held = isIssue ? usableByHolder(others) : new Map<string, HolderCertificate>()
  return draft.subjects.flatMap((subject, row): Finding[] => {
    const path = `subjects[${row}]`
    const same = tellingWords(subject)
      .flatMap((word) => others.open.get(word) ?? [])
      .filter(({ requestId }) => requestId !== id)
    const isRevoked = draft.mau !== '08' && draft.mau !== '09' && same.some(({ mau }) => mau === '05')
    const isAgain = same.some(({ mau }) => mau === draft.mau)
    const certificate = held.get(plainText(subject.citizenId ?? ''))
    return [
      ...(isRevoked ? [underRevocation(path, row)] : isAgain ? [inOtherRequest(path, row, draft.mau)] : []),
      ...(certificate ? [holdsValid(path, row, certificate)] : []),
    ]
  })
}

/** The certificate of each citizen number that can be used long enough; the first where somebody has more. */
function usableByHolder({ certificates, today }: OthersAtHand): Map<string, HolderCertificate> {
  const held = new Map<string, HolderCertificate>()
  for (const certificate of certificates) {
    const person = plainText(certificate.citizenId ?? '')
    if (person === '' || held.has(person) || daysBetween(today, certificate.notAfter) < fewestDaysLeft) continue
    held.set(person, certificate)
  }
  return held
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
