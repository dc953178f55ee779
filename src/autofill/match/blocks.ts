import { foldedWords, type FieldKey } from '../../fields'
import type { Draft } from './draft'
import { countedName, isUnderstood, uncounted } from './heading-words'
import { perText } from './per-text'
import { readSection } from './read-section'
import { alike, cutGroups } from './rows'
import { sectionOf } from './surroundings'
import { isOfList } from './whose-value'

/** What stands under one heading, one after another, tables apart. */
export interface Block {
  readonly heading: string
  readonly drafts: readonly Draft[]
}

/** The parts of a page, by the nearest heading of what was recognised. */
export function blocksOf(drafts: readonly (Draft | undefined)[]): Block[] {
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
const bodyItself: ReadonlySet<FieldKey> = new Set<FieldKey>(['organisationName', 'organisationCode'])
const bodyToo: ReadonlySet<FieldKey> = new Set<FieldKey>(['address', 'taxCode', 'budgetCode', 'province'])
/** What only persons have. */
export const personal: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId', 'dateOfBirth', 'position'])

/** Tells whether some of these take one of these keys. */
export function has(group: readonly Draft[], keys: ReadonlySet<FieldKey>): boolean {
  return group.some((one) => one.keys.some((key) => keys.has(key)))
}

/** What was only assumed to be a subscriber's. */
export function isAssumed({ role, said }: Draft): boolean {
  return role === 'subject' && !said
}

/** What was thought the sender's because a heading speaks of a body. */
export function isHeadedBody({ role, keys }: Draft): boolean {
  return role === 'agency' && keys.every((key) => bodyItself.has(key) || bodyToo.has(key) || key === 'email')
}

/** The number, date and signer of a letter: what stands among them is the sender's, whatever the paper's title says. */
function isLetterhead(group: readonly Draft[]): boolean {
  const parts = group.filter(({ role, keys }) => role === 'letter' || keys.some((key) => headOfLetter.has(key)))
  return parts.length > 1 && !group.some(({ keys }) => keys.some((key) => isOfList(key) || ofSubscribers.has(key)))
}

/** "Cơ quan công tác" is somebody's, not the body that sends. */
const isWhereOneWorks = perText((label) => /\b(?:cong tac|lam viec)\b/u.test(foldedWords(label).join(' ')))

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
    const isBodys =
      !isWhereOneWorks(one.label) &&
      one.keys.every((key) => bodyItself.has(key) || (bodyToo.has(key) && !has(group, personal)))
    return isBodys ? { ...one, role: 'agency' as const, said: true } : one
  })
}

/** Keys that say whom a part is about. */
export const naming: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'organisationName',
  'certificateName',
  'serviceName',
])

/** A counted heading that announces a subscriber or a body, or nobody at all in known words, may head one of several subscribers. */
function mayCount(heading: string): boolean {
  const role = readSection(uncounted(heading))?.role
  return role === 'subject' || role === 'agency' || (role === undefined && isUnderstood(heading))
}

/**
 * Parts that are headed alike but for their number, and ask for much the same, are the rows of a list: a request has one receiver
 * and one sender, only subscribers are counted. @source NĐ 68/2024, Mẫu 01–09
 */
function countedBlocks(blocks: readonly Block[]): Set<Block> {
  const series = new Map<string, Block[]>()
  for (const block of blocks) {
    const name = countedName(block.heading)
    if (name !== '') series.set(name, [...(series.get(name) ?? []), block])
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

/** Settles what is only assumed by the company it keeps; the order of the drafts stays. */
export function settleBlocks(drafts: readonly (Draft | undefined)[]): (Draft | undefined)[] {
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
