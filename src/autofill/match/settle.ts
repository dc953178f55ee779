/**
 * Whose the controls of a page are, once all of them are read: rules that hold one against the others, in order. Each may settle what
 * was only assumed, or leave it alone.
 */
import { fold, type FieldKey } from '../../fields'
import { forms, isMau } from '../../procedures'
import { blocksOf, has, isAssumed, isHeadedBody, naming, personal, settleBlocks } from './blocks'
import type { Draft } from './draft'
import { isUnderstood } from './heading-words'
import { perText } from './per-text'
import { readSection } from './read-section'
import { cutGroups } from './rows'
import { sectionOf, sectionRole, type ReadControl } from './surroundings'
import { isOfList } from './whose-value'

type Drafts = readonly (Draft | undefined)[]

/** What else a rule may look at: every visible control as it was read, in document order, and the form where it is known. */
interface Page {
  readonly seen: readonly ReadControl[]
  readonly mau: string | undefined
}

/** The rules in their order: strangers go first, the company a control keeps says whose it is, and what stays unclear is left. */
const rules: readonly ((drafts: Drafts, page: Page) => Drafts)[] = [
  byTitleAlone,
  behindDialog,
  withoutGivers,
  bodyAlone,
  unaskedByForm,
  settleBlocks,
  twoParts,
  besideList,
  underUnclearHeading,
  withoutSuperiors,
  listedTables,
  withoutUnclearSerials,
]

/** Settles whose every control is; the order of the drafts stays. */
export function settle(drafts: Drafts, page: Page): Drafts {
  return rules.reduce((settled, rule) => rule(settled, page), drafts)
}

/**
 * What heads all that was recognised is the page's title. Of a part that has a heading of its own it says no more than that the page is
 * about subscribers: "Gửi thông báo tới" below "Bàn giao thiết bị".
 */
function byTitleAlone(drafts: Drafts): Drafts {
  const all = drafts.filter((one) => one !== undefined)
  const titles = new Set(all[0]?.control.sections)
  for (const { control } of all) for (const title of titles) if (!control.sections.includes(title)) titles.delete(title)
  if (titles.size === 0) return drafts
  const isTold = ({ control }: Draft) =>
    control.sections.some((heading) => !titles.has(heading) && readSection(heading) !== undefined)
  return drafts.map((one) => {
    if (one?.role !== 'subject' || !one.said || one.isTaught || one.control.cell || one.control.inDialog) return one
    const heading = sectionOf(one.control)
    const isOwn = heading !== undefined && !titles.has(heading) && !one.keys.some(isOfList)
    return isOwn && !isTold(one) ? { ...one, said: false } : one
  })
}

/** While a dialog asks for a subscriber, one asked for on the page behind it is another: a search, or the one shown before. */
function behindDialog(drafts: Drafts): Drafts {
  const isSubjects = (one: Draft) => one.role === 'subject' && !one.isTaught && !one.control.cell
  const inDialog = drafts.filter((one): one is Draft => one !== undefined && one.control.inDialog && isSubjects(one))
  if (!has(inDialog, naming)) return drafts
  return drafts.map((one) => (one && isSubjects(one) && !one.control.inDialog ? undefined : one))
}

const codes: ReadonlySet<FieldKey> = new Set<FieldKey>(['taxCode', 'budgetCode'])
const devices: ReadonlySet<FieldKey> = new Set<FieldKey>(['deviceNumber', 'deviceCondition'])

/** Who hands over is a stranger but on a minute about key devices: "Bên giao" of a contract. */
function withoutGivers(drafts: Drafts, { mau }: Page): Drafts {
  const hasDevices = drafts.some((one) => one && has([one], devices))
  const isMinute = ({ control }: Draft) =>
    mau === '08' || control.sections.some((heading) => minute.test(fold(heading)))
  return drafts.map((one) =>
    one && sectionRole(one.control)?.role === 'giver' && !(hasDevices && isMinute(one)) ? undefined : one,
  )
}

const minute = /\bbien ban\b/u

