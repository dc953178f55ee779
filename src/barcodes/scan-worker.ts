/** The main file of the worker that reads barcodes: pictures come in, texts go out, nothing is kept. */
import type { GrayImage } from './gray-image'
import { grayOfPixels } from './gray-image'
import { scanOblique, scanStraight } from './scan-image'
import type { ScanAnswer, ScanOrder } from './scan-messages'
import type { ScannedCode } from './scanned-code'

/** Longest sides in pixels at which a picture is looked at: enough for bars, then fine print, turned, and a blurred one. */
const sides = { usual: 1_400, fine: 2_600, oblique: 1_000, coarse: 600 } as const

// The library throws for each line without a code, thousands of times a picture: nobody reads where from.
Error.stackTraceLimit = 0

globalThis.addEventListener('message', (event: MessageEvent<ScanOrder>) => {
  void answer(event.data).then((said) => postMessage(said))
})

async function answer({ id, picture, isQuick }: ScanOrder): Promise<ScanAnswer> {
  try {
    const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture
    try {
      return { id, codes: isQuick ? scanStraight(atSide(bitmap, sides.usual)) : search(bitmap) }
    } finally {
      bitmap.close()
    }
  } catch {
    return { id, failed: true }
  }
}

/** After this a search is given up: a person has typed the number by then. In milliseconds. */
const longestSearchMs = 12_000

/** The likely first, the costly last. A picture that is small already is not looked at in two sizes. */
function search(bitmap: ImageBitmap): readonly ScannedCode[] {
  const end = performance.now() + longestSearchMs
  const isOver = () => performance.now() > end
  const longest = Math.max(bitmap.width, bitmap.height)
  const tries = [
    () => scanStraight(atSide(bitmap, sides.usual)),
    () => (longest > sides.usual ? scanStraight(atSide(bitmap, sides.fine)) : []),
    () => scanOblique(atSide(bitmap, sides.oblique), isOver),
    () => (longest > sides.coarse ? scanStraight(atSide(bitmap, sides.coarse)) : []),
    () => (longest > sides.coarse ? scanOblique(atSide(bitmap, sides.coarse), isOver) : []),
  ]
  for (const look of tries) {
    const codes = isOver() ? [] : look()
    if (codes.length > 0) return codes
  }
  return []
}

function atSide(bitmap: ImageBitmap, side: number): GrayImage {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return grayOfPixels(context.getImageData(0, 0, width, height).data, width, height)
}
