import { foldedWords, type FieldKey, type Role } from '../../fields'
import type { ControlFacts } from './facts'
import { perText } from './per-text'
import { readRoleInLabel } from './read-section'
import type { ReadControl } from './score-control'
import { sameGroup, sectionRole } from './surroundings'

/** Whose value a control takes, the words that say so, and whether anything on the page said it at all. */
export interface RoleReading {
  readonly role: Role | 'foreign'
  readonly phrase: string
  readonly said: boolean
}

const letterKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'letterNumber',
  'letterDate',
  'letterSubject',
  'participants',
])
/** What is told of the one who hands devices back. @source NĐ 68/2024, Mẫu 08 */
const giverKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'organisationName',
  'organisationCode',
  'address',
  'citizenId',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
])
/** Keys that the forms ask for in their lists alone, and of no receiver. @source NĐ 68/2024, Mẫu 01–09 */
const listKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'certificateName',
  'certificateSerial',
  'oldCertificateSerial',
  'certificateNotBefore',
  'certificateNotAfter',
  'deviceNumber',
  'deviceKind',
  'deviceLocked',
  'deviceCondition',
  'simPki',
  'changeWhat',
  'changeTo',
  'wantsRenewal',
  'wantsChange',
  'renewedBefore',
  'revocationReason',
  'serviceName',
  'domainOrIp',
  'handoverDate',
  'lossDate',
  'lossPlace',
  'lossCircumstances',
])
const agencyKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'superiorBody',
  'letterPlace',
  'signerTitle',
  'signerName',
])
const agencyToo: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'organisationName',
  'organisationCode',
  'address',
  'taxCode',
  'budgetCode',
  'province',
  'email',
  'mobilePhone',
])

/** Tells whether the forms ask for a key in their lists alone. */
export function isOfList(key: FieldKey): boolean {
  return listKeys.has(key)
}

/** What heads the paper itself on some forms, and elsewhere a stranger's part. @source NĐ 68/2024, Mẫu 07 and 09 */
const paperItself: Readonly<Record<string, RegExp>> = {
  '07': /^[\d.\s]*thông tin (?:của |về |trên )?thông báo\s*$/iu,
  '09': /họp/iu,
}

/** "Cơ quan thông báo". @source NĐ 68/2024, Mẫu 07 */
const whoNotifies = /(?<!nhận )thông báo/iu

/** What stands on the paper itself: its number and date, who sends and signs it. */
function ofPaper(key: FieldKey, label: string): RoleReading | undefined {
  if (letterKeys.has(key)) return { role: 'letter', phrase: label, said: true }
  const isSenders = agencyKeys.has(key) || (key === 'organisationName' && whoNotifies.test(label))
  return isSenders ? { role: 'agency', phrase: label, said: true } : undefined
}

/** Forms whose subscribers are bodies: a section about "the body" is about the subscriber there. */
const bodiesAreSubjects: ReadonlySet<string> = new Set(['02', '03'])

/** Whose value a control takes: by its key, its own label, the nearest heading that says so, its table or dialog. */
export function roleOf(control: ControlFacts, key: FieldKey, label: string, mau: string | undefined): RoleReading {
  const section = sectionRole(control)
  const paper = paperItself[mau ?? '']
  const onPaper = paper?.test(section?.phrase ?? '') === true ? ofPaper(key, label) : undefined
  if (onPaper) return onPaper
  if (section && (section.role === 'foreign' || (section.role === 'signer' && !agencyKeys.has(key))))
    return { role: 'foreign', phrase: section.phrase, said: true }
  if (letterKeys.has(key)) return { role: 'letter', phrase: label, said: true }
  if (mau === '07' && key === 'organisationName' && whoNotifies.test(label))
    return { role: 'agency', phrase: label, said: true }
  if (agencyKeys.has(key)) return { role: 'agency', phrase: label, said: true }
  if (section?.role === 'giver')
    return { role: giverKeys.has(key) ? 'agency' : 'foreign', phrase: section.phrase, said: true }
  if (listKeys.has(key)) return { role: 'subject', phrase: label, said: true }
  // The part about the letter asks for the body that sends it.
  if (section?.role === 'letter' && key === 'organisationName' && !control.cell)
    return { role: 'agency', phrase: section.phrase, said: true }
  const inLabel = readRoleInLabel(label)
  const fits = inLabel?.role === 'receiver' || (inLabel && agencyToo.has(key) && !isBodysOwn(mau))
  if (inLabel && fits && !control.cell) return { ...inLabel, said: true }
  if (control.cell && inLabel && somebody.test(inLabel.phrase) && section?.role !== 'receiver')
    return { role: 'foreign', phrase: inLabel.phrase, said: true }
  if (saysSubscriber(label)) return { role: 'subject', phrase: label, said: true }
  if (control.cell && section?.role !== 'receiver') return { role: 'subject', phrase: 'hàng của danh sách', said: true }
  if (section?.role === 'agency' && (!agencyToo.has(key) || isBodysOwn(mau)))
    return { role: 'subject', phrase: section.phrase, said: false }
  if (section?.role === 'receiver' || section?.role === 'subject' || section?.role === 'agency')
    return { role: section.role, phrase: section.phrase, said: true }
  return { role: 'subject', phrase: '', said: control.inDialog }
}

/** A label that says itself that it is the subscriber's: "Email của thuê bao". His number on the network is somebody's telephone. */
export const saysSubscriber = perText((label) =>
  /(?<! so) thue bao$|^thue bao (?:dang|hien|cong tac|lam viec|thuoc|sinh|giu|mang ten)\b/u.test(
    foldedWords(label).join(' '),
  ),
)

/** In a row of a list, somebody beside the subscriber: "SĐT người liên hệ". */
const somebody = /^(?:người|đầu mối) (?:liên hệ|phối hợp|đầu mối)/iu

/**
 * Under a heading about the letter or who signs it, and right behind the signer's name, a name and a position are the signer's.
 * @param before the control before it
 * @source Nghị định 30/2020/NĐ-CP
 */
export function signersKey(control: ControlFacts, key: FieldKey, before: ReadControl | undefined): FieldKey {
  if (key !== 'fullName' && key !== 'position') return key
  const role = sectionRole(control)?.role
  const follows = before?.reading.candidate?.keys[0]?.key === 'signerName' && sameGroup(control, before.control)
  if (role !== 'signer' && role !== 'letter' && role !== 'giver' && !(key === 'position' && follows)) return key
  return key === 'fullName' ? 'signerName' : 'signerTitle'
}

/** On forms about bodies "cơ quan, tổ chức" is the subscriber. */
function isBodysOwn(mau: string | undefined): boolean {
  return mau !== undefined && bodiesAreSubjects.has(mau)
}
