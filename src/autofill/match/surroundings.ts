import { foldedWords, type FieldKey, type Need, type Role } from '../../fields'
import type { ControlFacts } from './facts'
import { perText } from './per-text'
import { readRoleInLabel, readSection, type SectionReading } from './read-section'
import type { ControlReading } from './score-control'

/** A control with what its own texts say. */
export interface ReadControl {
  readonly control: ControlFacts
  readonly reading: ControlReading
}

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
  'deviceCondition',
  'simPki',
  'changeWhat',
  'changeTo',
  'wantsRenewal',
  'wantsChange',
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

/** Forms whose subscribers are bodies: a section about "the body" is about the subscriber there. */
const bodiesAreSubjects: ReadonlySet<string> = new Set(['02', '03'])

/** Whose data the headings around a control announce, the nearest that says so. */
export function sectionRole(control: ControlFacts): SectionReading | undefined {
  for (const heading of control.sections) {
    const reading = readSection(heading)
    if (reading) return reading
  }
  return undefined
}

/** Whose value a control takes: by its key, its own label, the nearest heading that says so, its table or dialog. */
export function roleOf(control: ControlFacts, key: FieldKey, label: string, mau: string | undefined): RoleReading {
  const section = sectionRole(control)
  if (section && (section.role === 'foreign' || (section.role === 'signer' && !agencyKeys.has(key))))
    return { role: 'foreign', phrase: section.phrase, said: true }
  if (letterKeys.has(key)) return { role: 'letter', phrase: label, said: true }
  if (agencyKeys.has(key)) return { role: 'agency', phrase: label, said: true }
  if (section?.role === 'giver')
    return { role: giverKeys.has(key) ? 'agency' : 'foreign', phrase: section.phrase, said: true }
  if (listKeys.has(key)) return { role: 'subject', phrase: label, said: true }
  const inLabel = readRoleInLabel(label)
  const fits = inLabel?.role === 'receiver' || (inLabel && agencyToo.has(key) && !isBodysOwn(mau))
  if (inLabel && fits && !control.cell) return { ...inLabel, said: true }
  if (control.cell && section?.role !== 'receiver') return { role: 'subject', phrase: 'hàng của danh sách', said: true }
  if (section?.role === 'agency' && (!agencyToo.has(key) || isBodysOwn(mau)))
    return { role: 'subject', phrase: section.phrase, said: false }
  if (section?.role === 'receiver' || section?.role === 'subject' || section?.role === 'agency')
    return { role: section.role, phrase: section.phrase, said: true }
  return { role: 'subject', phrase: '', said: control.inDialog }
}

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

type Paper = 'citizen' | 'other'

const otherPaper = new Set([
  'giay',
  'phep',
  'gpkd',
  'dkkd',
  'cmnd',
  'cmt',
  'chieu',
  'passport',
  'quyet',
  'dinh',
  'bang',
  'chung',
  'thu',
  'thanh',
  'lap',
])

/** Which identity or licence a control asks for, when it asks for a paper at all. */
function paperOf({ reading }: ReadControl): Paper | undefined {
  const key = reading.candidate?.keys[0]?.key
  if (key === 'citizenId') return 'citizen'
  if (key === 'foundingDecision' || key === 'letterNumber' || key === 'certificateSerial') return 'other'
  if (reading.counter === undefined) return undefined
  return namesOtherPaper(reading.counter) || namesOtherPaper(reading.label) ? 'other' : undefined
}

const namesOtherPaper = perText((text) => foldedWords(text).some((word) => otherPaper.has(word)))

const lookBack = 6
const lookAhead = 3

function sameGroup(a: ControlFacts, b: ControlFacts): boolean {
  if (a.cell || b.cell) return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row
  return sectionOf(a) === sectionOf(b)
}

/**
 * The nearest heading of a control, unless it only heads the few boxes of one value ("Ngày cấp" over day, month and year) or is the control's
 * own label (the terms of a list of definitions).
 */
export function sectionOf({ sections, cluster, labels }: ControlFacts): string | undefined {
  const [nearest, next] = sections
  const isOwn = nearest === cluster?.label || labels.some(({ text }) => text === nearest)
  return nearest !== undefined && isOwn ? next : nearest
}

function hasIdentity(all: readonly ReadControl[], place: number): boolean {
  const here = all[place]
  if (!here) return false
  for (let step = 1; step <= lookBack; step++) {
    const other = all[place - step]
    if (!other || !sameGroup(here.control, other.control)) break
    const paper = paperOf(other)
    if (paper) return paper === 'citizen'
  }
  for (let step = 1; step <= lookAhead; step++) {
    const other = all[place + step]
    if (!other || !sameGroup(here.control, other.control)) break
    if (paperOf(other) === 'citizen') return true
  }
  return false
}

