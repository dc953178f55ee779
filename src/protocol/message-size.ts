/** The longest message that is looked at, in characters of its texts and names and one for each value: half of what browsers carry. */
export const mostMessageChars = 32_000_000

/**
 * Tells whether a message is too long to be looked at, without writing it out: values are counted until the limit is passed. Bytes
 * (a backup file on its way to the store) have limits of their own, in the message's definition.
 */
export function isTooLong(message: unknown, most = mostMessageChars): boolean {
  const waiting: unknown[] = [message]
  let chars = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    chars += typeof value === 'string' ? value.length + 1 : 1
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      for (const [name, inner] of Object.entries(value)) {
        chars += Array.isArray(value) ? 0 : name.length
        waiting.push(inner)
      }
    if (chars > most) return true
  }
  return false
}
