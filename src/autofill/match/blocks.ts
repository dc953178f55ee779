import { fold, foldedWords, type FieldKey } from '../../fields'
import { cut } from './cut-text'
import type { Draft } from './draft'
import { readSection } from './read-section'
import { alike, cutGroups } from './rows'
import { isOfList, sectionOf, sectionRole } from './surroundings'

/** What stands under one heading, one after another, tables apart. */
interface Block {
  readonly heading: string
  readonly drafts: readonly Draft[]
}

/** The parts of a page, by the nearest heading of what was recognised. */
function blocksOf(drafts: readonly (Draft | undefined)[]): Block[] {
  const blocks: { heading: string; drafts: Draft[] }[] = []
  for (const draft of drafts) {
    if (!draft || draft.control.cell || draft.isTaught) continue
    const heading = sectionOf(draft.control) ?? ''
    const current = blocks.at(-1)
    if (current?.heading === heading) current.drafts.push(draft)
    else blocks.push({ heading, drafts: [draft] })
  }
  return blocks
}

const headOfLetter: ReadonlySet<FieldKey> = new Set<FieldKey>(['letterPlace', 'signerName', 'signerTitle'])
const ofSubscribers: ReadonlySet<FieldKey> = new Set<FieldKey>(['taxCode', 'budgetCode', 'fullName', 'citizenId'])
const codes: ReadonlySet<FieldKey> = new Set<FieldKey>(['taxCode', 'budgetCode'])
const bodyItself: ReadonlySet<FieldKey> = new Set<FieldKey>(['organisationName', 'organisationCode'])
const bodyToo: ReadonlySet<FieldKey> = new Set<FieldKey>(['address', 'taxCode', 'budgetCode', 'province'])
const personal: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId', 'dateOfBirth', 'position'])

function has(group: readonly Draft[], keys: ReadonlySet<FieldKey>): boolean {
  return group.some((one) => one.keys.some((key) => keys.has(key)))
}

/** What was only assumed to be a subscriber's. */
function isAssumed({ role, said }: Draft): boolean {
  return role === 'subject' && !said
}

/** What was thought the sender's because a heading speaks of a body. */
function isHeadedBody({ role, keys }: Draft): boolean {
  return role === 'agency' && keys.every((key) => bodyItself.has(key) || bodyToo.has(key) || key === 'email')
}

/** The number, date and signer of a letter: what stands among them is the sender's, whatever the paper's title says. */
function isLetterhead(group: readonly Draft[]): boolean {
  const parts = group.filter(({ role, keys }) => role === 'letter' || keys.some((key) => headOfLetter.has(key)))
  return parts.length > 1 && !group.some(({ keys }) => keys.some((key) => isOfList(key) || ofSubscribers.has(key)))
}

/** Whose a control is by what stands under the same heading: beside a serial a subscriber's, beside the letter's number the sender's. */
function byCompany(group: readonly Draft[]): Draft[] {
  if (isLetterhead(group))
    return group.map((one) =>
      one.role === 'subject' && one.keys.every((key) => bodyItself.has(key))
        ? { ...one, role: 'agency' as const }
        : one,
    )
  const ofList = group.some(({ role, said }) => role === 'subject' && said)
  const ofLetter = group.some(({ role }) => role === 'letter' || role === 'agency')
  return group.map((one) => {
    if (!isAssumed(one) || ofList === ofLetter) return one
    if (ofList) return { ...one, said: true }
    const isBodys = one.keys.every((key) => bodyItself.has(key) || (bodyToo.has(key) && !has(group, personal)))
    return isBodys ? { ...one, role: 'agency' as const, said: true } : one
  })
}

const counter = /(?:(?<!\p{L})(?:số|thứ|no|stt)\.?\s*|[#№]\s*)?\(?\d+\)?/giu
const numbering = /^\s*(?:[IVX]{1,4}|[A-ZĐ]|\d+)(?:[.\-]\d+)*\s*[.):\-–/]\s*/u

/** A heading without what counts it: "II.2. Cơ quan thứ 2". */
function uncounted(heading: string): string {
  return heading.normalize('NFC').replace(numbering, '').replace(counter, ' ').trim()
}

const naming: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'organisationName',
  'certificateName',
  'serviceName',
])

/** A counted heading of known words that announces nobody else may head one of several subscribers. */
function mayCount(heading: string): boolean {
  const role = readSection(heading)?.role
  if (role === 'foreign' || role === 'receiver' || role === 'letter' || role === 'signer') return false
  const { unknown, counter: other } = cut(uncounted(heading))
  return unknown === 0 && other === undefined
}

/**
 * Parts that are headed alike but for their number, and ask for much the same, are the rows of a list: a request has one receiver
 * and one sender, only subscribers are counted. @source NĐ 68/2024, Mẫu 01–09
 */
