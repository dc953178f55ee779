import type { Sheet, SheetCell } from '../sheet'
import { fromTcvn3 } from './tcvn3'
import { countWords } from './vietnamese-words'
import { fromVni } from './vni'

/** Ways of writing Vietnamese before Unicode that need fonts of their own. */
export type FontEncoding = 'TCVN3' | 'VNI'

const readers: Readonly<Record<FontEncoding, (text: string) => string>> = { TCVN3: fromTcvn3, VNI: fromVni }

/** Text in which a font encoding may hide: nothing beyond Latin-1, and something beyond ASCII. */
function mayHide(text: string): boolean {
  let hasLetter = false
  // Every cell of a long list is asked: a look at each sign costs a fifth of what two patterns do.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0xff) return false
    if (code >= 0xa1) hasLetter = true
  }
  return hasLetter
}

/**
 * Text of a cell in a font of TCVN3 (.VnTime) or VNI (VNI-Times), as Unicode. Text that is Unicode already stays: people change the
 * font of a whole sheet. Fonts of capitals (.VnTimeH) give capitals.
 */
export function fromLegacyFont(text: string, font: string): string {
  const encoding = /^\.vn/i.test(font) ? 'TCVN3' : /^vni[- ]/i.test(font) ? 'VNI' : undefined
  if (!encoding) return text
  const isOfCapitals = encoding === 'TCVN3' && /h$/i.test(font)
  const read = mayHide(text) ? better(text, readers[encoding](text)) : text
  return isOfCapitals && (read !== text || /^[\u0000-\u007f]*$/.test(text)) ? read.toUpperCase() : read
}

function better(asItIs: string, read: string): string {
  const [before, after] = [countWords(asItIs), countWords(read)]
  return after.vietnamese >= before.vietnamese && after.vietnamese * 2 >= after.marked ? read : asItIs
}

/** So many texts are enough to tell an encoding by. */
const sampleSize = 5_000

/** The share of words that must look Vietnamese before an encoding is believed. */
const enough = 0.8

/**
 * The encoding that texts are in, told by their words; undefined where they are Vietnamese (or no such words) as they stand, or where
 * no encoding makes them so.
 */
export function fontEncodingOf(texts: Iterable<string>): FontEncoding | undefined {
  const sampled: string[] = []
  for (const text of texts) if (mayHide(text) && sampled.push(text) === sampleSize) break
  if (sampled.length === 0) return undefined
  const sample = sampled.join('\n')
  const plain = countWords(sample)
  const candidates = (['TCVN3', 'VNI'] as const).map((encoding) => {
    const { marked, vietnamese } = countWords(readers[encoding](sample))
    return { encoding, vietnamese, share: marked === 0 ? 0 : vietnamese / marked }
  })
  const [best] = candidates.sort((one, other) => other.share - one.share || other.vietnamese - one.vietnamese)
  if (!best || best.share < enough || plain.vietnamese / Math.max(1, plain.marked) >= best.share) return undefined
  return best.encoding
}

function* textsOf(sheets: readonly Sheet[]): Generator<string> {
  for (const { rows } of sheets) for (const row of rows) for (const { text } of row) yield text
}

/** Reads every text of sheets that are in a font encoding; the others stay as they are. */
export function convertSheets(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[]
  readonly encoding?: FontEncoding
} {
  const encoding = fontEncodingOf(textsOf(sheets))
  if (!encoding) return { sheets }
  const read = readers[encoding]
  const cellOf = (cell: SheetCell): SheetCell =>
    cell.kind === 'text' && mayHide(cell.text) ? { ...cell, text: read(cell.text) } : cell
  const converted = sheets.map((sheet) => ({
    ...sheet,
    name: mayHide(sheet.name) ? better(sheet.name, read(sheet.name)) : sheet.name,
    rows: sheet.rows.map((row) => row.map(cellOf)),
  }))
  return { sheets: converted, encoding }
}
