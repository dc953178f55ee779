import { foldedWords, vocabulary, whenFirstAsked, type FieldKey } from '../../fields'
import { cut, type Cut } from './cut-text'
import { wordsOfEntry } from './phrases'

const aside =
  /^(?:theo|nhu|tren|vd|vi du|neu|khong|bat buoc|example|e g|nhap|ghi|viet|chon|dung|toi da|dinh dang|xin|vui long|hay|xem|gom|de|phai|co|la|duoi)\b/u

/** Tells whether a text is an instruction rather than a name: "ghi như trên thẻ", "ví dụ: Chuyên viên". */
export function isInstruction(text: string): boolean {
  return aside.test(foldedWords(text).join(' '))
}

const hasMarks = /[^\p{ASCII}]/u

/** A translation behind a Vietnamese name needs no word that we know, as long as it names nothing else: "Họ tên / Name". */
function translates(side: string, { named, counter }: Cut, key: FieldKey): boolean {
  const words = foldedWords(side)
  if (hasMarks.test(side) || counter !== undefined || words.length === 0 || words.length > 6) return false
  return /[a-z]{4}/iu.test(side) && named.every((one) => one.key === key)
}

/** What a later side says once the words that both share stand before it: “Tên máy chủ/dịch vụ” is also “Tên dịch vụ”. */
function distributed(first: string, side: string, key: FieldKey): boolean {
  const words = first.trim().split(/\s+/u)
  for (let shared = 1; shared < words.length && shared <= 3; shared++)
    if (isOnly(cut(`${words.slice(0, shared).join(' ')} ${side}`), key)) return true
  return false
}

function isOnly({ named, counter, unknown }: Cut, key: FieldKey): boolean {
  return counter === undefined && unknown === 0 && named.length > 0 && named.every((one) => one.key === key)
}

function agrees(first: string, side: string, key: FieldKey, translated: boolean): boolean {
  const own = cut(side)
  if (isOnly(own, key)) return true
  if (translated && translates(side, own, key)) return true
  return own.counter === undefined && own.named.every((one) => one.key === key) && distributed(first, side, key)
}

const signs = [
  [/\s*[/|\n–—]\s*|\s+-\s+/u, true],
  [/\s*[/|\n–—,;&]\s*|\s+-\s+|\s+và\s+|\s+hoặc\s+|\s+or\s+/iu, false],
] as const

/** The English words that the vocabulary names a key with. */
const englishWords = whenFirstAsked((): ReadonlyMap<FieldKey, ReadonlySet<string>> => {
  const words = new Map<FieldKey, Set<string>>()
  for (const entry of vocabulary()) {
    if (entry.kind !== 'synonym' || hasMarks.test(entry.text)) continue
    const known = words.get(entry.key) ?? new Set()
    for (const word of wordsOfEntry(entry)) known.add(word)
    words.set(entry.key, known)
  }
  return words
})

const anyEnglish = whenFirstAsked(() => new Set([...englishWords().values()].flatMap((words) => [...words])))

/**
 * English words for a name the vocabulary knows: words of the key itself, or at least half of them English words of the vocabulary
 * that name nothing else: "System owner".
 */
function isEnglishOf(words: readonly string[], key: FieldKey): boolean {
  if (words.length === 0) return false
  const known = englishWords().get(key)
  if (words.every((word) => known?.has(word))) return true
  if (words.length > 5 || words.filter((word) => anyEnglish().has(word)).length * 2 < words.length) return false
  const { named, counter } = cut(words.join(' '))
  return counter === undefined && named.every((one) => one.key === key)
}

/** A Vietnamese name and its English one with nothing between them: "Chức vụ Title", "Title Chức vụ". */
function readTwoLanguages(text: string): Cut | undefined {
  const words = text.trim().split(/\s+/u)
  const first = words.findIndex((word) => hasMarks.test(word))
  if (first < 0) return undefined
  const whole = cut(text).named.map(({ key }) => key)
  const start = words.findLastIndex((word) => hasMarks.test(word)) + 1
  if (start < words.length) return readVietnamese(words.slice(0, start), words.slice(start), whole)
  // The Vietnamese name may begin before its first marked word: "Mobile Di động".
  for (let at = first; at > 0; at--) {
    const read = readVietnamese(words.slice(at), words.slice(0, at), whole)
    if (read) return read
  }
  return undefined
}

/** @param together the keys that both languages name as one text: "Địa chỉ IP camera" is no address */
function readVietnamese(
  own: readonly string[],
  english: readonly string[],
  together: readonly FieldKey[],
): Cut | undefined {
  const text = own.join(' ')
  const alone = cut(text)
  const read = settlesOnOne(alone) ? alone : readByParts(text)
  const key = read?.named[0]?.key
  if (!read || key === undefined || together.some((one) => one !== key)) return undefined
  return isEnglishOf(foldedWords(english.join(' ')), key) ? read : undefined
}

function settlesOnOne(read: Cut): boolean {
  const key = read.named[0]?.key
  return key !== undefined && isOnly(read, key)
}

/** Two languages or two wordings of one value apart: each side names the same key, or the same once its head is put before. */
export function readSides(text: string): Cut | undefined {
  return readByParts(text) ?? readTwoLanguages(text)
}

function readByParts(text: string): Cut | undefined {
  for (const [sign, translated] of signs) {
    const [first = '', ...others] = text.split(sign).filter((side) => /[\p{L}\d]/u.test(side))
    if (others.length === 0) continue
    const read = cut(first)
    const key = read.named[0]?.key
    if (key === undefined || !isOnly(read, key)) continue
    if (others.every((side) => agrees(first, side, key, translated && hasMarks.test(first)))) return read
  }
  return undefined
}
