/**
 * How well a folded word fits, the best first: as a whole word of the name, as the beginning of one, inside one; the same three elsewhere.
 * 0 stands for not at all.
 */
export const [wholeWord, wordStart, insideWord] = [1, 2, 3] as const

/** So much a level is worse where the word stands elsewhere than in the name. */
export const elsewhere = 3

/** How many levels there are, with that of what does not fit. */
export const levelCount = 2 * elsewhere + 1

/** Stands for what is not judged yet. */
export const unjudged = levelCount

/** How well a folded word fits a folded text: the best of all its places there. 0: it is not there. */
export function matchLevel(text: string, word: string): number {
  let best = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const level = levelAt(text, at, word.length)
    if (level === wholeWord) return level
    if (best === 0 || level < best) best = level
  }
  return best
}

/** How well a word of so many signs fits that stands at a place of a text. */
export function levelAt(text: string, at: number, length: number): number {
  if (isWordSign(text.charCodeAt(at - 1))) return insideWord
  return isWordSign(text.charCodeAt(at + length)) ? wordStart : wholeWord
}

/** Letters and digits of folded texts, and every sign of other alphabets. Beyond the ends of a text there is none. */
function isWordSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127
}
