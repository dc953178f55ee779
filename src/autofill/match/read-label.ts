import { foldedWords, vocabulary, type FieldKey, type Need, type Synonym } from '../../fields'
import { perText } from './per-text'
import { markedWords, PhraseTree, type Found } from './phrases'

/** One key that a label names, how well (0–1), and what it needs around it. */
export interface NamedKey {
  readonly key: FieldKey
  readonly score: number
  readonly phrase: string
  readonly needs?: Need
}

/** What a label says. */
export interface LabelReading {
  /** Keys in the order the label names them; several only for one cell that takes several values. */
  readonly keys: readonly NamedKey[]
  /** A phrase that names something else. */
  readonly counter?: string
  /** Words that the vocabulary does not know. */
  readonly unknown: number
  /** False when the label says nothing at all: empty, or only filler such as "Nhập…". */
  readonly speaks: boolean
}

const silent: LabelReading = { keys: [], unknown: 0, speaks: false }
/** Words about whose value it is say nothing of what it is: they only count as known. Strangers have counter-evidence. */
const tree = new PhraseTree(vocabulary.filter((entry) => entry.kind !== 'role' || entry.role !== 'foreign'))

/** Cells that the forms let one value stand beside another in. @source NĐ 68/2024, Mẫu 01 and 05 */
const together: readonly (readonly FieldKey[])[] = [['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']]

const numbering = /^\s*(?:\(?\d{1,2}(?:[.,]\d{1,2})*\s*[.,)\]:\-–]+|\(?[a-zđ]\s*[.)]|[ivx]{1,4}\s*[.)])\s*/iu
const aside =
  /^(?:theo|nhu|tren|vd|vi du|neu|khong|bat buoc|example|e g|nhap|ghi|viet|chon|dung|toi da|dinh dang|xin|vui long|hay)\b/u
/** How words begin that say whose a value is. */
const owner = /^(?:cua|nguoi|ben|chu|danh cho|cho|can bo|nhan vien|don vi|co quan)\b/u
const weakWeight = 0.85

const or = new Set(['hoac', 'or'])

function wordsOf(text: string): string[] {
  return foldedWords(text).filter((word) => !or.has(word))
}

/** The same words with their marks, one for one; undefined for a text without any marks. */
function marksOf(text: string): string[] | undefined {
  const folded = foldedWords(text)
  return markedWords(text)?.filter((_word, place) => !or.has(folded[place] ?? ''))
}

/** Splits a label into what stands outside and what stands inside brackets. */
function splitBrackets(label: string): { main: string; asides: string[] } {
  const asides: string[] = []
  const main = label.replace(/[([]([^()[\]]*)[)\]]?/gu, (_all, inside: string) => {
    asides.push(inside)
    return ' '
  })
  return { main, asides }
}

function synonymOf(found: Found): Synonym | undefined {
  return found.entries.find((entry) => entry.kind === 'synonym')
}

function counterOf(found: Found): string | undefined {
  return synonymOf(found) ? undefined : found.entries.find((entry) => entry.kind === 'counter')?.text
}

function belongTogether(keys: readonly FieldKey[]): boolean {
  return together.some((set) => keys.every((key) => set.includes(key)))
}

/** What parts two values asked for in one cell. */
const between = /[/,;&+\n]| và | - /u

/** "Ngày cấp CCCD" asks for the date alone: the head says what, the paper behind it only whose. */
function headOf(named: readonly Synonym[], text: string): readonly Synonym[] {
  const [head, paper, ...more] = named
  const isIssue = head?.key === 'citizenIdIssueDate' || head?.key === 'citizenIdIssuePlace'
  if (!isIssue || paper?.key !== 'citizenId' || more.length > 0 || between.test(text)) return named
  const { kind, key, weight, source } = head
  return [{ kind, key, text: head.text, weight, source }]
}

interface Cut {
  readonly named: readonly Synonym[]
  readonly counter: string | undefined
  readonly unknown: number
  /** The text has a sign or word between its values: "Ngày cấp, nơi cấp". */
  readonly parted: boolean
}

function cut(text: string): Cut {
  const words = wordsOf(text)
  const phrases = tree.cut(words, marksOf(text))
  const covered = phrases.reduce((sum, found) => sum + found.end - found.start, 0)
  const numbers = words.filter((word) => /^\d+$/.test(word)).length
  const named = phrases.flatMap((found) => synonymOf(found) ?? [])
  const strong = named.filter(({ weight }) => weight >= weakWeight)
  const counter = phrases.map(counterOf).find((one) => one !== undefined)
  return {
    named: headOf(strong.length > 0 ? strong : named, text),
    counter,
    unknown: Math.max(0, words.length - covered - numbers),
    parted: between.test(text),
  }
}

