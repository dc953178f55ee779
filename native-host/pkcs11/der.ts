/**
 * The bytes of one DER SEQUENCE at the start of a value, without what a token pads it with.
 * Layout: 30 LL …, 30 81 LL …, 30 82 LL LL … or 30 83 LL LL LL …
 * @returns null where there is no whole SEQUENCE
 */
export function wholeSequence(value: Buffer): Buffer | null {
  const first = value[1]
  if (value[0] !== 0x30 || first === undefined || first === 0x80) return null
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 3 || value.length < 2 + lengthBytes) return null
  const content = lengthBytes === 0 ? first : value.readUIntBE(2, lengthBytes)
  const end = 2 + lengthBytes + content
  return end <= value.length ? value.subarray(0, end) : null
}
