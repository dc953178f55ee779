import { AppError } from '../errors'
import { contentOf, expectTag, TAG, type DerElement } from './der'

const known = new Map<string, string>()
const maxKnown = 2_000

/**
 * An OBJECT IDENTIFIER in dotted form (X.690 §8.19): base-128 arcs, the first two joined as 40·x + y.
 * @throws AppError CERT_MALFORMED when the last arc does not end, or an arc exceeds 2^53.
 */
export function oidOf(element: DerElement | undefined): string {
  const content = contentOf(expectTag(element, TAG.objectIdentifier))
  const key = String.fromCharCode(...content.subarray(0, 64))
  const seen = content.length <= 64 ? known.get(key) : undefined
  if (seen !== undefined) return seen
  const dotted = decode(content)
  if (content.length <= 64 && known.size < maxKnown) known.set(key, dotted)
  return dotted
}

function decode(content: Uint8Array): string {
  const arcs: number[] = []
  let arc = 0
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f)
    if (arc > Number.MAX_SAFE_INTEGER) throw new AppError('CERT_MALFORMED', { where: 'oid' })
    if ((octet & 0x80) !== 0) continue
    arcs.push(arc)
    arc = 0
  }
  const [first, ...rest] = arcs
  if (first === undefined || ((content.at(-1) ?? 0) & 0x80) !== 0) {
    throw new AppError('CERT_MALFORMED', { where: 'oid' })
  }
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...rest].join('.')
}
