import { foldedWords, type FieldKey, type Need, type Otherwise, type Synonym } from '../../fields'
import { cut, wordsOf, type Cut } from './cut-text'
import { counterInAsides, splitBrackets } from './label-asides'
import { isInstruction, readSides } from './label-sides'
import { keyOfChoices } from './options-evidence'
import { otherWritingOf } from './other-writing'
import { perText } from './per-text'
import { askedBy } from './questions'
import { namesReceiverByDoing } from './read-section'
import { spellOut } from './short-forms'
import { askedOfSomebody, putOtherwise } from './running-text'
import { countsUpAddress } from './whole-address'

/** One key that a label names, how well (0–1), and what it needs around it. */
export interface NamedKey {
  readonly key: FieldKey
  readonly score: number
  readonly phrase: string
  readonly needs?: Need
  readonly otherwise?: Otherwise
}

/** What a label says. */
export interface LabelReading {
  /** Keys in the order the label names them; several only for one cell that takes several values. */
  readonly keys: readonly NamedKey[]
  /** A phrase that names something else. */
  readonly counter?: string
  /** Several keys that it counts up, in its order, whether or not one cell may take them. */
  readonly listed?: readonly NamedKey[]
  /** Words that the vocabulary does not know. */
  readonly unknown: number
  /** False when the label says nothing at all: empty, or only filler such as "Nhập…". */
  readonly speaks: boolean
}

const silent: LabelReading = { keys: [], unknown: 0, speaks: false }

/** Said of a label that asks for values which the forms never put into one cell. */
export const severalValues = 'nhiều thông tin trong một ô'

/** Cells that the forms let one value stand beside another in. @source NĐ 68/2024, Mẫu 01 and 05 */
const together: readonly (readonly FieldKey[])[] = [['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']]

const numbering =
  /^\s*(?:(?:câu hỏi|câu|question)\s+\d{1,2}\s*[.:)]?|\(?\d{1,2}(?:[.,]\d{1,2})*\s*[.,)\]:\-–]+|\(?[a-zđ]\s*(?:\)|\.\s)|[a-zđ]\d{1,2}(?:\.\d{1,2})*\s*[.):]|[ivx]{1,4}\s*(?:\)|\.\s))\s*/iu
/** A letter that numbers a label, or the first letter of a shortened word: "a.Họ tên", "C.vụ". */
const letter = /^\s*[a-zđ]\.(?=\p{L})/iu
/** The paper that says so, by its number or name: "theo QĐ 20/2020/QĐ-TTg". */
const paperNumber =
  /(?<=\s)(?:theo|tại)\s(?:(?:luật|nghị định|thông tư)\s[^,;/()]*|(?:\p{L}+\s){0,3}(?:số\s)?\d+\/\d{4}\/[\p{L}\d\-–]+)/giu
/** An example behind the name, with no brackets around it: "Nơi cấp, VD: Bộ Công an". */
const exampleTail = /(?<=\p{L})[\s,;.–-]+(?:(?:vd|ví dụ|e\.g\.|example)\s*[:.]\s|(?:để|bỏ) trống (?:nếu|khi) ).*$/iu
/** A date told by its parts: “Ngày, tháng, năm cấp”. */
const wholeDate = /^ngày[\s,/]+tháng(?:[\s,/]+năm)?[\s,/]+(?=\p{L})/iu
/** A people's committee is the body of a commune: “Mã số thuế của UBND xã”. */
const council =
  /(?<=\S)\s+(?:của\s+)?(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)(?:\s+(?:cấp\s+)?(?:tỉnh|xã|phường)(?:\s?[,/]\s?phường)?)?\s*$/iu
/** A paper and its number, with the head behind: “Thông báo số”. */
const paperAndNumber = /^\s*(?<paper>thông báo) số[\s:*]*(?:bắt buộc)?$/iu
/** Where words written without blanks part: “NgàySinh”. */
const runTogether = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu
function belongTogether(keys: readonly FieldKey[]): boolean {
  return together.some((set) => keys.every((key) => set.includes(key)))
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
  const isAlone = byKey.size === 1
  return [...byKey.values()].map((synonym) => (isAlone ? namedBy(synonym) : withoutNeeds(synonym)))
}

function withoutNeeds({ key, weight: score, text: phrase }: Synonym): NamedKey {
  return { key, score, phrase }
}

/** What a phrase of the vocabulary names, with what it needs around it. */
export function namedBy(synonym: Synonym): NamedKey {
  const { needs, otherwise } = synonym
  return { ...withoutNeeds(synonym), ...(needs && { needs }), ...(otherwise && { otherwise }) }
}

/** Values counted up with a sign between each, and nothing unknown among them: "Điện thoại/Email". */
function listedIn({ named, unknown, parted, counter }: Cut): NamedKey[] | undefined {
  const keys = new Set(named.map(({ key }) => key))
  const isList = unknown === 0 && counter === undefined && parted && keys.size > 1 && keys.size === named.length
  return isList ? named.map(withoutNeeds) : undefined
}

