import { shortForms } from '../../fields'

const byShort = new Map(shortForms.map(({ short, full }) => [plain(short), full]))

/** A short form as it is looked up: small letters, one blank for whatever stands between its parts. */
function plain(short: string): string {
  return short
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .join(' ')
}

const patterns = [...byShort.keys()]
  .sort((a, b) => b.length - a.length)
  .map((short) => short.replace(/ /gu, '\\s?[./]?\\s?'))
const anyShort = new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])\\.?`, 'giu')

/** A text with its short forms spelled out: “SĐT CQ, ĐV” says “SĐT cơ quan, đơn vị”. The same text where it has none. */
export function spellOut(text: string): string {
  return text.normalize('NFC').replace(anyShort, (found) => ` ${full(found)} `)
}

function full(found: string): string {
  const short = plain(found)
  return byShort.get(short) ?? byShort.get(short.replace(/ /gu, '')) ?? found
}
