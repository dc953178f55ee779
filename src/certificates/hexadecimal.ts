const digits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'))

/** Bytes as lower-case hexadecimal, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const octet of bytes) text += digits[octet] ?? ''
  return text
}

/** Bytes as upper-case hexadecimal, two digits a byte: how serials and key identifiers are written. */
export function toUpperHex(bytes: Uint8Array): string {
  return toHex(bytes).toUpperCase()
}
