import { foldedWords, tidy, withModernTones } from '../../fields'

/** The folded words of a text with one blank around each, so that phrases are found as whole words: " doi ten co quan ". */
export function wordsOf(text: string): string {
  return ` ${foldedWords(text).join(' ')} `
}

/** Tells whether a text, as `wordsOf` writes it, holds one of the folded phrases. */
export function holdsAny(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}

/**
 * Tells whether a text names something by its words. Where the text has marks, they count: "hai quận" is not "Hải quan". A text
 * without any is compared without them.
 */
export function namesIt(text: string, name: string): boolean {
  return isMarked(text) ? markedWords(text).includes(markedWords(name)) : wordsOf(text).includes(wordsOf(name))
}

function isMarked(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text)
}

function markedWords(text: string): string {
  const words = withModernTones(tidy(text).toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}

/** A text inside quotation marks, cut where it would fill the message. */
export function quoted(text: string): string {
  const shown = Array.from(text)
  return `“${shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : text}”`
}
