import { AppError } from '../errors'
import { contentOf, expectTag, TAG, type DerElement } from './der'

/**
 * An OBJECT IDENTIFIER in dotted form (X.690 §8.19): base-128 arcs, the first two joined as 40·x + y.
 * @throws AppError CERT_MALFORMED when the last arc does not end, or an arc exceeds 2^53.
 */
export function oidOf(element: DerElement | undefined): string {
  const content = contentOf(expectTag(element, TAG.objectIdentifier))
  let dotted = ''
  let arc = 0
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f)
    if (arc > Number.MAX_SAFE_INTEGER) throw new AppError('CERT_MALFORMED', { where: 'oid' })
    if ((octet & 0x80) !== 0) continue
    dotted += dotted === '' ? firstTwo(arc) : `.${arc}`
    arc = 0
  }
  const isUnended = ((content.at(-1) ?? 0x80) & 0x80) !== 0
  if (isUnended) throw new AppError('CERT_MALFORMED', { where: 'oid' })
  return dotted
}

function firstTwo(arc: number): string {
  const root = Math.min(Math.floor(arc / 40), 2)
  return `${root}.${arc - root * 40}`
}
