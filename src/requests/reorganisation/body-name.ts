/** Names of bodies: when two writings mean the same body, and what is left of a name when only the kind of unit changes. */

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A syllable has one tone at most: put behind it, the old and the new placement (hoà, hòa) become the same. */
function toneLast(word: string): string {
  return word.replace(toneMarks, '') + (word.match(toneMarks) ?? []).join('')
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map(toneLast)
}

interface Phrase {
  readonly words: readonly string[]
  readonly key: string
}

function phrase(text: string): Phrase {
  const words = wordsOf(text)
  return { words, key: words.join(' ') }
}

/** Writings of the same organ. */
const shortForms: readonly (readonly [Phrase, string])[] = [
  [phrase('ủy ban nhân dân'), phrase('UBND').key],
  [phrase('hội đồng nhân dân'), phrase('HĐND').key],
  [phrase('thành phố'), phrase('TP').key],
]

/** Kinds of unit, the longer ones first. @source Luật Tổ chức chính quyền địa phương (tên loại đơn vị hành chính) */
const unitKinds = ['thị trấn', 'thị xã', 'đặc khu', 'thành phố', 'TP', 'xã', 'phường', 'quận', 'huyện', 'tỉnh'].map(
  phrase,
)
/** After one of these words the word before is no kind of unit: xã hội, xã viên, huyện ủy, tỉnh đoàn. */
const notUnitBefore = new Set(['hội', 'viên', 'ủy', 'đoàn', 'đội'].map((word) => phrase(word).key))

function startsWith(words: readonly string[], at: number, { words: wanted }: Phrase): boolean {
  return wanted.every((word, place) => words[at + place] === word)
}

function shortened(words: readonly string[]): string[] {
  const result: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const found = shortForms.find(([long]) => startsWith(words, at, long))
    result.push(found ? found[1] : (words[at] ?? ''))
    if (found) at += found[0].words.length - 1
  }
  return result
}

/**
 * Two writings with the same key mean the same body: case, blanks, punctuation, Unicode form, the placement of tones and the
 * usual short forms (UBND, HĐND, TP) do not count. Vietnamese marks do: Hà Lam is not Hạ Lâm. Empty for a text without words.
 */
export function bodyKey(name: string): string {
  return shortened(wordsOf(name)).join(' ')
}

/**
 * A body's key without the kind of its unit: "xã Lưu Kiếm" and "phường Lưu Kiếm" have the same. The organ stays, so the UBND and the
 * HĐND of a unit are told apart. @param key of `bodyKey`
 */
export function bareName(key: string): string {
  const words = key.split(' ')
  const left: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const unit = unitKinds.find((kind) => startsWith(words, at, kind))
    const after = unit && words[at + unit.words.length]
    if (unit && after !== undefined && !notUnitBefore.has(after)) at += unit.words.length - 1
    else left.push(words[at] ?? '')
  }
  return left.join(' ')
}

/** Gives the key of a name, as `bodyKey` does. */
export type KeyOf = (name: string) => string

/** `bodyKey` that remembers: thousands of people share few bodies. */
export function rememberKeys(): KeyOf {
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name) ?? bodyKey(name)
    known.set(name, found)
    return found
  }
}
