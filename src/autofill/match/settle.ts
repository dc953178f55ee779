/**
 * Whose the controls of a page are, once all of them are read: rules that hold one against the others, in order. Each may settle what
 * was only assumed, or leave it alone.
 */
import { fold, type FieldKey } from '../../fields'
import { blocksOf, has, isAssumed, isHeadedBody, isUnderstood, naming, personal, settleBlocks } from './blocks'
import type { Draft } from './draft'
import { perText } from './per-text'
import { readSection } from './read-section'
import { cutGroups } from './rows'
import { sectionOf, sectionRole, type ReadControl } from './surroundings'

type Drafts = readonly (Draft | undefined)[]

/** What else a rule may look at: every visible control as it was read, in document order, and the form where it is known. */
interface Page {
  readonly seen: readonly ReadControl[]
  readonly mau: string | undefined
}

/** The rules in their order: strangers go first, the company a control keeps says whose it is, and what stays unclear is left. */
const rules: readonly ((drafts: Drafts, page: Page) => Drafts)[] = [
  withoutGivers,
  bodyAlone,
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

/** Beside a table of subscribers, and with a receiver told, what nothing says the owner of is a stranger's. */
function besideList(drafts: Drafts): Drafts {
  const hasTable = drafts.some((one) => one?.role === 'subject' && one.control.cell && !one.isTaught)
  const hasReceiver = drafts.some((one) => one?.role === 'receiver' && !one.isTaught)
  if (!hasTable || !hasReceiver) return drafts
  return drafts.map((one) => (one && isAssumed(one) && has([one], personal) ? undefined : one))
}

const whom: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId', 'certificateName'])

/** A heading with words that nobody knows, or that names something else. */
const isUnclear = perText((heading) => !isUnderstood(heading) && readSection(heading) === undefined)

/**
 * Where a page has parts about several people, one under a heading that nobody understands may be anybody's: nothing of it is taken on
 * the mere assumption that it is a subscriber's. The page's own title heads no part.
 */
function underUnclearHeading(drafts: Drafts, { seen }: Page): Drafts {
  const parts = new Set(
    seen
      .filter(({ reading }) => reading.candidate?.keys.some(({ key }) => whom.has(key)))
      .map(({ control }) => sectionOf(control)),
  )
  if (parts.size < 2) return drafts
  return drafts.map((one) => {
    if (!one || !isAssumed(one) || one.isTaught || one.control.cell) return one
    const heading = sectionOf(one.control)
    const isTitle = heading === undefined || heading === one.control.sections.at(-1)
    return !isTitle && isUnclear(heading) ? undefined : one
  })
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
  const told = drafts.filter((one): one is Draft => one?.role === 'subject')
  if (mau !== undefined || !has(told, onlyNew) || has(told, onlyLater)) return drafts
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
