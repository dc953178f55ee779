import {
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  type BaseBlock,
  type Integer,
} from 'asn1js'
import { AppError } from '../errors'
import { oidOf } from './object-identifier'

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

/**
 * Takes a block that must be there and be of this kind.
 * @throws AppError CERT_MALFORMED otherwise.
 */
export function expectKind<T extends BaseBlock>(block: BaseBlock | undefined, kind: new () => T): T {
  if (!(block instanceof kind)) throw new AppError('CERT_MALFORMED', { expected: kind.name })
  return block
}

/**
 * The parts of a SEQUENCE.
 * @throws AppError CERT_MALFORMED when the block is none.
 */
export function partsOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  return blocksIn(expectKind(block, Sequence))
}

/**
 * An OBJECT IDENTIFIER in dotted form.
 * @throws AppError CERT_MALFORMED when the block is none.
 */
export function oidIn(block: BaseBlock | undefined): string {
  return oidOf(expectKind(block, ObjectIdentifier).getValue())
}

/**
 * The octets of an OCTET STRING.
 * @throws AppError CERT_MALFORMED when the block is none.
 */
export function octetsIn(block: BaseBlock): Uint8Array {
  return expectKind(block, OctetString).valueBlock.valueHexView
}

/** Tells whether a block has the context tag [number]; asn1js's number for that class is 3. */
export function isTagged(block: BaseBlock, number: number): boolean {
  return block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number
}

/**
 * The octets of a primitive block under an implicit context tag.
 * @throws AppError CERT_MALFORMED when the block is constructed.
 */
export function octetsOfTagged(block: BaseBlock): Uint8Array {
  return expectKind(block, Primitive).valueBlock.valueHexView
}

/**
 * A small non-negative INTEGER, 0 … 2^23 - 1.
 * @throws AppError CERT_MALFORMED for anything else.
 */
export function smallNumberIn({ valueBlock }: Integer): number {
  const isSmall = valueBlock.valueHexView.length > 0 && !valueBlock.isHexOnly && valueBlock.valueDec >= 0
  if (!isSmall) throw new AppError('CERT_MALFORMED', { where: 'integer' })
  return valueBlock.valueDec
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
