import { AppError } from '../errors'
import { contentOf, expectTag, TAG, type DerElement } from './der-outline'

/**
 * An OBJECT IDENTIFIER in dotted form (X.690 §8.19): base-128 arcs, the first two joined as 40·x + y.
 * @throws AppError CERT_MALFORMED when it is none, is empty, its last arc does not end, one begins with zeros or exceeds 2^53.
 */
export function oidOf(element: DerElement | undefined): string {
  const content = contentOf(expectTag(element, TAG.objectIdentifier))
  let dotted = ''
  let arc = 0
  let isStart = true
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f)
    if ((isStart && octet === 0x80) || arc > Number.MAX_SAFE_INTEGER) throw malformed()
    isStart = (octet & 0x80) === 0
    if (!isStart) continue
    dotted += dotted === '' ? firstTwo(arc) : `.${arc}`
    arc = 0
  }
  if (dotted === '' || !isStart) throw malformed()
  return dotted
}

function firstTwo(arc: number): string {
  const root = Math.min(Math.floor(arc / 40), 2)
  return `${root}.${arc - root * 40}`
}

function malformed(): AppError {
  return new AppError('CERT_MALFORMED', { where: 'oid' })
}
