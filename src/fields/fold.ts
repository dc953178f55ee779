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

/** The folded words of a text: letters and digits only, in order. Punctuation separates. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

/** Tells whether every word of a query begins a word of the text, whatever marks and case either has; true for an empty query. */
export function holdsQuery(text: string, query: string): boolean {
  const words = foldedWords(query)
  // Lists of thousands are asked with nothing in the box.
  if (words.length === 0) return true
  const folded = ` ${fold(text)}`
  return words.every((word) => folded.includes(` ${word}`))
}

/** Text as a person would compare it: composed (NFC), blanks collapsed, ends trimmed. Keeps marks and case. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
