import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap'
import BitArray from '@zxing/library/es2015/core/common/BitArray'
import GlobalHistogramBinarizer from '@zxing/library/es2015/core/common/GlobalHistogramBinarizer'
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer'
import DataMatrixReader from '@zxing/library/es2015/core/datamatrix/DataMatrixReader'
import QRCodeReader from '@zxing/library/es2015/core/qrcode/QRCodeReader'
import RGBLuminanceSource from '@zxing/library/es2015/core/RGBLuminanceSource'
import { BarVotes, orNothing } from './bar-rows'
import { turned, type GrayImage } from './gray-image'
import { scannedCode, type ScannedCode } from './scanned-code'

/** As a person holds a device before a camera: straight, or by a quarter. */
const straight = [0, 90] as const

/** Steps of 15°: bars are read along a line as long as it meets them all. */
const oblique = [15, 165, 30, 150, 45, 135, 60, 120, 75, 105] as const

/** About how many lines of a picture are read. */
const linesRead = 150

/** Below this the library's local threshold has no blocks to work with. */
const smallestSide = 40

/**
 * Reads the codes of a picture that is held straight or by a quarter.
 * @returns each code once, the clearest first; none when nothing can be read
 */
export function scanStraight(image: GrayImage): ScannedCode[] {
  return distinct([...squareCodes(image), ...straight.flatMap((degrees) => barCodes(turned(image, degrees)))])
}

/**
 * Reads the codes of a picture that is held askew: turned step by step until something can be read.
 * @param isOver whether the search has taken too long
 */
export function scanOblique(image: GrayImage, isOver = () => false): ScannedCode[] {
  for (const degrees of oblique) {
    if (isOver()) return []
    const codes = barCodes(turned(image, degrees))
    if (codes.length > 0) return codes
  }
  return []
}

function barCodes(image: GrayImage): ScannedCode[] {
  if (image.width < smallestSide || image.height < smallestSide) return []
  const source = new RGBLuminanceSource(image.gray, image.width, image.height)
  const codes = votes(image, lineReader(new GlobalHistogramBinarizer(source)))
  if (codes.length > 0) return codes
  const matrix = orNothing(() => new HybridBinarizer(source).getBlackMatrix())
  return matrix ? votes(image, (y, line) => matrix.getRow(y, line)) : []
}

function lineReader(binarizer: GlobalHistogramBinarizer): (y: number, line: BitArray) => BitArray {
  return (y, line) => binarizer.getBlackRow(y, line)
}

function votes({ width, height }: GrayImage, lineAt: (y: number, line: BitArray) => BitArray): ScannedCode[] {
  const counted = new BarVotes()
  const step = Math.max(1, Math.floor(height / linesRead))
  for (let y = 0; y < height; y += step) {
    const line = orNothing(() => lineAt(y, new BitArray(width)))
    if (line) counted.read(line, y)
  }
  return counted.codes()
}

/** QR and Data Matrix carry their own error correction, and may be turned as they like. */
function squareCodes(image: GrayImage): ScannedCode[] {
  if (image.width < smallestSide || image.height < smallestSide) return []
  const bitmap = () =>
    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.gray, image.width, image.height)))
  const readers = [
    ['QR', new QRCodeReader()],
    ['Data Matrix', new DataMatrixReader()],
  ] as const
  return readers.flatMap(([kind, reader]) => {
    const text = orNothing(() => reader.decode(bitmap()).getText())
    const code = text === undefined ? undefined : scannedCode(kind, text)
    return code ? [code] : []
  })
}

/** Each text once: one number may stand on a label as bars and as a square. */
function distinct(codes: readonly ScannedCode[]): ScannedCode[] {
  return codes.filter(({ text }, place) => codes.findIndex((one) => one.text === text) === place)
}
