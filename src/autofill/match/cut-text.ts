import { fold, foldedWords, vocabulary, whenFirstAsked, type FieldKey, type Synonym } from '../../fields'
import { perText } from './per-text'
import { markedWords, PhraseTree, type Found } from './phrases'
import { lengthening } from './plain-terms'

/** What the phrases of one text are: keys, something that is none of ours, and words that nobody knows. */
export interface Cut {
  readonly named: readonly Synonym[]
  readonly counter: string | undefined
  readonly unknown: number
  /** The text has a sign or word between its values: "Ngày cấp, nơi cấp". */
  readonly parted: boolean
}

/** Words about whose value it is say nothing of what it is: they only count as known. Strangers have counter-evidence. */
const tree = whenFirstAsked(
  () => new PhraseTree(vocabulary().filter((entry) => entry.kind !== 'role' || entry.role !== 'foreign')),
)

const weakWeight = 0.85
const or = new Set(['hoac', 'or'])

/** The folded words of a text, but for those that only join two wordings. */
export function wordsOf(text: string): string[] {
  return foldedWords(text).filter((word) => !or.has(word))
}

/** The words of a text as the vocabulary has them: without those that join two wordings, without those that lengthen a term. */
function readWords(text: string): { words: string[]; marks: string[] | undefined; isRead: (place: number) => boolean } {
  const folded = foldedWords(text)
  const longer = lengthening(folded)
  const isRead = (place: number) => !or.has(folded[place] ?? '') && !longer.has(place)
  const read = (words: readonly string[]) => words.filter((_word, place) => isRead(place))
  const marks = markedWords(text)
  return { words: read(folded), marks: marks && read(marks), isRead }
}

function synonymOf(found: Found): Synonym | undefined {
  return found.entries.find((entry) => entry.kind === 'synonym')
}

function counterOf(found: Found): string | undefined {
  return synonymOf(found) ? undefined : found.entries.find((entry) => entry.kind === 'counter')?.text
}

/** What parts two values asked for in one cell. */
const between = /[/,;&+\n→]|[-=]>| va | - /u

/** For each word of a text that is read whether a sign or word before it parts it from the one before. */
function partings(text: string, isRead: (place: number) => boolean): boolean[] {
  const folded = fold(text.replace(/\n/gu, ' / '))
  const parted: boolean[] = []
  let last = 0
  let place = 0
  let sawOr = false
  for (const { 0: word, index } of folded.matchAll(/[a-z0-9]+/gu)) {
    const isOr = or.has(word)
    if (isRead(place++)) parted.push(sawOr || word === 'va' || between.test(folded.slice(last, index)))
    sawOr = isOr
    last = index + word.length
  }
  return parted
}

const bodyOfIt: readonly FieldKey[] = ['organisationName']
const holder: readonly FieldKey[] = ['certificateName', 'fullName']
const wishes: readonly FieldKey[] = ['wantsRenewal', 'wantsChange', 'changeWhat', 'certificateName']

/** Heads of a label, and what may stand behind one to say whose it is or what becomes of it. */
const modifiers: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  fullName: holder,
  dateOfBirth: holder,
  citizenId: holder,
  citizenIdIssueDate: ['citizenId', ...holder],
  citizenIdIssuePlace: ['citizenId', ...holder],
  organisationName: holder,
  taxCode: bodyOfIt,
  budgetCode: bodyOfIt,
  organisationCode: bodyOfIt,
  email: [...bodyOfIt, ...holder],
  address: [...bodyOfIt, ...holder],
  province: bodyOfIt,
  superiorBody: bodyOfIt,
  foundingDecision: bodyOfIt,
  position: [...bodyOfIt, ...holder],
  letterNumber: bodyOfIt,
  certificateName: wishes,
  certificateSerial: wishes,
  deviceNumber: wishes,
  mobilePhone: ['simPki', ...holder],
}

const owners: ReadonlySet<FieldKey> = new Set<FieldKey>(['certificateName', 'organisationName', 'fullName'])

/** An English label ends with its head: "Subscriber e-mail", "Agency tax code". */
function englishHead(named: readonly Named[], parted: readonly boolean[]): Synonym | undefined {
  const last = named.at(-1)
  const [owner] = named
  if (!last || !owner || named.length !== 2 || !owners.has(owner.synonym.key)) return undefined
  const isEnglish = named.every(({ synonym }) => /^\p{ASCII}+$/u.test(synonym.text))
  return isEnglish && !parted.slice(owner.end, last.start + 1).includes(true) ? last.synonym : undefined
}

interface Named {
  readonly synonym: Synonym
  readonly start: number
  readonly end: number
}

/** "Ngày cấp thẻ căn cước/CCCD": the paper is told twice, its number is not asked for. */
function isOtherPaper(head: Synonym, { key, text }: Synonym): boolean {
  return key === 'citizenId' && head.needs === undefined && !/^(?:số|mã)\b/iu.test(text)
}

/**
 * The head of a Vietnamese label comes first and says what it asks for; what follows unparted only says whose it is: "Ngày
 * cấp CCCD" asks for the date alone, "MST đơn vị" for the number, "Số hiệu CTS cần gia hạn" for the serial.
 */
function headOf(named: readonly Named[], parted: readonly boolean[]): readonly Synonym[] {
  const english = englishHead(named, parted)
  if (english) return [english]
  const [head, ...others] = named
  const all = named.map(({ synonym }) => synonym)
  const follow = head && modifiers[head.synonym.key]
  if (!head || !follow || others.length === 0) return all
  const bound = others.every(
    ({ synonym, start }) =>
      follow.includes(synonym.key) &&
      (!parted.slice(head.end, start + 1).includes(true) || isOtherPaper(head.synonym, synonym)),
  )
  if (!bound) return all
  const { kind, key, weight, source, text } = head.synonym
  return others.some(({ synonym }) => synonym.key === 'citizenId')
    ? [{ kind, key, weight, source, text }]
    : [head.synonym]
}

function wordsIn(sum: number, { start, end }: Found): number {
  return sum + end - start
}

/** Words that mean nothing behind the names of some keys stand behind another one. */
function isMisplaced({ entries }: Found, heads: ReadonlySet<FieldKey>): boolean {
  return entries.every((one) => one.kind === 'filler' && one.behind?.some((key) => heads.has(key)) === false)
}

/** Cuts a text into phrases of the vocabulary: most words covered, the head of several keys told from what follows it. */
export const cut = perText((text): Cut => {
  const { words, marks, isRead } = readWords(text)
  const phrases = tree().cut(words, marks)
  const covered = phrases.reduce(wordsIn, 0)
  const numbers = words.filter((word) => /^\d+$/.test(word)).length
  const named = phrases.flatMap((found) => {
    const synonym = synonymOf(found)
    return synonym ? [{ synonym, start: found.start, end: found.end }] : []
  })
  const heads = new Set(named.map(({ synonym }) => synonym.key))
  const misplaced = phrases.filter((found) => isMisplaced(found, heads)).reduce(wordsIn, 0)
  const parted = named.length > 1 ? partings(text, isRead) : []
  const [first] = named
  // A looser head is a head still: “Chức danh người nhận”.
  const byHead = first && first.synonym.weight < weakWeight ? headOf(named, parted) : []
  const strong = named.filter(({ synonym }) => synonym.weight >= weakWeight)
  return {
    named: byHead.length === 1 ? byHead : headOf(strong.length > 0 ? strong : named, parted),
    counter: phrases.map(counterOf).find((one) => one !== undefined),
    unknown: Math.max(0, words.length - covered - numbers) + misplaced,
    parted: named.length > 1 && parted.slice(1).includes(true),
  }
})
