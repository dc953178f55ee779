const foreign = /[^A-Za-z0-9+/]/

/**
 * Base64 (RFC 4648 §4) to bytes; blanks and line ends anywhere are ignored, missing padding is forgiven.
 * Null when there is any other character, nothing at all, or a length that no bytes have.
 */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '')
  if (digits === '' || digits.length % 4 === 1 || foreign.test(digits)) return null
  const characters = atob(digits)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}
