import QRCodeEncoder from '@zxing/library/es2015/core/qrcode/encoder/Encoder'
import ErrorCorrectionLevel from '@zxing/library/es2015/core/qrcode/decoder/ErrorCorrectionLevel'
import { describe, expect, it } from 'vitest'
import { grayOfPixels, turned, type GrayImage } from '../../src/barcodes/gray-image'
import { scanOblique, scanStraight } from '../../src/barcodes/scan-image'
import { blurred, code128, code39, ean13, printed, stacked } from './drawn-codes'

const texts = (image: GrayImage) => scanStraight(image).map(({ text }) => text)

function qr(text: string, module = 6): GrayImage {
  const matrix = QRCodeEncoder.encode(text, ErrorCorrectionLevel.M).getMatrix()
  const side = (matrix.getWidth() + 8) * module
  const gray = new Uint8ClampedArray(side * side).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x / module) - 4
      const row = Math.floor(y / module) - 4
      const isInside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight()
      if (isInside && matrix.get(column, row) === 1) gray[y * side + x] = 0
    }
  return { width: side, height: side, gray }
}

describe('a barcode of a picture', () => {
  it('is read in the kinds that labels use, with its kind', () => {
    expect(scanStraight(printed(code128('BCY-0012345')))).toEqual([{ kind: 'Code 128', text: 'BCY-0012345' }])
    expect(scanStraight(printed(code39('AB-1290')))).toEqual([{ kind: 'Code 39', text: 'AB-1290' }])
    expect(scanStraight(printed(ean13('8934567890123')))).toEqual([])
    expect(scanStraight(printed(ean13('8934567890120')))).toEqual([{ kind: 'EAN-13', text: '8934567890120' }])
    expect(scanStraight(qr('25DD23710042'))).toEqual([{ kind: 'QR', text: '25DD23710042' }])
  })

  it('is read on its head, on its side and out of focus', () => {
    const label = printed(code128('0123456789ABCDEF'), { module: 4 })
    expect(texts(turned(label, 180))).toEqual(['0123456789ABCDEF'])
    expect(texts(turned(label, 90))).toEqual(['0123456789ABCDEF'])
    expect(texts(blurred(label, 2))).toEqual(['0123456789ABCDEF'])
  })

  it('is read at any angle', () => {
    const label = printed(code128('PKI-0042'), { module: 4, height: 120 })
    for (const degrees of [7, 38, 68, 140]) {
      const askew = turned(label, degrees)
      expect([degrees, [...scanStraight(askew), ...scanOblique(askew)][0]?.text]).toEqual([degrees, 'PKI-0042'])
    }
  })

  it('is read behind a drawing on the same line, and when it is long', () => {
    const drawing = '1101110111110100010000000000000000000000'
    expect(texts(printed(drawing + code128('8984048000012345678'), { module: 2 }))).toEqual(['8984048000012345678'])
    expect(texts(printed(drawing + code39('AB-12'), { module: 2 }))).toEqual(['AB-12'])
  })

  it('stands beside others: all are given, each once', () => {
    const label = stacked(printed(code128('PKI-0042')), printed(ean13('8934567890120')), printed(code128('PKI-0042')))
    expect(texts(label).sort()).toEqual(['8934567890120', 'PKI-0042'])
    const side = printed(`${code128('ONE-1')}${'0'.repeat(40)}${code128('TWO-2')}`)
    expect(texts(side).sort()).toEqual(['ONE-1', 'TWO-2'])
  })

  it('is not made up: not from noise, nor from a code that is cut off or has a wrong check', () => {
    let seed = 7
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const noise = new Uint8ClampedArray(600 * 300).map(() => Math.floor(random() * 256))
    const stripes = new Uint8ClampedArray(600 * 300).map((_one, at) => (Math.floor((at % 600) / 3) % 2) * 255)
    const bars = code128('BCY-0012345')
    expect(texts({ width: 600, height: 300, gray: noise })).toEqual([])
    expect(texts({ width: 600, height: 300, gray: stripes })).toEqual([])
    expect(texts(printed(bars.slice(0, bars.length - 30)))).toEqual([])
    expect(texts({ width: 3, height: 3, gray: new Uint8ClampedArray(9) })).toEqual([])
  })
})

it('pixels are weighed by brightness; what is transparent is paper', () => {
  const rgba = Uint8ClampedArray.from([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 255, 0, 255])
  expect([...grayOfPixels(rgba, 2, 2).gray]).toEqual([0, 255, 255, 128])
})
