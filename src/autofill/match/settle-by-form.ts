/**
 * Whose the controls of a page are by what the forms ask: who hands over, which bodies and persons a form has, which serial. Rules as
 * settle.ts has them, in its order.
 */
import { fold, foldedWords, type FieldKey } from '../../fields'
import { forms, isMau } from '../../procedures'
import { has, isAssumed, isHeadedBody, personal } from './blocks'
import type { Draft, Drafts, OnForm } from './draft'
import { perText } from './per-text'
import { sectionOf, sectionRole } from './surroundings'
import { isOfList } from './whose-value'

const codes: ReadonlySet<FieldKey> = new Set<FieldKey>(['taxCode', 'budgetCode'])
const devices: ReadonlySet<FieldKey> = new Set<FieldKey>(['deviceNumber', 'deviceCondition'])

/** Who hands over is a stranger but on a minute about key devices: "Bên giao" of a contract. */
export function withoutGivers(drafts: Drafts, { mau }: OnForm): Drafts {
  const hasDevices = drafts.some((one) => one && has([one], devices))
  const isMinute = ({ control }: Draft) =>
    mau === '08' || control.sections.some((heading) => minute.test(fold(heading)))
  return drafts.map((one) =>
    one && sectionRole(one.control)?.role === 'giver' && !(hasDevices && isMinute(one)) ? undefined : one,
  )
}

const minute = /\bbien ban\b/u

/** A body that is asked its tax or budget code is a subscriber where the page has no other. @source NĐ 68/2024, Mẫu 02 */
export function bodyAlone(drafts: Drafts, { mau }: OnForm): Drafts {
  const bodies = drafts.filter((one): one is Draft => one?.role === 'agency' && isHeadedBody(one) && !one.isTaught)
  const parts = new Set(bodies.map(({ control }) => sectionOf(control)))
  const isAlone =
    parts.size === 1 &&
    has(bodies, codes) &&
    !drafts.some((one) => one?.role === 'subject' && !parts.has(sectionOf(one.control)))
  if (!isAlone || (mau !== undefined && mau !== '02')) return drafts
  const sends = drafts.some(
    (one) => one && one.role === 'agency' && parts.has(sectionOf(one.control)) && !bodies.includes(one),
  )
  return sends
    ? drafts
    : drafts.map((one) => (one && bodies.includes(one) ? { ...one, role: 'subject' as const } : one))
}

const onlyNew: ReadonlySet<FieldKey> = new Set<FieldKey>(['dateOfBirth', 'simPki'])
const onlyLater: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'certificateName',
  'changeWhat',
  'changeTo',
  'wantsRenewal',
  'wantsChange',
  'revocationReason',
  'deviceNumber',
])

/**
 * Who is asked his birth date or SIM, and nothing of a change, asks for a first certificate or another one: a serial may be the old
 * one's there, which the form says where it is known. @source NĐ 68/2024, Mẫu 01
 */
export function withoutUnclearSerials(drafts: Drafts, { mau }: OnForm): Drafts {
  if (mau !== undefined || !drafts.some((one) => one?.keys[0] === 'certificateSerial')) return drafts
  const told = drafts.filter((one): one is Draft => one?.role === 'subject')
  if (!has(told, onlyNew) || has(told, onlyLater)) return drafts
  return drafts.map((one) => (one && !one.isTaught && one.keys.join() === 'certificateSerial' ? undefined : one))
}

/** What is told of a subscriber himself, and of others too. */
const ofAnybody: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'dateOfBirth',
  'citizenId',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
  'position',
  'mobilePhone',
  'email',
  'organisationName',
  'address',
  'taxCode',
  'budgetCode',
  'province',
])

/** What is told of a person: where some of it is not the subscriber's, none of it is. */
const ofPerson: ReadonlySet<FieldKey> = new Set<FieldKey>([...personal, 'mobilePhone', 'email'])

/** What names whom or what a certificate is for, in place of a person's name. */
const namesHolder: ReadonlySet<FieldKey> = new Set<FieldKey>(['certificateName', 'serviceName'])

/** Where somebody lives, not where he works. */
const isHome = perText((label) =>
  /\b(?:(?:noi|cho) o|cu tru|thuong tru|nha rieng)\b/u.test(foldedWords(label).join(' ')),
)

/**
 * What the form at hand asks of no subscriber is somebody else's, and so is what is told of a person under the same heading, unless the
 * page says that it is his, or asks there for what only subscribers have (a certificate, a device) and names them in no other way.
 * @source NĐ 68/2024, Mẫu 01–09
 */
export function unaskedByForm(drafts: Drafts, { mau }: OnForm): Drafts {
  if (mau === undefined || !isMau(mau)) return drafts
  const asked = new Set(forms[mau].columns.flatMap(({ keys }) => keys))
  const partsWith = (takes: (key: FieldKey) => boolean) =>
    new Set(drafts.flatMap((one) => (one && one.keys.some(takes) ? [sectionOf(one.control)] : [])))
  const named = partsWith((key) => namesHolder.has(key) && asked.has(key))
  const subscribers = partsWith(isOfList)
  for (const part of named) subscribers.delete(part)
  const isGuess = (one: Draft) =>
    isAssumed(one) && !one.isTaught && has([one], ofAnybody) && !subscribers.has(sectionOf(one.control))
  const isUnasked = (one: Draft) => isGuess(one) && one.keys.some((key) => !asked.has(key))
  const parts = new Set(
    drafts
      .filter((one) => one && isUnasked(one) && has([one], ofPerson))
      .flatMap((one) => (one ? [sectionOf(one.control)] : [])),
  )
  return drafts.map((one) => {
    if (one?.role === 'subject' && !one.isTaught && !asked.has('address') && isHome(one.label)) return undefined
    if (!one || !isGuess(one)) return one
    return isUnasked(one) || (has([one], ofPerson) && parts.has(sectionOf(one.control))) ? undefined : one
  })
}
