const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Reads a fixed-width string of PKCS#11: padded with blanks by the standard, with NULs by many modules. Bytes that are
 * not UTF-8 become U+FFFD, control characters become blanks.
 */
export function fixedText(memory: Uint8Array): string {
  const end = memory.indexOf(0)
  const text = decoder.decode(end === -1 ? memory : memory.subarray(0, end))
  return text.replace(/\p{Cc}/gu, ' ').trim()
}