function textsAround({ control }: ReadControl): string {
  return [...control.labels.map((one) => one.text), ...control.sections].join(' ')
}

const spacedWords = perText((text) => ` ${foldedWords(text).join(' ')} `)

function mentions(text: string, ...phrases: readonly string[]): boolean {
  const words = spacedWords(text)
  return phrases.some((phrase) => words.includes(` ${phrase} `) || words.includes(` ${phrase}s `))
}

const cardWords: readonly string[] = [
  'cccd',
  'can cuoc',
  'dinh danh ca nhan',
  'giay to tuy than',
  'citizen id',
  'identity card',
  'identity document',
  'national id',
]

/** The header over the control's own, or the nearest heading, speaks of the citizen's card. */
function headedByCard({ control }: ReadControl): boolean {
  const over = control.labels.find(({ origin }) => origin === 'column-group')?.text ?? sectionOf(control) ?? ''
  return mentions(over, ...cardWords)
}

const deviceWords: readonly string[] = ['thiet bi', 'token', 'sim', 'tblkbm', 'lkbm', 'device']

/** Tells whether what a phrase needs is there: a citizen number near "Ngày cấp", a letter around a bare "Số". */
export function hasNeed(need: Need, all: readonly ReadControl[], place: number): boolean {
  const here = all[place]
  if (!here) return false
  if (need === 'identity') return headedByCard(here) || hasIdentity(all, place)
  if (need === 'card') return headedByCard(here) || here.control.labels.some(({ text }) => mentions(text, ...cardWords))
  if (need === 'letter') {
    const before = all[place - 1]?.reading.candidate?.keys[0]
    return (
      (before?.key === 'letterNumber' && before.needs === undefined) || sectionRole(here.control)?.role === 'letter'
    )
  }
  if (need === 'certificate') return aboutCertificate(all, place, here)
  if (need === 'device') return mentions(textsAround(here), 'that lac', ...deviceWords)
  if (need === 'minute') return here.control.sections.some((heading) => mentions(heading, 'bien ban'))
  if (need === 'party') {
    const role = sectionRole(here.control)?.role
    // A heading drawn over a box without words of its own tells whose the part is, and not what the box asks for.
    const isHeading = here.control.sections.includes(here.reading.label)
    return !isHeading && (role === 'receiver' || role === 'giver')
  }
  if (need === 'revocation') return mentions(textsAround(here), 'thu hoi', 'revocation', 'revoke', 'revoked')
  if (need === 'receiver')
    return sectionRole(here.control)?.role === 'receiver' || mentions(here.reading.label, 'dia chi', 'address')
  return here.control.cell !== undefined
}

const certificateKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'certificateName',
  'certificateSerial',
  'oldCertificateSerial',
])

function namesCertificate(one: ReadControl | undefined): boolean {
  const first = one?.reading.candidate?.keys[0]
  return first !== undefined && first.needs === undefined && certificateKeys.has(first.key)
}

const partOfPage = 16

/** Beside a citizen's number, and with no certificate named near it, a bare date is the card's, whatever the heading says. */
function isDateOfCard(all: readonly ReadControl[], place: number, here: ReadControl): boolean {
  const key = here.reading.candidate?.keys[0]?.key
  if (key !== 'certificateNotBefore' && key !== 'certificateNotAfter') return false
  if (here.control.labels.some(({ text }) => mentions(text, ...certificateWords))) return false
  const beside = all
    .slice(Math.max(0, place - partOfPage), place + lookAhead + 1)
    .filter((other) => sameGroup(here.control, other.control))
  if (beside.some(namesCertificate)) return false
  return beside.some(({ reading }) => reading.candidate?.keys[0]?.key === 'citizenId')
}

const certificateWords: readonly string[] = ['chung thu', 'cts', 'ctcks', 'chu ky so', 'certificate']

/** The page says so around the control, or a control near it names a certificate outright. */
function aboutCertificate(all: readonly ReadControl[], place: number, here: ReadControl): boolean {
  if (isDateOfCard(all, place, here)) return false
  if (mentions(textsAround(here), ...certificateWords)) return true
  for (let step = -lookBack; step <= lookAhead; step++) {
    const other = all[place + step]
    if (other && sameGroup(here.control, other.control) && namesCertificate(other)) return true
  }
  return false
}
