/** Four tables of 256: the sum of a byte with none to three empty bytes behind it, so that four bytes are taken in at a time. */
const tables = new Int32Array(4 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  tables[byte] = rest
}
for (let place = 256; place < tables.length; place += 1) {
  const before = tables[place - 256] ?? 0
  tables[place] = (before >>> 8) ^ summed(0, before)
}

function summed(behind: number, byte: number): number {
  return tables[(behind << 8) | (byte & 0xff)] ?? 0
}

/** The check sum of archives, as an unsigned number of 32 bits. @source PKWARE APPNOTE 6.3.10 §4.4.7 (ISO 3309) */
export function crc32(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length & ~3
  let sum = ~0
  for (let at = 0; at < whole; at += 4) {
    sum ^= words.getInt32(at, true)
    sum = summed(3, sum) ^ summed(2, sum >>> 8) ^ summed(1, sum >>> 16) ^ summed(0, sum >>> 24)
  }
  for (let at = whole; at < bytes.length; at += 1) sum = (sum >>> 8) ^ summed(0, sum ^ words.getUint8(at))
  return ~sum >>> 0
}
