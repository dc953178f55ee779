import { foldedWords, tidy, type VocabularyEntry } from '../../fields'
import { perText } from './per-text'

/** A phrase found in a text: which words it covers and what it may mean. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly entries: readonly VocabularyEntry[]
  /** Set where the text lacks marks of the phrase. */
  readonly forgiving?: true
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** A word with its marks apart, the tone last, so that both tone placements (hoà, hòa) are one. */
const marked = perText((word: string): string => {
  const apart = word.toLowerCase().normalize('NFD').replace(/đ/gu, 'd\u0335')
  return oneSpelling(apart.replace(tone, '') + (apart.match(tone)?.join('') ?? ''))
})

const endsInI = /^([hklmst]|qu)i(?=\p{M}*$)/u
const isMany = /^[a-z]{3,}[^\W\dsiu]s$/u

/** One spelling for a word: final i and y are one behind some letters (kí, ký), English words for many are for one (tokens). */
function oneSpelling(word: string): string {
  if (word.length > 4 && isMany.test(word)) return word.slice(0, -1)
  return word.length < 6 && endsInI.test(word) ? word.replace(endsInI, '$1y') : word
}

/**
 * Words that may stand inside a phrase or be left out: của anywhere (số hiệu của chứng thư), và only where the phrase counts up
 * (cơ quan và tổ chức; but email và đơn vị are two things).
 */
const joining = new Set(['cua', 'va'])

/** The words of a phrase, but for those that join them; `folded` tells which they are. */
function withoutJoining(words: readonly string[], folded: readonly string[]): string[] {
  return words.filter((_word, at) => at === 0 || at === words.length - 1 || !joining.has(folded[at] ?? ''))
}

/** Tells before which words of a phrase, joining ones left out, it counts up. */
function countsUp(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  let place = 0
  for (const part of text.split(/[,/&]| và /u)) {
    if (place > 0) places.add(place)
    const words = foldedWords(part)
    place += words.filter((word) => !joining.has(word)).length
  }
  return places
}

/**
 * The words of a text with their marks, one for one with its folded words; undefined where the text has no marks at all, as
 * people write who have no Vietnamese keyboard.
 */
export function markedWords(text: string): string[] | undefined {
  if (ascii.test(text)) return undefined
  const words = (tidy(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(marked)
  return words.some((word) => !ascii.test(word)) && words.length === foldedWords(text).length ? words : undefined
}

const ascii = /^\p{ASCII}*$/u

/** Tells whether a word as typed has no mark that the right word lacks: điên for điện, but not sổ for số. */
function lacksAtMost(typed: string, right: string): boolean {
  let at = 0
  for (const sign of right) if (sign === typed[at]) at++
  return at === typed.length
}

/** Phrases are many, their words few. */
const foldedWord = perText(foldedWords)
const wordsByEntry = new WeakMap<VocabularyEntry, readonly string[]>()

/** The folded words of a phrase. Each phrase is read once, whoever asks. */
export function wordsOfEntry(entry: VocabularyEntry): readonly string[] {
  let words = wordsByEntry.get(entry)
  if (!words) wordsByEntry.set(entry, (words = entry.text.split(' ').flatMap(foldedWord)))
  return words
}

interface Node {
  readonly next: Map<string, Node>
  readonly entries: VocabularyEntry[]
}

/** The vocabulary, compiled to a tree of words for scanning texts in one pass. */
export class PhraseTree {
  readonly #root: Node = { next: new Map(), entries: [] }
  /** The words of phrases with their marks, spelled when first met. */
  readonly #marks = new Map<VocabularyEntry, readonly string[]>()

  constructor(entries: readonly VocabularyEntry[]) {
    const spelled = new Map<string, string>()
    const spell = (word: string): string => {
      let one = spelled.get(word)
      if (one === undefined) spelled.set(word, (one = oneSpelling(word)))
      return one
    }
    for (const entry of entries) {
      const words = wordsOfEntry(entry)
      this.#add(withoutJoining(words, words).map(spell), entry)
    }
  }

  #add(words: readonly string[], entry: VocabularyEntry): void {
    let node = this.#root
    for (const word of words) {
      let next = node.next.get(word)
      if (!next) node.next.set(word, (next = { next: new Map(), entries: [] }))
      node = next
    }
    node.entries.push(entry)
  }

  /**
   * Every phrase that starts at a word, shortest first; joining words may stand anywhere inside. Where the text has marks, they
   * must be the phrase's own (số văn bản, sổ văn bản). Missing ones are forgiven in a longer phrase (điên thoai), not in one of
   * a single word (tỉnh, tính).
   */
  at(words: readonly string[], start: number, marks?: readonly string[]): Found[] {
    const found: Found[] = []
    const spelled: string[] = []
    const listed: number[] = []
    let length = 0
    let node = this.#root
    for (let end = start; end < words.length; end++) {
      const word = words[end] ?? ''
      const next = node.next.get(oneSpelling(word))
      if (!next && end > start && joining.has(word)) {
        if (word === 'va') listed.push(length)
        continue
      }
      if (!next) break
      node = next
      length++
      if (marks) spelled.push(marks[end] ?? '')
      const here = marks && node.entries.length > 0 ? spelled : undefined
      const fitting = listed.length > 0 ? node.entries.filter((one) => this.#listsAt(one, listed)) : node.entries
      const entries = here ? fitting.filter((one) => this.#isMarked(one, here, lacksAtMost)) : fitting
      if (entries.length === 0) continue
      const exact = here ? entries.filter((one) => this.#isMarked(one, here, Object.is)) : entries
      if (exact.length > 0) found.push({ start, end: end + 1, entries: exact })
      else if (end > start) found.push({ start, end: end + 1, entries, forgiving: true })
    }
    return found
  }

  #listsAt({ text }: VocabularyEntry, listed: readonly number[]): boolean {
    const places = countsUp(text)
    return listed.every((place) => places.has(place))
  }

  #isMarked(
    entry: VocabularyEntry,
    marks: readonly string[],
    fits: (typed: string, right: string) => boolean,
  ): boolean {
    let own = this.#marks.get(entry)
    if (!own) {
      const folded = wordsOfEntry(entry)
      this.#marks.set(entry, (own = withoutJoining(markedWords(entry.text) ?? folded.map(oneSpelling), folded)))
    }
    return marks.every((word, at) => fits(word, own[at] ?? ''))
  }

  /**
   * Cuts a text into phrases and words that are in none: most words covered, then fewest phrases, then marks as they should be.
   * @returns the phrases, left to right, not overlapping
   */
  cut(words: readonly string[], marks?: readonly string[]): Found[] {
    const count = words.length
    const worth = new Array<number>(count + 1).fill(0)
    const choice = new Array<Found | undefined>(count + 1).fill(undefined)
    for (let start = count - 1; start >= 0; start--) {
      worth[start] = worth[start + 1] ?? 0
      for (const found of this.at(words, start, marks)) {
        const value = (found.end - start) * 32 - (found.forgiving ? 3 : 2) + (worth[found.end] ?? 0)
        if (value >= (worth[start] ?? 0)) {
          worth[start] = value
          choice[start] = found
        }
      }
    }
    const phrases: Found[] = []
    for (let at = 0; at < count;) {
      const found: Found | undefined = choice[at]
      if (found) phrases.push(found)
      at = found ? found.end : at + 1
    }
    return phrases
  }
}