/** A paper, and in brackets which part of it: "CCCD (ngày cấp)" asks for the date. */
function partInAsides(keys: readonly NamedKey[], asides: readonly string[]): NamedKey | undefined {
  if (keys.length !== 1 || keys[0]?.key !== 'citizenId') return undefined
  for (const inside of asides) {
    const [named, ...more] = cut(inside).named
    if (named && more.length === 0 && (named.key === 'citizenIdIssueDate' || named.key === 'citizenIdIssuePlace'))
      return { key: named.key, score: named.weight, phrase: named.text }
  }
  return undefined
}

/** A paper whose brackets tell all that the cell takes: "Giấy tờ tùy thân (số, ngày cấp, nơi cấp)". */
function allInAside(main: string, asides: readonly string[]): NamedKey[] {
  const [inside = '', ...more] = asides
  const parts = inside.split(/[,;/]| và /u).map((part) => foldedWords(part).join(' '))
  if (more.length > 0 || parts.length < 3 || !/^so(?: the| cccd)?$/u.test(parts[0] ?? '')) return []
  const paper = cut(`Số ${main}`)
  const others = parts.slice(1).flatMap((part) => cut(part).named)
  const named = [...paper.named, ...others]
  const isPaper =
    paper.unknown === 0 && paper.counter === undefined && paper.named.every(({ key }) => key === 'citizenId')
  const keys = new Set(named.map(({ key }) => key))
  if (!isPaper || keys.size !== parts.length || !belongTogether([...keys])) return []
  return named.map(({ key, weight: score, text: phrase }) => ({ key, score, phrase }))
}

const kindOfThing =
  /^(?:chon )?(?:loai|hinh thuc|phuong thuc|chon|kieu|dang|mang|(?:chu the|doi tuong)(?: dang ky| de nghi| thue bao)?)$/u

/** What kind of thing, and in brackets the kinds: "Loại (Token / SIM)", "Mạng (Viettel, Vinaphone)". */
function choicesInAside(main: string, [inside = '', ...more]: readonly string[]): NamedKey | undefined {
  if (more.length > 0 || !kindOfThing.test(foldedWords(main).join(' '))) return undefined
  const key = keyOfChoices(inside.split(/[,;/]| hoặc | hay /u))
  return key && { key, score: 0.8, phrase: inside.trim() }
}

const exampleCode = /(?<![\p{L}\d])[A-Z]\d{2}(?:\.[\dA-Z]+)+/u
const twelveDigits = /(?<!\d)12 (?:chữ )?số|(?<!\d)\d{12}(?!\d)/u

/** A number that persons and bodies both have is told by its form: "Mã định danh (dạng H01.02.03)", "Mã định danh (12 số)". */
function byForm(keys: readonly NamedKey[], asides: readonly string[]): readonly NamedKey[] {
  const [first] = keys
  if (!first?.otherwise) return keys
  const { key, score, phrase, otherwise } = first
  if (asides.some((inside) => exampleCode.test(inside))) return [{ key: otherwise.key, score, phrase }]
  return asides.some((inside) => twelveDigits.test(inside)) ? [{ key, score, phrase }] : keys
}

/** The star of a value that must be given, and words behind it. */
const star = /\s*\*+\s+(?=\p{L})/u

/** The hint behind a colon, dash or star left out: "Họ và tên: ghi như trên thẻ". */
function withoutHint(text: string): Cut | undefined {
  const [head = '', ...tail] = text.split(star.test(text) ? star : /\s*[:?]\s+|\s+[-–—]\s+/u)
  const hint = tail.join(' ')
  const read = hint !== '' && (isInstruction(hint) || (star.test(text) && namesNothing(hint))) ? cut(head) : undefined
  return read && settles(read) ? read : withoutPurpose(text)
}

function namesNothing(text: string): boolean {
  const { named, counter } = cut(text)
  return named.length === 0 && counter === undefined && !reaches.test(foldedWords(text).join(' '))
}

/** Words of a hint by which a value may be another's: where the answers are sent, whom the form's authors call. */
const reaches = /\b(?:gui|nhan|lien he|lien lac|goi|ban sao|tra loi|chung toi|thong bao|hoa don)\b/u

/** What a value is for says nothing of what it is, unless it is for something of somebody else: "Số di động để cán bộ liên hệ". */
function withoutPurpose(text: string): Cut | undefined {
  const [head = '', ...tail] = text.split(/\s+để\s+/iu)
  if (tail.length !== 1) return undefined
  const [read, purpose] = [cut(head), cut(tail[0] ?? '')]
  if (/^chúng tôi(?:\s|$)/iu.test(tail[0] ?? '')) return undefined
  return settles(read) && purpose.counter === undefined && purpose.named.length === 0 ? read : undefined
}

