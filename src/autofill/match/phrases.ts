import { fold, foldedWords, tidy, type VocabularyEntry } from '../../fields'

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
function marked(word: string): string {
  const apart = word.toLowerCase().normalize('NFD').replace(/đ/gu, 'd\u0335')
  return apart.replace(tone, '') + (apart.match(tone)?.join('') ?? '')
}

/**
 * The words of a text with their marks, one for one with its folded words; undefined where the text has no marks at all, as
 * people write who have no Vietnamese keyboard.
 */
export function markedWords(text: string): string[] | undefined {
  const words = (tidy(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(marked)
  return words.some((word) => fold(word) !== word) && words.length === foldedWords(text).length ? words : undefined
}

/** Tells whether a word as typed has no mark that the right word lacks: điên for điện, but not sổ for số. */
function lacksAtMost(typed: string, right: string): boolean {
  let at = 0
  for (const sign of right) if (sign === typed[at]) at++
  return at === typed.length
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
    for (const entry of entries) this.#add(foldedWords(entry.text), entry)
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
   * Every phrase that starts at a word, shortest first. Where the text has marks, they must be the phrase's own (số văn bản, sổ
   * văn bản). Missing ones are forgiven in a longer phrase (điên thoai), not in one of a single word (tỉnh, tính).
   */
  at(words: readonly string[], start: number, marks?: readonly string[]): Found[] {
    const found: Found[] = []
    let node: Node | undefined = this.#root
    for (let end = start; end < words.length; end++) {
      node = node.next.get(words[end] ?? '')
      if (!node) break
      const here = marks && node.entries.length > 0 ? marks.slice(start, end + 1) : undefined
      const entries = here ? node.entries.filter((one) => this.#isMarked(one, here, lacksAtMost)) : node.entries
      if (entries.length === 0) continue
      const exact = here ? entries.filter((one) => this.#isMarked(one, here, Object.is)) : entries
      if (exact.length > 0) found.push({ start, end: end + 1, entries: exact })
      else if (end > start) found.push({ start, end: end + 1, entries, forgiving: true })
    }
    return found
  }

  #isMarked(
    entry: VocabularyEntry,
    marks: readonly string[],
    fits: (typed: string, right: string) => boolean,
  ): boolean {
    if (!this.#marks.has(entry)) this.#marks.set(entry, markedWords(entry.text) ?? foldedWords(entry.text))
    const own = this.#marks.get(entry)
    return marks.every((word, at) => fits(word, own?.[at] ?? ''))
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
