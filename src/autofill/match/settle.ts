/**
 * Whose the controls of a page are, once all of them are read: rules that hold one against the others, in order. Each may settle what
 * was only assumed, or leave it alone.
 */
import { foldedWords, type FieldKey } from '../../fields'
import { blocksOf, has, isAssumed, naming, settleBlocks } from './blocks'
import type { Draft, Drafts, OnForm } from './draft'
import { isUnderstood, uncounted } from './heading-words'
import { perText } from './per-text'
import { readSection } from './read-section'
import { cutGroups } from './rows'
import { bodyAlone, unaskedByForm, withoutGivers, withoutUnclearSerials } from './settle-by-form'
import type { ReadControl } from './score-control'
import { sectionOf } from './surroundings'
import { isOfList, saysSubscriber } from './whose-value'

/** What else a rule may look at: every visible control as it was read, in document order, and the form where it is known. */
interface Page extends OnForm {
  readonly seen: readonly ReadControl[]
}

/** The rules in their order: strangers go first, the company a control keeps says whose it is, and what stays unclear is left. */
const rules: readonly ((drafts: Drafts, page: Page) => Drafts)[] = [
  byTitleAlone,
  withoutWriter,
  sendersName,
  behindDialog,
  withoutGivers,
  bodyAlone,
  unaskedByForm,
  settleBlocks,
  cardsOwner,
  oneReceiver,
  twoParts,
  besideList,
  besideSaid,
  underUnclearHeading,
  withoutSuperiors,
  bodysOwnContacts,
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
  const isTold = ({ control, label }: Draft) =>
    saysSubscriber(label) ||
    control.sections.some((heading) => !titles.has(heading) && readSection(heading) !== undefined)
  return drafts.map((one) => {
    if (one?.role !== 'subject' || !one.said || one.isTaught || one.control.cell || one.control.inDialog) return one
    const heading = sectionOf(one.control)
    const isOwn =
      heading !== undefined && !titles.has(heading) && /\p{L}/u.test(uncounted(heading)) && !one.keys.some(isOfList)
    return isOwn && !isTold(one) ? { ...one, said: false } : one
  })
}

const ofWriter: ReadonlySet<FieldKey> = new Set<FieldKey>(['email', 'mobilePhone'])

/** A questionnaire asks first, in a part of its own, where to send the answers: that is of whoever fills it in. */
function withoutWriter(drafts: Drafts): Drafts {
  const [first, second] = drafts.filter((one): one is Draft => one !== undefined)
  if (!first || !second || first.role !== 'subject' || first.isTaught || first.control.cell) return drafts
  const isAlone = has([first], ofWriter) && partOf(first) !== undefined && partOf(first) !== partOf(second)
  return isAlone && !saysWhose(first.label) ? drafts.map((one) => (one === first ? undefined : one)) : drafts
}

/** Words by which a label says itself that it is a subscriber's or official. */
const saysWhose = perText((label) =>
  /\b(?:thue bao|cong vu|co quan|don vi|to chuc)\b/u.test(foldedWords(label).join(' ')),
)

/** A body's name right behind that of the body above it, as every letter is headed: the sender's. @source Nghị định 30/2020/NĐ-CP */
function sendersName(drafts: Drafts): Drafts {
  const told = drafts.filter((one) => one !== undefined)
  const isSenders = (one: Draft): boolean => {
    const above = told[told.indexOf(one) - 1]
    return (
      above?.keys.join() === 'superiorBody' &&
      above.role === 'agency' &&
      sectionOf(above.control) === sectionOf(one.control)
    )
  }
  return drafts.map((one) =>
    one && isAssumed(one) && !one.isTaught && one.keys.join() === 'organisationName' && isSenders(one)
      ? { ...one, role: 'agency' as const, said: true }
      : one,
  )
}

/** While a dialog asks for a subscriber, one asked for on the page behind it is another: a search, or the one shown before. */
function behindDialog(drafts: Drafts): Drafts {
  const isSubjects = (one: Draft) => one.role === 'subject' && !one.isTaught && !one.control.cell
  const inDialog = drafts.filter((one): one is Draft => one !== undefined && one.control.inDialog && isSubjects(one))
  if (!has(inDialog, naming)) return drafts
  return drafts.map((one) => (one && isSubjects(one) && !one.control.inDialog ? undefined : one))
}

