/**
 * How well a folded word fits, the best first: as a whole word of the name, as the beginning of one, inside one; the same three elsewhere.
 * All others are worse, so that the worst of several words has the highest number.
 */
export const [wholeWord, wordStart, insideWord] = [1, 2, 3] as const

/** So much a level is worse where the word stands elsewhere than in the name. */
export const elsewhere = 3

/** Stands for what does not fit; so does every higher number. */
export const misfit = 2 * elsewhere + 1

/** Stands for what no place was found in yet. */
export const unjudged = misfit + 1

/** How many numbers there are, with 0, which stands for what nothing was asked of. */
export const levelCount = unjudged + 1

/**
 * The best of several places, where each is one bit, that of the best level the lowest: what fits in several places is told by `|`, in
 * half the time of comparing them. No bit at all: `unjudged`.
 */
export const bestOfBits = Uint8Array.from({ length: 1 << (misfit - 1) }, (_, bits) =>
  bits === 0 ? unjudged : 32 - Math.clz32(bits & -bits),
)

/** How well a folded word fits a folded text: the bit of the best of all its places there; 0 where it is not there. */
export function matchBit(text: string, word: string): number {
  let best: number = misfit
  for (let at = text.indexOf(word); at >= 0 && best !== wholeWord; at = text.indexOf(word, at + 1))
    best = Math.min(best, levelAt(text, at, word.length))
  return best === misfit ? 0 : 1 << (best - 1)
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
