/** A picture as brightness alone: one byte a pixel, rows from the top, 0 black to 255 white. */
export interface GrayImage {
  readonly width: number
  readonly height: number
  readonly gray: Uint8ClampedArray
}

/** Brightness of a canvas's pixels (RGBA, four bytes a pixel). What shines through is taken for white paper. */
export function grayOfPixels(rgba: Uint8ClampedArray, width: number, height: number): GrayImage {
  const gray = new Uint8ClampedArray(width * height)
  for (let pixel = 0, byte = 0; pixel < gray.length; pixel++, byte += 4) {
    // Twice green, as eyes and barcode readers weigh it.
    const brightness = ((rgba[byte] ?? 0) + 2 * (rgba[byte + 1] ?? 0) + (rgba[byte + 2] ?? 0)) / 4
    gray[pixel] = 255 - ((255 - brightness) * (rgba[byte + 3] ?? 0)) / 255
  }
  return { width, height, gray }
}

/**
 * The same picture turned by an angle in degrees, whole, on white paper. Quarter turns keep every pixel as it was; other
 * angles mix the four pixels that a new one lies between.
 */
export function turned(image: GrayImage, degrees: number): GrayImage {
  if (degrees === 0) return image
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = degrees === 90 ? [0, 1] : [Math.cos(angle), Math.sin(angle)]
  const width = Math.round(Math.abs(image.width * cos) + Math.abs(image.height * sin))
  const height = Math.round(Math.abs(image.width * sin) + Math.abs(image.height * cos))
  const gray = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y++) {
    const down = y - (height - 1) / 2
    for (let x = 0; x < width; x++) {
      const across = x - (width - 1) / 2
      const fromX = across * cos + down * sin + (image.width - 1) / 2
      const fromY = down * cos - across * sin + (image.height - 1) / 2
      gray[y * width + x] = mixed(image, fromX, fromY)
    }
  }
  return { width, height, gray }
}

function mixed(image: GrayImage, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const right = x - left
  const under = y - top
  const above = brightnessAt(image, left, top) * (1 - right) + brightnessAt(image, left + 1, top) * right
  if (under === 0) return above
  const below = brightnessAt(image, left, top + 1) * (1 - right) + brightnessAt(image, left + 1, top + 1) * right
  return above * (1 - under) + below * under
}

function brightnessAt({ width, height, gray }: GrayImage, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (gray[y * width + x] ?? 255)
}
