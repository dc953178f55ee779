import type { GrayImage } from '../../src/barcodes/gray-image'

/** Widths of bars and gaps in modules, a bar first. @source ISO/IEC 15417 table 1 (values 0 … 102, Start A, B, C; Stop) */
const code128Widths =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  )
const code128Stop = '2331112'
const startB = 104

/** Nine elements a character, N narrow, W wide, a bar first. @source ISO/IEC 16388 table 1 */
const code39Patterns: Readonly<Record<string, string>> = {
  '0': 'NNNWWNWNN',
  '1': 'WNNWNNNNW',
  '2': 'NNWWNNNNW',
  '3': 'WNWWNNNNN',
  '4': 'NNNWWNNNW',
  '5': 'WNNWWNNNN',
  '6': 'NNWWWNNNN',
  '7': 'NNNWNNWNW',
  '8': 'WNNWNNWNN',
  '9': 'NNWWNNWNN',
  A: 'WNNNNWNNW',
  B: 'NNWNNWNNW',
  '-': 'NWNNNNWNW',
  '*': 'NWNNWNWNN',
}

/** @source GS1 general specifications §5.2: the L set; R is its complement, G its mirror */
const eanLeft = '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ')
const eanParity = 'LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL'.split(' ')

/** Bars of a text as modules, 1 black and 0 white, without quiet zones. Only printable ASCII. */
export function code128(text: string): string {
  const values = [startB, ...Array.from(text, (letter) => letter.charCodeAt(0) - 32)]
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % 103
  return [...values, check].map((value) => modules(code128Widths[value] ?? '')).join('') + modules(code128Stop)
}

/** Bars of a text in Code 39, a wide element three modules. */
export function code39(text: string): string {
  return Array.from(`*${text}*`, (letter) => {
    const pattern = code39Patterns[letter]
    if (pattern === undefined) throw new Error(`Code 39 of this test has no ${letter}`)
    return modules(pattern.replaceAll('N', '1').replaceAll('W', '3'))
  }).join('0')
}

/** Bars of an EAN-13 with its check digit. */
export function ean13(digits: string): string {
  const [first = 0, ...rest] = Array.from(digits, Number)
  const parity = eanParity[first] ?? ''
  const mirror = (code: string) => Array.from(complement(code)).reverse().join('')
  const left = rest.slice(0, 6).map((digit, place) => {
    const code = eanLeft[digit] ?? ''
    return parity[place] === 'G' ? mirror(code) : code
  })
  const right = rest.slice(6).map((digit) => complement(eanLeft[digit] ?? ''))
  return `101${left.join('')}01010${right.join('')}101`
}

const complement = (code: string) => Array.from(code, (bit) => (bit === '1' ? '0' : '1')).join('')

function modules(widths: string): string {
  return Array.from(widths, (width, place) => (place % 2 === 0 ? '1' : '0').repeat(Number(width))).join('')
}

/** How bars are printed: pixels a module, their height, and the white around them, all in pixels. */
export interface Printing {
  readonly module?: number
  readonly height?: number
  readonly margin?: number
}

/** A label with these bars. */
export function printed(bars: string, { module = 3, height = 90, margin = 40 }: Printing = {}): GrayImage {
  const width = bars.length * module + 2 * margin
  const whole = height + 2 * margin
  const gray = new Uint8ClampedArray(width * whole).fill(255)
  for (let y = margin; y < margin + height; y++)
    for (let x = 0; x < bars.length * module; x++)
      if (bars[Math.floor(x / module)] === '1') gray[y * width + margin + x] = 20
  return { width, height: whole, gray }
}

/** Several labels one below the other. */
export function stacked(...labels: readonly GrayImage[]): GrayImage {
  const width = Math.max(...labels.map((one) => one.width))
  const height = labels.reduce((sum, one) => sum + one.height, 0)
  const gray = new Uint8ClampedArray(width * height).fill(255)
  let top = 0
  for (const label of labels) {
    for (let y = 0; y < label.height; y++)
      gray.set(label.gray.subarray(y * label.width, (y + 1) * label.width), (top + y) * width)
    top += label.height
  }
  return { width, height, gray }
}

/** A picture out of focus: each pixel the mean of those within `radius` to the left and right, then above and below. */
export function blurred(image: GrayImage, radius: number): GrayImage {
  const { width, height } = image
  const mean = (from: Uint8ClampedArray, step: number, room: (at: number) => readonly [number, number]) =>
    from.map((_pixel, at) => {
      const [before, after] = room(at)
      let sum = 0
      for (let away = -Math.min(radius, before); away <= Math.min(radius, after); away++)
        sum += from[at + away * step] ?? 255
      return sum / (Math.min(radius, before) + Math.min(radius, after) + 1)
    })
  const across = mean(image.gray, 1, (at) => [at % width, width - 1 - (at % width)])
  const gray = mean(across, width, (at) => [Math.floor(at / width), height - 1 - Math.floor(at / width)])
  return { width, height, gray }
}
