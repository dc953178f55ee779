/**
 * Vietnamese text without its marks, for comparing only: never for showing.
 * Both Unicode forms (NFC, NFD) and both tone placements (hoà, hòa) fold to the same text.
 * đ and Đ do not decompose under NFD and are folded by hand.
 */
export function fold(text: string): string {
  // Plain text has no marks: lists of thousands of rows are folded again and again.
  if (/^[!-~]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

const mostRemembered = 5_000
/** Texts are many, words are few: what a word folds to is kept. A sign of its own may fold to no word, or to several. */
const remembered = new Map<string, readonly string[]>()

function wordsIn(word: string): readonly string[] {
  const known = remembered.get(word)
  if (known) return known
  const words = fold(word).match(/[a-z0-9]+/g) ?? []
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(word, words)
  return words
}

/** The folded words of a text: letters and digits only, in order. Punctuation separates. */
export function foldedWords(text: string): string[] {
  const found: string[] = []
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) for (const one of wordsIn(word)) found.push(one)
  return found
}

/** Text as a person would compare it: composed (NFC), blanks collapsed, ends trimmed. Keeps marks and case. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