/**
 * The keys a text names. A text with words that nobody knows names none: a word can turn a name into someone else's ("Tên
 * người nhận hàng") or a number into a count ("Tổng số chứng thư").
 */
function nameKeys({ named, unknown, parted }: Cut): NamedKey[] | 'several' {
  const byKey = new Map<FieldKey, Synonym>()
  for (const one of named) if (!byKey.has(one.key)) byKey.set(one.key, one)
  if (byKey.size > 1 && !(belongTogether([...byKey.keys()]) && (byKey.size > 2 || parted))) return 'several'
  if (unknown > 0) return []
  return [...byKey.values()].map(({ key, weight: score, text: phrase, needs }) => ({
    key,
    score,
    phrase,
    ...(needs && byKey.size === 1 && { needs }),
  }))
}

/** What in brackets names something else, or a person or body that nobody knows: "Họ tên (người nhận hàng)". */
function counterInAsides(asides: readonly string[]): string | undefined {
  for (const inside of asides) {
    if (aside.test(wordsOf(inside).join(' '))) continue
    const { counter, unknown } = cut(inside)
    if (counter !== undefined) return counter
    if (unknown > 0 && owner.test(foldedWords(inside).join(' '))) return inside
  }
  return undefined
}

/** A label's two languages or two wordings apart, and the hint behind its colon: "Họ và tên: ghi như trên thẻ". */
function otherCut(text: string): Cut | undefined {
  const [head = '', ...tail] = text.split(/\s*[:?]\s+|\s+[-–—]\s+/u)
  const hint = tail.join(' ')
  if (hint !== '' && aside.test(foldedWords(hint).join(' '))) return cut(head)
  const sides = text.split(/\s*[/|\n–—]\s*|\s+-\s+/u).map(cut)
  const [first] = sides
  const key = first?.named[0]?.key
  const alike = sides.every(
    ({ named, counter, unknown }) =>
      counter === undefined && unknown === 0 && named.length > 0 && named.every((one) => one.key === key),
  )
  return alike ? first : undefined
}

function namesOne(read: Cut): boolean {
  const keys = nameKeys(read)
  return keys !== 'several' && keys.length > 0
}

function readText(label: string): LabelReading {
  const { main, asides } = splitBrackets(label.replace(numbering, ''))
  const text = wordsOf(main).length > 0 ? main : asides.join(' ')
  const whole = cut(text)
  const reading = namesOne(whole) || whole.counter !== undefined ? whole : (otherCut(text) ?? whole)
  if (reading.counter !== undefined)
    return { keys: [], counter: reading.counter, unknown: reading.unknown, speaks: true }
  const keys = nameKeys(reading)
  if (keys === 'several')
    return { keys: [], counter: 'nhiều thông tin trong một ô', unknown: reading.unknown, speaks: true }
  const insideCounter = keys[0]?.key === 'citizenId' ? undefined : counterInAsides(asides)
  if (insideCounter !== undefined) return { keys: [], counter: insideCounter, unknown: reading.unknown, speaks: true }
  return { keys, unknown: reading.unknown, speaks: keys.length > 0 || reading.unknown > 0 }
}

/** Reads one label text: which keys it names, or what else it names. Same text, same answer. */
export const readLabel = perText((label): LabelReading => (label === '' ? silent : readText(label.slice(0, 300))))

const namePrefix =
  /^(?:ctl\d+|txt|ddl|cbo|cmb|inp|input|frm|form|tb|sel|select|field|fld|dt|dtp|chk|rdo|str|s)(?=[_$.\-A-Z\d])[_$.\-]*/u
const squeezed = new Map<string, Synonym>()
for (const entry of vocabulary) {
  if (entry.kind !== 'synonym') continue
  const name = foldedWords(entry.text).join('')
  if (name.length >= 4 && !squeezed.has(name)) squeezed.set(name, entry)
}

/** Reads a name or id as programs write them: hoTen, txt_ho_ten, ngaysinh. Only a whole name counts, never a part. */
export const readName = perText((name): LabelReading => {
  const last =
    name
      .split(/[$.[\]]+/u)
      .filter((part) => part !== '' && !/^\d+$/u.test(part))
      .at(-1) ?? ''
  const bare = last.replace(namePrefix, '')
  const spaced = readLabel(bare.replace(/([a-z])([A-Z])/gu, '$1 $2').replace(/[_\-]+/gu, ' '))
  if (spaced.keys.length > 0 || spaced.counter !== undefined) return spaced
  const entry = squeezed.get(bare.toLowerCase().replace(/[^a-z0-9]/gu, ''))
  if (!entry) return { keys: [], unknown: spaced.unknown, speaks: spaced.speaks }
  const { key, weight: score, text: phrase, needs } = entry
  return { keys: [{ key, score, phrase, ...(needs && { needs }) }], unknown: 0, speaks: true }
})
