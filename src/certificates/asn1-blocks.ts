import { Constructed, fromBER, type BaseBlock } from 'asn1js'
import { AppError } from '../errors'

/**
 * Calls asn1js or pkijs. They throw errors of many kinds for bad input (a GeneralizedTime with a wrong letter, a string too
 * long for their stack), all of which mean the same here.
 * @throws AppError CERT_MALFORMED when the library throws.
 */
export function askLibrary<T>(where: string, call: () => T): T {
  try {
    return call()
  } catch (thrown) {
    throw new AppError('CERT_MALFORMED', { where }, thrown)
  }
}

/**
 * Reads one element that fills the bytes, which must not be changed afterwards: the blocks are views of them.
 * @throws AppError CERT_MALFORMED when they are no such element.
 */
export function readBlock(der: Uint8Array<ArrayBuffer>): BaseBlock {
  const options = { copyInput: false, parseEmbedded: false }
  const { offset, result } = askLibrary('asn1', () => fromBER(der, options))
  if (offset !== der.length || !holdsWhatItSays(result)) throw new AppError('CERT_MALFORMED', { where: 'asn1' })
  return result
}

/** The blocks inside a constructed block; none inside any other. */
export function blocksIn(block: BaseBlock | undefined): readonly BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : []
}

// asn1js lets an element reach beyond the one around it, and an indefinite one end with the file: other readers would then
// see another certificate in the same bytes.
function holdsWhatItSays(block: BaseBlock): boolean {
  if (!(block instanceof Constructed)) return true
  const inside = block.valueBlock.value
  const headerBytes = block.idBlock.blockLength + block.lenBlock.blockLength
  const insideBytes = inside.reduce((sum, { blockLength }) => sum + blockLength, 0)
  const contentBytes = block.lenBlock.isIndefiniteForm ? insideBytes + 2 : block.lenBlock.length
  const isWhole = block.blockLength === headerBytes + contentBytes
  return isWhole && inside.every(holdsWhatItSays)
}
