import { fold, foldedWords, tidy, type VocabularyEntry } from '../../fields'

/** A phrase found in a text: which words it covers and what it may mean. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly entries: readonly VocabularyEntry[]
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** A word with its marks, the tone last, so that both tone placements (hoà, hòa) are one. */
function marked(word: string): string {
  const apart = word.toLowerCase().normalize('NFD')
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

interface Node {
  readonly next: Map<string, Node>
  readonly entries: VocabularyEntry[]
}

/** The vocabulary, compiled to a tree of words for scanning texts in one pass. */
export class PhraseTree {
  readonly #root: Node = { next: new Map(), entries: [] }
  /** Phrases of one word, with its marks. */
  readonly #marks = new Map<VocabularyEntry, string>()

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
    if (words.length === 1) this.#marks.set(entry, marked(entry.text))
  }

  /**
   * Every phrase that starts at a word, shortest first. A phrase of one word is too short to be known without its marks
   * (tỉnh, tính; phường, phương): where the text has marks, they must be its own.
   */
  at(words: readonly string[], start: number, marks?: readonly string[]): Found[] {
    const found: Found[] = []
    let node: Node | undefined = this.#root
    for (let end = start; end < words.length; end++) {
      node = node.next.get(words[end] ?? '')
      if (!node) break
      const entries =
        marks && end === start ? node.entries.filter((one) => this.#marks.get(one) === marks[start]) : node.entries
      if (entries.length > 0) found.push({ start, end: end + 1, entries })
    }
    return found
  }

  /**
   * Cuts a text into phrases and words that are in none: most words covered, then fewest phrases.
   * @returns the phrases, left to right, not overlapping
   */
  cut(words: readonly string[], marks?: readonly string[]): Found[] {
    const count = words.length
    const worth = new Array<number>(count + 1).fill(0)
    const choice = new Array<Found | undefined>(count + 1).fill(undefined)
    for (let start = count - 1; start >= 0; start--) {
      worth[start] = worth[start + 1] ?? 0
      for (const found of this.at(words, start, marks)) {
        const value = (found.end - start) * 16 - 1 + (worth[found.end] ?? 0)
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
