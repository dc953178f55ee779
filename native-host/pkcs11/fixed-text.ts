/**
 * Reads a fixed-width string of PKCS#11: padded with blanks by the standard, with NULs by many modules. Bytes that are
 * not UTF-8 become U+FFFD, but for a last letter that the width has cut through. Control characters become blanks, also
 * those that turn the direction of writing: a label must not dress up what stands beside it.
 */
export function fixedText(memory: Uint8Array): string {
  const end = memory.indexOf(0)
  const isCut = end === -1
  // With `stream` the decoder waits for the rest of a letter that has begun, and drops it with itself.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = decoder.decode(isCut ? memory : memory.subarray(0, end), { stream: isCut })
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\uFEFF]/gu, ' ').trim()
}
