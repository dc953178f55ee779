/** What the words of a heading say, apart from whose it is. */
import { foldedWords } from '../../fields'
import { cut } from './cut-text'

const counter = /(?:(?<!\p{L})(?:số|thứ|(?<!ho )so|(?<!chung )thu|no|stt)\.?\s*|[#№]\s*)?\(?\d+\)?/giu
const numbering = /^\s*(?:[IVX]{1,4}|[A-ZĐ]|\d+)(?:[.\-]\d+)*\s*[.):\-–/]\s*/u

/** A heading without what counts it: "II.2. Cơ quan thứ 2". */
export function uncounted(heading: string): string {
  return heading.normalize('NFC').replace(numbering, '').replace(counter, ' ').trim()
}

/** Tells whether a heading has a number that counts it among others. */
export function isCounted(heading: string): boolean {
  return uncounted(heading) !== heading.normalize('NFC').trim()
}

/** Tells whether several headings differ in nothing but the number that counts each: "Thuê bao 1", "Thuê bao 2". */
export function isSeries(headings: readonly string[]): boolean {
  const names = headings.map((heading) => foldedWords(uncounted(heading)).join(' '))
  return headings.length > 1 && headings.every(isCounted) && names[0] !== '' && names.every((one) => one === names[0])
}

/** Tells whether a heading has no word that nobody knows and names nothing else; its number and a bare "Người" say nothing. */
export function isUnderstood(heading: string): boolean {
  const { unknown, counter: other } = cut(uncounted(heading).replace(/^người$/iu, ''))
  return unknown === 0 && other === undefined
}