const ofCard: ReadonlySet<FieldKey> = new Set<FieldKey>(['citizenIdIssueDate', 'citizenIdIssuePlace'])

/** When and where a card was issued is told of whom its number was, where nothing says otherwise: "Và do cơ quan nào cấp?". */
function cardsOwner(drafts: Drafts): Drafts {
  let number: Draft | undefined
  return drafts.map((one) => {
    if (!one) return one
    if (has([one], identity)) number = one
    const follows = number && !one.control.cell && partOf(one) === partOf(number)
    return follows && isAssumed(one) && !one.isTaught && has([one], ofCard) && number?.role === 'receiver'
      ? { ...one, role: number.role, said: number.said }
      : one
  })
}

/** A heading that says no more of somebody than how to reach him. */
const isContact = perText((heading) => {
  const words = foldedWords(heading).join(' ')
  return /\b(?:lien he|lien lac|contact)\b/u.test(words) && !/\b(?:nhan|phoi hop|thu hoi|khoi phuc)\b/u.test(words)
})

/**
 * A form has one receiver: where one part says who receives and another only whom to call, the other is somebody else's.
 * @source NĐ 68/2024, Mẫu 01–06: section 1
 */
function oneReceiver(drafts: Drafts): Drafts {
  const receivers = drafts.filter((one): one is Draft => one?.role === 'receiver' && !one.isTaught)
  const saysReceiver = (heading: string) => readSection(heading)?.role === 'receiver' && !isContact(heading)
  const isOther = (one: Draft) =>
    one.role === 'receiver' &&
    !one.isTaught &&
    isContact(sectionOf(one.control) ?? '') &&
    !one.control.sections.some(saysReceiver)
  const isTold = receivers.some((one) => !isOther(one) && has([one], identity))
  return isTold ? drafts.map((one) => (one && isOther(one) ? undefined : one)) : drafts
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

const ofBody: ReadonlySet<FieldKey> = new Set<FieldKey>(['organisationName', 'organisationCode', 'address', 'province'])

/**
 * Where the page says which part is the subscribers', the name and place of a body in another part, with nothing there that names or
 * identifies somebody, may be the sender's: left alone.
 */
function besideSaid(drafts: Drafts): Drafts {
  const saidOnes = drafts.filter((one): one is Draft => one?.role === 'subject' && one.said && !one.isTaught)
  const parts = new Set(saidOnes.map(({ control }) => sectionOf(control) ?? ''))
  if (!has(saidOnes, naming)) return drafts
  const isOfBody = (one: Draft) => isAssumed(one) && one.keys.every((key) => ofBody.has(key))
  const left = new Set(
    blocksOf(drafts)
      .filter(({ heading }) => !parts.has(heading))
      .flatMap(({ drafts: block }) => (block.filter(isAssumed).every(isOfBody) ? block.filter(isOfBody) : [])),
  )
  return left.size === 0 ? drafts : drafts.map((one) => (one && left.has(one) ? undefined : one))
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

const contacts: ReadonlySet<FieldKey> = new Set<FieldKey>(['mobilePhone', 'email'])
const ofSomebody: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId'])

/** Where a part about a body asks for somebody's name too, a telephone or address in it may be his. */
function bodysOwnContacts(drafts: Drafts, { seen }: Page): Drafts {
  if (!drafts.some((one) => one?.role === 'agency' && has([one], contacts))) return drafts
  const persons = new Set(
    seen
      .filter(({ reading }) => reading.candidate?.keys.some(({ key }) => ofSomebody.has(key)))
      .map(({ control }) => sectionOf(control)),
  )
  return drafts.map((one) =>
    one?.role === 'agency' && !one.isTaught && has([one], contacts) && persons.has(partOf(one)) && !saysBody(one.label)
      ? undefined
      : one,
  )
}

const saysBody = perText((label) => /\b(?:co quan|don vi|to chuc)\b/u.test(foldedWords(label).join(' ')))

function partOf({ control }: Draft): string | undefined {
  return sectionOf(control)
}
