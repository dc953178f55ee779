import { foldedWords, type FieldKey, type Need } from '../../fields'
import type { ControlFacts, LabelOrigin } from './facts'
import { isUnderstood } from './heading-words'
import { inLetterhead, isOfNotice } from './letterhead'
import { perText } from './per-text'
import { readLabel } from './read-label'
import { readSection, type SectionReading } from './read-section'
import type { ReadControl } from './score-control'

/**
 * Whose data the headings around a control announce, the nearest that says so. A body that is named over a part of another matter is
 * the page's own: "UBND tỉnh" over "Hỏi đáp".
 */
export function sectionRole(control: ControlFacts): SectionReading | undefined {
  let isOther = false
  for (const heading of control.sections) {
    const reading = readSection(heading)
    if (reading) return isOther && reading.role === 'agency' ? undefined : reading
    isOther ||= !isUnderstood(heading)
  }
  return undefined
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
function paperOf(all: readonly ReadControl[], place: number): Paper | undefined {
  const reading = all[place]?.reading
  if (!reading) return undefined
  const first = reading.candidate?.keys[0]
  const key = first?.key
  if (key === 'citizenId') return first?.needs === 'person' && !hasNeed('person', all, place) ? 'other' : 'citizen'
  // "Ngày cấp CCCD" says itself of which paper it speaks.
  if ((key === 'citizenIdIssueDate' || key === 'citizenIdIssuePlace') && first?.needs === undefined) return 'citizen'
  if (key === 'foundingDecision' || key === 'letterNumber' || key === 'certificateSerial') return 'other'
  if (reading.counter === undefined) return undefined
  return namesOtherPaper(reading.counter) || namesOtherPaper(reading.label) ? 'other' : undefined
}

const namesOtherPaper = perText((text) => foldedWords(text).some((word) => otherPaper.has(word)))

const lookBack = 6
const lookAhead = 3

/** Tells whether two controls stand in one row of a table, or under one heading. */
export function sameGroup(a: ControlFacts, b: ControlFacts): boolean {
  if (a.cell || b.cell) return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row
  return sectionOf(a) === sectionOf(b)
}

/**
 * The nearest heading of a control, unless it only heads the few boxes of one value ("Ngày cấp" over day, month and year) or is the control's
 * own label (the terms of a list of definitions). Whose data follows is never said of one value.
 */
export function sectionOf({ sections, cluster, labels }: ControlFacts): string | undefined {
  const [nearest, next] = sections
  const headsBoxes =
    nearest !== undefined &&
    nearest === cluster?.label &&
    readSection(nearest) === undefined &&
    !labels.some(({ origin, text }) => text !== nearest && (namesValue(text) || (!inBox.has(origin) && isWhole(text))))
  const isOwn = headsBoxes || labels.some(({ text }) => text === nearest || isWithHint(text, nearest))
  return nearest !== undefined && isOwn ? next : nearest
}

/** A question of a questionnaire, with how to answer it behind its star: "Ngày cấp * dd/mm/yyyy" under "Ngày cấp *". */
function isWithHint(label: string, heading: string | undefined): boolean {
  return heading !== undefined && heading.endsWith('*') && label.startsWith(`${heading} `)
}

/** Words that name a whole value, not the part of one that a box takes ("Ngày"): what stands over such boxes heads more than one value. */
const namesValue = perText((text) => foldedWords(text).length > 1 && readLabel(text).keys.length > 0)

const inBox: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['placeholder', 'title', 'name'])

/** Words beside a box that are no part of a value: "Email", "Họ tên quản trị viên", but not "Ngày". */
const isWhole = perText((text) => {
  const [first] = readLabel(text).keys
  return foldedWords(text).length > 2 || (first !== undefined && first.needs === undefined)
})

