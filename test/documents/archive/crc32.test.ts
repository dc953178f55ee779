import { crc32 as ofNode } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from '../../../src/documents/archive/crc32'

test.each([0, 1, 2, 3, 4, 5, 7, 8, 1_001])(
  'the check sum of %i bytes is that of archives, wherever they begin',
  (length) => {
    const bytes = Uint8Array.from({ length: length + 1 }, (_, at) => (at * 167 + 31) & 0xff)
    for (const part of [bytes.subarray(0, length), bytes.subarray(1)]) expect(crc32(part)).toBe(ofNode(part))
  },
)
