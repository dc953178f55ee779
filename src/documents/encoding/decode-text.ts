import { AppError } from '../../errors'
import { fontEncodingOf } from './legacy-font'
import { countWords } from './vietnamese-words'

/** A text with the code page that it was in. Texts of font encodings (TCVN3, VNI) are given with their signs as they stand. */
export interface DecodedText {
  readonly text: string
  readonly codePage: 'UTF-8' | 'UTF-16' | 'Windows-1258' | 'Latin-1'
}

/**
 * Decodes a text file: UTF-8, UTF-16 with its mark, else Windows-1258 or the bytes of a font encoding, whichever gives Vietnamese words.
 * Text without any letter beyond ASCII is UTF-8. What gives no Vietnamese is refused: letters would be wrong.
 * @throws AppError SHEET_ENCODING
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markOf(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), codePage: 'UTF-16' }
  if (bytes.includes(0)) throw new AppError('SHEET_ENCODING')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), codePage: 'UTF-8' }
  } catch {
    return decodeCodePage(bytes)
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodeCodePage(bytes: Uint8Array): DecodedText {
  const latin1 = latin1Of(bytes)
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const { marked, vietnamese } = countWords(windows)
  const lines = latin1.split(/[\r\n]+/)
  const encoding = fontEncodingOf(lines)
  if (encoding === undefined || vietnamese / Math.max(1, marked) > 0.95) {
    if (vietnamese / Math.max(1, marked) < 0.8) throw new AppError('SHEET_ENCODING')
    return { text: windows, codePage: 'Windows-1258' }
  }
  return { text: latin1, codePage: 'Latin-1' }
}

/** Every byte as the sign of its number. */
function latin1Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return parts.join('')
}
