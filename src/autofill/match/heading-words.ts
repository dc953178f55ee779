/** What the words of a heading say, apart from whose it is. Each heading of a page is read once. */
import { foldedWords } from '../../fields'
import { cut } from './cut-text'
import { perText } from './per-text'

const counter = /(?:(?<!\p{L})(?:số|thứ|(?<!ho )so|(?<!chung )thu|no|stt)\.?\s*|[#№]\s*)?\(?\d+\)?/giu
const numbering = /^\s*(?:[IVX]{1,4}|[A-ZĐ]|\d+)(?:[.\-]\d+)*\s*[.):\-–/]\s*/u

/** A heading without what counts it: "II.2. Cơ quan thứ 2". */
export const uncounted = perText((heading): string =>
  heading.normalize('NFC').replace(numbering, '').replace(counter, ' ').trim(),
)

/** What a counted heading says without its number, folded; empty for one that has no number, or says nothing else. */
export const countedName = perText((heading): string =>
  uncounted(heading) === heading.normalize('NFC').trim() ? '' : foldedWords(uncounted(heading)).join(' '),
)

/** Tells whether several headings differ in nothing but the number that counts each: "Thuê bao 1", "Thuê bao 2". */
export function isSeries(headings: readonly string[]): boolean {
  const [first = '', ...others] = headings.map(countedName)
  return others.length > 0 && first !== '' && others.every((one) => one === first)
}

/** Tells whether a heading has no word that nobody knows and names nothing else; its number and a bare "Người" say nothing. */
export const isUnderstood = perText((heading): boolean => {
  const { unknown, counter: other } = cut(uncounted(heading).replace(/^người$/iu, ''))
  return unknown === 0 && other === undefined
})
