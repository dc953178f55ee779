import { fromBase64 } from './base64'

/** One block of a PEM text: its label, and its bytes or null when the block is damaged. */
export interface PemBlock {
  readonly label: string
  readonly bytes: Uint8Array | null
}

const begin = '-----BEGIN '
const end = '-----END '
const dashes = '-----'
const maxLabel = 64

/** Tells whether a text has PEM lines at all, even damaged ones. */
export function hasPemLines(text: string): boolean {
  return text.includes(begin) || text.includes(end)
}

/**
 * All PEM blocks of a text, in order (RFC 7468 §2). Text around the blocks, blank lines, CRLF, and headers at the top of
 * a block (RFC 1421 §4.6) are allowed. A block without its end, with another label there, or with characters that are no
 * base64 has `bytes: null`.
 */
export function readPem(text: string): PemBlock[] {
  const blocks: PemBlock[] = []
  let at = text.indexOf(begin)
  if (at < 0) return [{ label: '', bytes: null }]
  while (at >= 0) {
    const next = text.indexOf(begin, at + begin.length)
    blocks.push(readBlock(text.slice(at + begin.length, next < 0 ? text.length : next)))
    at = next
  }
  return blocks
}

// `section` runs from behind "-----BEGIN " to the next block.
function readBlock(section: string): PemBlock {
  const labelEnd = section.indexOf(dashes)
  if (labelEnd < 0 || labelEnd > maxLabel) return { label: '', bytes: null }
  const label = section.slice(0, labelEnd)
  const bodyStart = labelEnd + dashes.length
  const bodyEnd = section.indexOf(end, bodyStart)
  const isClosed = bodyEnd >= 0 && section.startsWith(`${label}${dashes}`, bodyEnd + end.length)
  return { label, bytes: isClosed ? fromBase64(withoutHeaders(section.slice(bodyStart, bodyEnd))) : null }
}

// Headers ("Proc-Type: 4,ENCRYPTED") stand before the first empty line; base64 has no colon.
function withoutHeaders(body: string): string {
  if (!body.includes(':')) return body
  const empty = /\r?\n[ \t]*\r?\n/.exec(body.trimStart())
  return empty ? body.trimStart().slice(empty.index) : body
}
