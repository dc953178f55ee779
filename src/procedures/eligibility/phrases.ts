import { foldedWords, tidy, withModernTones } from '../../fields'

/** The folded words of a text with one blank around each, so that phrases are found as whole words: " doi ten co quan ". */
export function wordsOf(text: string): string {
  return ` ${foldedWords(text).join(' ')} `
}

/** Tells whether a text, as `wordsOf` writes it, holds one of the folded phrases. */
export function holdsAny(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}

// "Chưa nghỉ hưu", "không bị mất", "chưa đến tuổi nghỉ hưu": the phrase that follows is denied.
const denial = / (?:chua|khong|chang)(?: (?:bi|duoc|co|he|phai|xin|den|du|tuoi|thuoc|dien))* $/

/** Tells whether a text, as `wordsOf` writes it, states one of the folded phrases: holds it with no "chưa" or "không" in front. */
export function states(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const sought = ` ${phrase} `
    for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1))
      if (!denial.test(words.slice(Math.max(0, at - 60), at + 1))) return true
    return false
  })
}

/**
 * The words of a text as `NameWords` are looked for in it. Where the text has marks, they count: "hai quận" is not "Hải quan".
 * A text without any is compared without them.
 */
export function wordsForNames(text: string): { readonly marked: boolean; readonly words: string } {
  const marked = /[^\p{ASCII}]/u.test(text)
  return { marked, words: marked ? markedWords(text) : wordsOf(text) }
}

/** The words of a name, with their marks and folded. */
export interface NameWords {
  readonly marked: string
  readonly folded: string
}

/** The words of a name that is looked for in many texts. */
export function nameWords(name: string): NameWords {
  return { marked: markedWords(name), folded: wordsOf(name) }
}

/** Tells whether a text, as `wordsForNames` reads it, holds a name. */
export function holdsName({ marked, words }: ReturnType<typeof wordsForNames>, name: NameWords): boolean {
  return words.includes(marked ? name.marked : name.folded)
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
