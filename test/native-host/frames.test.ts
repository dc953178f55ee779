import { endianness } from 'node:os'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeFrame, FrameDecoder } from '../../native-host/frames'

const LIMIT = 64 * 1024
const tooLarge = expect.objectContaining({ code: 'HOST_FRAME_TOO_LARGE' }) as unknown as Error

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const borders = [0, ...[...places].map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return borders.slice(1).map((end, index) => bytes.subarray(borders[index], end))
}

describe('frames', () => {
  test('come out as they went in, however the stream is cut or merged', () => {
    const messages = fc.array(fc.jsonValue(), { maxLength: 12 })
    fc.assert(
      fc.property(messages, fc.array(fc.nat(), { maxLength: 30 }), (sent, places) => {
        const decoder = new FrameDecoder(LIMIT)
        const stream = Buffer.concat(sent.map((message) => encodeFrame(message, LIMIT)))
        const frames = cut(stream, places).flatMap((chunk) => decoder.push(chunk))
        expect(frames.map((frame) => frame.toString('utf8'))).toEqual(sent.map((message) => JSON.stringify(message)))
      }),
    )
  })

  test('arrive byte by byte too', () => {
    const decoder = new FrameDecoder(LIMIT)
    const frames = [...encodeFrame('Trần Văn Thử', LIMIT)].flatMap((byte) => decoder.push(Buffer.from([byte])))
    expect(frames.map(String)).toEqual(['"Trần Văn Thử"'])
  })

  test('are not misread when empty chunks arrive between', () => {
    const decoder = new FrameDecoder(LIMIT)
    const empty = Buffer.alloc(0)
    const frames = [empty, empty, empty, empty, encodeFrame('', LIMIT)].flatMap((chunk) => decoder.push(chunk))
    expect(frames.map(String)).toEqual(['""'])
  })

  test('count bytes in the machine’s order, not characters', () => {
    const frame = encodeFrame('ử', LIMIT)
    expect(endianness() === 'LE' ? frame.readUInt32LE() : frame.readUInt32BE()).toBe(5)
  })

  test('never make the decoder throw anything but the size error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 }), (chunks) => {
        const decoder = new FrameDecoder(16)
        try {
          for (const chunk of chunks) decoder.push(Buffer.from(chunk))
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'HOST_FRAME_TOO_LARGE' })
        }
      }),
    )
  })

  test('of exactly the limit pass, and one byte more is refused at both ends', () => {
    const fits = 'x'.repeat(LIMIT - 2)
    expect(new FrameDecoder(LIMIT).push(encodeFrame(fits, LIMIT))).toHaveLength(1)
    expect(() => encodeFrame(`${fits}x`, LIMIT)).toThrow(tooLarge)
    const header = encodeFrame(`${fits}x`, LIMIT + 1).subarray(0, 4)
    expect(() => new FrameDecoder(LIMIT).push(header)).toThrow(tooLarge)
  })

  test('of no bytes at all are a frame', () => {
    expect(new FrameDecoder(LIMIT).push(Buffer.alloc(8))).toEqual([Buffer.alloc(0), Buffer.alloc(0)])
  })
})