function hasIdentity(all: readonly ReadControl[], place: number): boolean {
  const here = all[place]
  if (!here) return false
  for (let step = 1; step <= lookBack; step++) {
    const other = all[place - step]
    if (!other || !sameGroup(here.control, other.control)) break
    const paper = paperOf(all, place - step)
    if (paper) return paper === 'citizen'
  }
  for (let step = 1; step <= lookAhead; step++) {
    const other = all[place + step]
    if (!other || !sameGroup(here.control, other.control)) break
    if (paperOf(all, place + step) === 'citizen') return true
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

/** @source NĐ 68/2024, Mẫu 09 */
const tellsLoss = /(?<!\p{L})(?:mất|thất lạc)(?!\p{L})/iu

function isOfMinute({ control }: ReadControl): boolean {
  return control.sections.some((heading) => mentions(heading, 'bien ban', 'bb'))
}

/**
 * Tells whether what a phrase needs is there: a citizen number near "Ngày cấp", a letter around a bare "Số".
 * @param mau the form that the page is thought to be, where it is known
 */
export function hasNeed(need: Need, all: readonly ReadControl[], place: number, mau?: string): boolean {
  const here = all[place]
  if (!here) return false
  if (need === 'identity') return headedByCard(here) || hasIdentity(all, place)
  if (need === 'person') return keepsCompany(all, place, ofPersons, ofBodies)
  if (need === 'body') return keepsCompany(all, place, ofBodies, ofPersons)
  if (need === 'card') return headedByCard(here) || here.control.labels.some(({ text }) => mentions(text, ...cardWords))
  if (need === 'letter') {
    return inLetterhead(all, place) || sectionRole(here.control)?.role === 'letter' || isOfNotice(here, mau)
  }
  if (need === 'certificate') return aboutCertificate(all, place, here)
  if (need === 'device')
    return mentions(textsAround(here), 'that lac', ...deviceWords) || keepsCompany(all, place, ofDevices, noKeys)
  if (need === 'minute') return isOfMinute(here)
  if (need === 'minuteOfLoss')
    return isOfMinute(here) && here.control.sections.some((heading) => tellsLoss.test(heading.normalize('NFC')))
  if (need === 'tick') return here.control.kind === 'checkbox'
  if (need === 'noBody') return !keepsCompany(all, place, ofBodies, noKeys)
  if (need === 'party') return isOfParty(all, place, here)
  if (need === 'someone') return isOfParty(all, place, here) || isOfSubscriber(all, place, here)
  if (need === 'revocation') {
    const says = mentions(textsAround(here), 'thu hoi', 'revocation', 'revoke', 'revoked')
    return says || (mau === '05' && keepsCompany(all, place, ofRevoked, noKeys))
  }
  if (need === 'receiver')
    return sectionRole(here.control)?.role === 'receiver' || mentions(here.reading.label, 'dia chi', 'address')
  return here.control.cell !== undefined || keepsCompany(all, place, ofServices, noKeys)
}

function isOfParty(all: readonly ReadControl[], place: number, here: ReadControl): boolean {
  const role = sectionRole(here.control)?.role
  // A heading drawn over a box without words of its own tells whose the part is, and not what the box asks for.
  const isHeading = here.control.sections.includes(here.reading.label)
  return !isHeading && (role === 'receiver' || role === 'giver' || opensReceiver(all, place))
}

const ofPersonAlone: ReadonlySet<FieldKey> = new Set<FieldKey>(['dateOfBirth', 'citizenId'])

/** Under a heading about subscribers, or before what is told of persons alone: "Ông/bà: … sinh ngày: …". */
function isOfSubscriber(all: readonly ReadControl[], place: number, here: ReadControl): boolean {
  const heading = sectionOf(here.control)
  if (heading !== undefined && heading !== here.reading.label && readSection(heading)?.role === 'subject') return true
  const next = all[place + 1]
  const key = next?.reading.candidate?.keys[0]?.key
  return next !== undefined && key !== undefined && ofPersonAlone.has(key) && sameGroup(here.control, next.control)
}

const toldOfReceiver: ReadonlySet<FieldKey> = new Set<FieldKey>(['citizenId', 'position', 'mobilePhone', 'email'])

/**
 * A line that opens with who receives, and goes on about him: "Người tiếp nhận: …, số CCCD …, chức vụ …". Where a heading has said
 * whose the part is, nothing needs to be opened.
 */
export function opensReceiver(all: readonly ReadControl[], place: number): boolean {
  const [here, next] = [all[place], all[place + 1]]
  const first = here?.reading.candidate?.keys[0]
  if (!here || !next || here.control.cell || first?.key !== 'fullName' || first.needs !== 'party') return false
  const key = next.reading.candidate?.keys[0]?.key
  const goesOn = key !== undefined && toldOfReceiver.has(key) && sameGroup(here.control, next.control)
  return goesOn && readSection(here.reading.label)?.role === 'receiver'
}

const ofPersons: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'dateOfBirth',
  'position',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
])
const ofDevices: ReadonlySet<FieldKey> = new Set<FieldKey>(['deviceNumber'])
const ofRevoked: ReadonlySet<FieldKey> = new Set<FieldKey>(['certificateSerial', 'deviceNumber'])
const ofServices: ReadonlySet<FieldKey> = new Set<FieldKey>(['serviceName', 'domainOrIp'])
const noKeys: ReadonlySet<FieldKey> = new Set<FieldKey>()
const ofBodies: ReadonlySet<FieldKey> = new Set<FieldKey>(['taxCode', 'budgetCode', 'foundingDecision', 'superiorBody'])

/** Under the same heading something of the one kind is asked for, and nothing of the other. */
function keepsCompany(
  all: readonly ReadControl[],
  place: number,
  wanted: ReadonlySet<FieldKey>,
  unwanted: ReadonlySet<FieldKey>,
): boolean {
  const here = all[place]
  const keys = all
    .slice(Math.max(0, place - partOfPage), place + partOfPage + 1)
    .filter((other) => here && sameGroup(here.control, other.control))
    .flatMap(({ reading }) => reading.candidate?.keys[0]?.key ?? [])
  return keys.some((key) => wanted.has(key)) && !keys.some((key) => unwanted.has(key))
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
  if (mentions(sectionOf(here.control) ?? '', ...otherPapers)) return true
  const beside = all
    .slice(Math.max(0, place - partOfPage), place + lookAhead + 1)
    .filter((other) => sameGroup(here.control, other.control))
  if (beside.some(namesCertificate)) return false
  return beside.some(({ reading }) => reading.candidate?.keys[0]?.key === 'citizenId')
}

const otherPapers: readonly string[] = [
  'ho chieu',
  'passport',
  'giay phep',
  'visa',
  'the bao hiem',
  'cmnd',
  'chung minh',
]
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