function countedBlocks(blocks: readonly Block[]): Set<Block> {
  const series = new Map<string, Block[]>()
  for (const block of blocks) {
    const name = foldedWords(uncounted(block.heading)).join(' ')
    if (name === '' || uncounted(block.heading) === block.heading.normalize('NFC').trim()) continue
    series.set(name, [...(series.get(name) ?? []), block])
  }
  const counted = [...series.values()].filter(
    (row) =>
      new Set(row.map(({ heading }) => heading)).size > 1 &&
      row.every(({ heading, drafts }) => mayCount(heading) && has(drafts, naming)) &&
      alike(
        row.map(({ drafts }) => drafts),
        0.75,
      ),
  )
  return new Set(counted.flat())
}

const devices: ReadonlySet<FieldKey> = new Set<FieldKey>(['deviceNumber', 'deviceCondition'])

/** Who hands over is a stranger but on a minute about key devices: "Bên giao" of a contract. */
function withoutStrangers(drafts: readonly (Draft | undefined)[], mau: string | undefined): (Draft | undefined)[] {
  const hasDevices = drafts.some((one) => one && has([one], devices))
  const isMinute = ({ control }: Draft) =>
    mau === '08' || control.sections.some((heading) => minute.test(fold(heading)))
  return drafts.map((one) =>
    one && sectionRole(one.control)?.role === 'giver' && !(hasDevices && isMinute(one)) ? undefined : one,
  )
}

const minute = /\bbien ban\b/u

/** A body that is asked its tax or budget code is a subscriber where the page has no other. @source NĐ 68/2024, Mẫu 02 */
function bodyAlone(drafts: readonly (Draft | undefined)[], mau: string | undefined): (Draft | undefined)[] {
  const bodies = drafts.filter((one): one is Draft => one?.role === 'agency' && isHeadedBody(one) && !one.isTaught)
  const parts = new Set(bodies.map(({ control }) => sectionOf(control)))
  const isAlone =
    parts.size === 1 &&
    has(bodies, codes) &&
    !drafts.some((one) => one?.role === 'subject' && !parts.has(sectionOf(one.control)))
  if (!isAlone || (mau !== undefined && mau !== '02')) return [...drafts]
  const sends = drafts.some(
    (one) => one && one.role === 'agency' && parts.has(sectionOf(one.control)) && !bodies.includes(one),
  )
  return sends
    ? [...drafts]
    : drafts.map((one) => (one && bodies.includes(one) ? { ...one, role: 'subject' as const } : one))
}

/** Settles what is only assumed by the company it keeps; the order of the drafts stays. */
export function settleBlocks(read: readonly (Draft | undefined)[], mau: string | undefined): (Draft | undefined)[] {
  const drafts = bodyAlone(withoutStrangers(read, mau), mau)
  const blocks = blocksOf(drafts)
  const counted = countedBlocks(blocks)
  const settled = new Map<number, Draft>()
  for (const block of blocks) {
    const isRow = counted.has(block)
    const groups = isRow
      ? [
          block.drafts.map((one) =>
            isAssumed(one) || isHeadedBody(one) ? { ...one, role: 'subject' as const, said: true } : one,
          ),
        ]
      : cutGroups(block.drafts).map((group) =>
          block.heading === '' && !isLetterhead(group) ? group : byCompany(group),
        )
    for (const one of groups.flat()) settled.set(one.control.id, one)
  }
  return drafts.map((one) => (one && settled.get(one.control.id)) ?? one)
}

const ofReceiver: ReadonlySet<FieldKey> = new Set<FieldKey>(['address', 'citizenIdIssueDate', 'citizenIdIssuePlace'])
const identity: ReadonlySet<FieldKey> = new Set<FieldKey>(['citizenId'])
const name: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName'])

/** The subscribers a page lists: in a table, or where it says so. */
function listOf(drafts: readonly (Draft | undefined)[]): Draft[] {
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
export function settleRoles(drafts: readonly (Draft | undefined)[]): (Draft | undefined)[] {
  const list = listOf(drafts)
  const listed = new Set(list.flatMap(({ keys }) => keys))
  const table = list.find(({ control }) => control.cell)
  // What was taught says nothing of the controls around it.
  const hasReceiver = drafts.some((one) => one?.role === 'receiver' && !one.isTaught)
  if (list.length === 0 || hasReceiver) return [...drafts]
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
export function leaveStrangers(drafts: readonly (Draft | undefined)[]): (Draft | undefined)[] {
  const hasTable = drafts.some((one) => one?.role === 'subject' && one.control.cell && !one.isTaught)
  const hasReceiver = drafts.some((one) => one?.role === 'receiver' && !one.isTaught)
  if (!hasTable || !hasReceiver) return [...drafts]
  return drafts.map((one) => (one && isAssumed(one) && has([one], personal) ? undefined : one))
}
