import { foldedWords, type VocabularyEntry } from '../../fields'

/** A phrase found in a text: which words it covers and what it may mean. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly entries: readonly VocabularyEntry[]
}

interface Node {
  readonly next: Map<string, Node>
  readonly entries: VocabularyEntry[]
}

/** The vocabulary, compiled to a tree of words for scanning texts in one pass. */
export class PhraseTree {
  readonly #root: Node = { next: new Map(), entries: [] }

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

  /** Every phrase that starts at a word, shortest first. */
  at(words: readonly string[], start: number): Found[] {
    const found: Found[] = []
    let node: Node | undefined = this.#root
    for (let end = start; end < words.length; end++) {
      node = node.next.get(words[end] ?? '')
      if (!node) break
      if (node.entries.length > 0) found.push({ start, end: end + 1, entries: node.entries })
    }
    return found
  }

  /**
   * Cuts a text into phrases and words that are in none: most words covered, then fewest phrases.
   * @returns the phrases, left to right, not overlapping
   */
  cut(words: readonly string[]): Found[] {
    const count = words.length
    const worth = new Array<number>(count + 1).fill(0)
    const choice = new Array<Found | undefined>(count + 1).fill(undefined)
    for (let start = count - 1; start >= 0; start--) {
      worth[start] = worth[start + 1] ?? 0
      for (const found of this.at(words, start)) {
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