/** What a text says as a whole, without its hint, or by its sides; undefined when it is not understood. */
function understand(text: string): Cut | undefined {
  const whole = cut(text)
  return settles(whole) ? whole : (withoutHint(text) ?? readSides(text))
}

/**
 * A text with its short forms spelled out, as it stands, or without the letter that numbers it. A short form alone is first
 * looked up as it stands: "CQ" heads a column of a list, and elsewhere may be anything.
 */
function readAnyWay(text: string): Cut {
  const spelled = spellOut(text)
  const ways = [...putOtherwise(text), ...(wordsOf(text).length === 1 ? [text, spelled] : [spelled, text])]
  const asked = askedBy(text)
  if (asked !== undefined) ways.push(asked, spellOut(asked))
  if (wholeDate.test(text)) ways.push(text.replace(wholeDate, 'Ngày '))
  if (council.test(text)) ways.push(text.replace(council, ' cơ quan'))
  if (paperAndNumber.test(text)) ways.push(text.replace(paperAndNumber, 'Số $<paper>'))
  if (letter.test(text)) ways.push(text.replace(letter, ''))
  if (runTogether.test(text)) ways.push(text.replace(runTogether, ' '))
  for (const way of new Set(ways)) {
    const read = understand(way)
    if (read) return read
  }
  return cut(text)
}

/** Tells whether a text is understood: it names a key, or something that is none of ours. */
function settles(read: Cut): boolean {
  const keys = nameKeys(read)
  return read.counter !== undefined || (keys !== 'several' && keys.length > 0)
}

/** Brackets that belong to the name itself, where what stands outside of them is nothing of ours: "Ông (bà)", "CMND (CCCD)". */
function readWhole(main: string, asides: readonly string[]): Cut | undefined {
  const read = readAnyWay([main, ...asides].join(' '))
  return read.counter === undefined && settles(read) ? read : undefined
}

/** An official address as an example says what the box is for. */
const officialAddress = /^(?:(?:vd|ví dụ|e\.g\.)\s*:?\s*)?[\w.+-]+@[\w.-]*gov\.vn$/iu

/** The list at a letter's foot of who gets it: "Nơi nhận: - Như trên; - Lưu: VT". @source Nghị định 30/2020/NĐ-CP */
const footOfLetter = /^\s*nơi nhận\s*:?\s*[-–•+]/iu

function readText(label: string): LabelReading {
  if (footOfLetter.test(label.normalize('NFC')))
    return { keys: [], counter: 'nơi nhận của văn bản', unknown: 0, speaks: true }
  if (officialAddress.test(label.trim()))
    return { keys: [{ key: 'email', score: 0.85, phrase: '@gov.vn' }], unknown: 0, speaks: true }
  if (countsUpAddress(label))
    return { keys: [{ key: 'address', score: 0.85, phrase: label }], unknown: 0, speaks: true }
  const asked = askedOfSomebody(label)
  const own = asked === undefined ? undefined : readText(asked)
  if (own && own.keys.length > 0) return own
  const { main, asides } = splitBrackets(
    label.replace(numbering, '').replace(exampleTail, '').replace(paperNumber, ' '),
  )
  const text = wordsOf(main).length > 0 ? main : asides.join(' ')
  const all = allInAside(main, asides)
  const choices = choicesInAside(main, asides)
  if (choices) all.push(choices)
  if (all.length > 0) return { keys: all, unknown: 0, speaks: true }
  const outside = readAnyWay(text)
  const whole = outside.named.length === 0 && asides.length > 0 ? readWhole(main, asides) : undefined
  const reading = whole ?? outside
  if (reading.counter !== undefined)
    return { keys: [], counter: reading.counter, unknown: reading.unknown, speaks: true }
  const keys = nameKeys(reading)
  const listed = listedIn(reading)
  if (keys === 'several')
    return { keys: [], counter: severalValues, unknown: reading.unknown, speaks: true, ...(listed && { listed }) }
  const part = partInAsides(keys, asides)
  if (part) return { keys: [part], unknown: reading.unknown, speaks: true }
  const insideCounter = whole || keys[0]?.key === 'citizenId' ? undefined : counterInAsides(asides, keys[0]?.key)
  const counter = insideCounter ?? otherWritingOf(label, keys[0]?.key)
  if (counter !== undefined) return { keys: [], counter, unknown: reading.unknown, speaks: true }
  if (keys.length === 0 && namesReceiverByDoing(text))
    return { keys: [{ key: 'fullName', score: 1, phrase: text, needs: 'party' }], unknown: 0, speaks: true }
  return {
    keys: byForm(keys, asides),
    unknown: reading.unknown,
    speaks: keys.length > 0 || reading.unknown > 0,
    ...(listed && { listed }),
  }
}

/** Reads one label text: which keys it names, or what else it names. Same text, same answer. */
export const readLabel = perText((label): LabelReading => (label === '' ? silent : readText(label.slice(0, 300))))
