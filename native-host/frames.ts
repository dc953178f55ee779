import { endianness } from 'node:os'
import { AppError } from '../src/errors'

/** A frame is a 32-bit length in the machine's byte order, then that many bytes of UTF-8 JSON. @source Chromium, native messaging */
const HEADER_BYTES = 4
const isLittleEndian = endianness() === 'LE'

/**
 * Writes one message as a frame.
 * @throws AppError HOST_FRAME_TOO_LARGE when its JSON is longer than `maxBytes`
 */
export function encodeFrame(message: unknown, maxBytes: number): Buffer {
  const json = Buffer.from(JSON.stringify(message), 'utf8')
  if (json.length > maxBytes) throw new AppError('HOST_FRAME_TOO_LARGE', { bytes: json.length, maxBytes })
  const header = Buffer.alloc(HEADER_BYTES)
  if (isLittleEndian) header.writeUInt32LE(json.length)
  else header.writeUInt32BE(json.length)
  return Buffer.concat([header, json])
}

/** Takes a stream apart into frames, however its chunks were cut. */
export class FrameDecoder {
  readonly #maxBytes: number
  #chunks: Buffer[] = []
  #held = 0

  /** @param maxBytes most bytes of JSON that a frame may announce */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /**
   * Adds what arrived and gives the frames that are now whole, one after the other, as their bytes of JSON.
   * @throws AppError HOST_FRAME_TOO_LARGE as soon as a length is announced; the stream can't be followed after that
   */
  *read(chunk: Buffer): Generator<Buffer, void> {
    // Only chunks with bytes are held: the header is looked for in the first four.
    if (chunk.length === 0) return
    this.#chunks.push(chunk)
    this.#held += chunk.length
    for (let length = this.#announced(); length !== null; length = this.#announced()) {
      if (length > this.#maxBytes)
        throw new AppError('HOST_FRAME_TOO_LARGE', { bytes: length, maxBytes: this.#maxBytes })
      if (this.#held < HEADER_BYTES + length) break
      yield this.#take(HEADER_BYTES + length).subarray(HEADER_BYTES)
    }
  }

  /** As {@link FrameDecoder.read}, all at once: none where one of them announces too much. */
  push(chunk: Buffer): Buffer[] {
    return [...this.read(chunk)]
  }

  #announced(): number | null {
    if (this.#held < HEADER_BYTES) return null
    const header = Buffer.concat(this.#chunks.slice(0, HEADER_BYTES), Math.min(this.#held, HEADER_BYTES))
    return isLittleEndian ? header.readUInt32LE() : header.readUInt32BE()
  }

  #take(bytes: number): Buffer {
    const all = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks)
    const rest = all.subarray(bytes)
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#held = rest.length
    return all.subarray(0, bytes)
  }
}