/** A body that is asked its tax or budget code is a subscriber where the page has no other. @source NĐ 68/2024, Mẫu 02 */
function bodyAlone(drafts: Drafts, { mau }: Page): Drafts {
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

const ofReceiver: ReadonlySet<FieldKey> = new Set<FieldKey>(['address', 'citizenIdIssueDate', 'citizenIdIssuePlace'])
const identity: ReadonlySet<FieldKey> = new Set<FieldKey>(['citizenId'])
const name: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName'])

/** The subscribers a page lists: in a table, or where it says so. */
function listOf(drafts: Drafts): Draft[] {
  return drafts.filter(
    (one): one is Draft => one?.role === 'subject' && !one.isTaught && (one.control.cell !== undefined || one.said),
  )
}

/**
 * A page with a list of subscribers and a part that says nothing of whose it is: the forms have just two parts, so that a part
 * before the list that identifies a person is the receiver's, where the list names its own rows. In a part that identifies nobody
 * only what the table asks too is; the rest is left alone.
 * @source NĐ 68/2024, Mẫu 01–06: section 1 receiver, section 2 list
 */
function twoParts(drafts: Drafts): Drafts {
  const list = listOf(drafts)
  const listed = new Set(list.flatMap(({ keys }) => keys))
  const table = list.find(({ control }) => control.cell)
  // What was taught says nothing of the controls around it.
  const hasReceiver = drafts.some((one) => one?.role === 'receiver' && !one.isTaught)
  if (list.length === 0 || hasReceiver) return drafts
  const first = drafts.indexOf(list[0])
  const isReceivers = (group: readonly Draft[]): boolean =>
    has(group, identity) &&
    (has(group, listed) || (has(group, name) && has(list, naming) && drafts.indexOf(group[0]) < first))
  const ids = new Set(
    blocksOf(drafts)
      .flatMap(({ drafts: block }) => cutGroups(block))
      .map((group) => group.filter(isAssumed))
      .flatMap((group) => {
        if (!table) return isReceivers(group) ? group : []
        return isReceivers(group) ? group : group.filter((one) => has([one], listed) || has([one], ofReceiver))
      })
      .map(({ control }) => control.id),
  )
  return drafts.map((one) => (one && ids.has(one.control.id) ? { ...one, role: 'receiver' as const } : one))
}

/** Beside a table of subscribers what nothing says the owner of is a stranger's: each row asks for all of its own. */
function besideList(drafts: Drafts): Drafts {
  const hasTable = drafts.some((one) => one?.role === 'subject' && one.control.cell && !one.isTaught)
  return hasTable ? drafts.map((one) => (one && isAssumed(one) && !one.isTaught ? undefined : one)) : drafts
}

const whom: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId', 'certificateName'])

/** A heading with words that nobody knows, or that names something else. */
const isUnclear = perText((heading) => !isUnderstood(heading) && readSection(heading) === undefined)

/**
 * Where a page has parts about several people, one under a heading that nobody understands may be anybody's: nothing of it is taken on
 * the mere assumption that it is a subscriber's. The page's own title heads no part.
 */
function underUnclearHeading(drafts: Drafts, { seen }: Page): Drafts {
  const unclear = new Set(drafts.filter((one): one is Draft => one !== undefined && isUnderUnclear(one)))
  if (unclear.size === 0) return drafts
  const parts = new Set(
    seen
      .filter(({ reading }) => reading.candidate?.keys.some(({ key }) => whom.has(key)))
      .map(({ control }) => sectionOf(control)),
  )
  return parts.size < 2 ? drafts : drafts.map((one) => (one && unclear.has(one) ? undefined : one))
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

/**
 * What the form at hand asks of no subscriber is somebody else's, and so is what is told of a person under the same heading, unless the
 * page says that it is his, or asks there for what only subscribers have (a certificate, a device) and names them in no other way.
 * @source NĐ 68/2024, Mẫu 01–09
 */
function unaskedByForm(drafts: Drafts, { mau }: Page): Drafts {
  if (mau === undefined || !isMau(mau)) return drafts
  const asked = new Set(forms[mau].columns.flatMap(({ keys }) => keys))
  const partsWith = (takes: (key: FieldKey) => boolean) =>
    new Set(drafts.flatMap((one) => (one && one.keys.some(takes) ? [partOf(one)] : [])))
  const named = partsWith((key) => namesHolder.has(key) && asked.has(key))
  const subscribers = partsWith(isOfList)
  for (const part of named) subscribers.delete(part)
  const isGuess = (one: Draft) =>
    isAssumed(one) && !one.isTaught && has([one], ofAnybody) && !subscribers.has(partOf(one))
  const isUnasked = (one: Draft) => isGuess(one) && one.keys.some((key) => !asked.has(key))
  const parts = new Set(
    drafts.filter((one) => one && isUnasked(one) && has([one], ofPerson)).flatMap((one) => (one ? [partOf(one)] : [])),
  )
  return drafts.map((one) => {
    if (!one || !isGuess(one)) return one
    return isUnasked(one) || (has([one], ofPerson) && parts.has(partOf(one))) ? undefined : one
  })
}

function isUnderUnclear(one: Draft): boolean {
  if (!isAssumed(one) || one.isTaught || one.control.cell) return false
  const heading = sectionOf(one.control)
  return heading !== undefined && heading !== one.control.sections.at(-1) && isUnclear(heading)
}

/** Of several tables only those under a heading about subscribers are the list; when none says so, none is taken. */
function listedTables(drafts: Drafts): Drafts {
  const saying = new Map<number, boolean>()
  for (const draft of drafts) {
    if (draft?.role !== 'subject' || !draft.control.cell) continue
    const { table } = draft.control.cell
    const says = draft.isTaught ?? readSection(draft.control.sections[0] ?? '')?.role === 'subject'
    saying.set(table, (saying.get(table) ?? false) || says)
  }
  if (saying.size < 2) return drafts
  return drafts.map((draft) =>
    draft?.control.cell && saying.get(draft.control.cell.table) === false ? undefined : draft,
  )
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
function withoutUnclearSerials(drafts: Drafts, { mau }: Page): Drafts {
  if (mau !== undefined || !drafts.some((one) => one?.keys[0] === 'certificateSerial')) return drafts
  const told = drafts.filter((one): one is Draft => one?.role === 'subject')
  if (!has(told, onlyNew) || has(told, onlyLater)) return drafts
  return drafts.map((one) => (one && !one.isTaught && one.keys.join() === 'certificateSerial' ? undefined : one))
}

/** A body above a subscriber need not be the one above the sender: left alone among what is asked of each subscriber. */
function withoutSuperiors(drafts: Drafts): Drafts {
  const isSuperior = (one: Draft) => one.role === 'agency' && !one.isTaught && one.keys.join() === 'superiorBody'
  if (!drafts.some((one) => one && isSuperior(one))) return drafts
  const senders = new Set(
    drafts.flatMap((one) => (one && one.role !== 'subject' && !isSuperior(one) ? [partOf(one)] : [])),
  )
  const subscribers = new Set(drafts.flatMap((one) => (one?.role === 'subject' && one.said ? [partOf(one)] : [])))
  return drafts.map((one) => {
    if (!one || !isSuperior(one)) return one
    const isSubscribers = subscribers.has(partOf(one)) && !senders.has(partOf(one))
    return one.control.cell || isSubscribers ? undefined : one
  })
}

function partOf({ control }: Draft): string | undefined {
  return sectionOf(control)
}
