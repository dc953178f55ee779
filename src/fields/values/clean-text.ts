/** Characters that show nothing: zero-width blanks and joiners, marks of writing direction, soft hyphen, byte order mark. */
const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
/** Between “Văn” and “Thử” a zero-width space was to part words; elsewhere it only marks where a word may break. */
const partingNames = /(?<=\p{Ll}\p{M}*)\u200B+(?=\p{Lu})/gu
const controls = /[\u0000-\u001F\u007F-\u009F]/gu

/**
 * Text as the product keeps it: without invisible characters, composed (NFC), every run of blanks (no-break ones too) made
 * one blank, ends trimmed. Case, marks and tone placement stay. Cleaning twice changes nothing more.
 * @source Unicode Standard Annex #15 (NFC); what pasting from Word, Excel, PDF and Zalo brings along
 */
export function cleanText(text: string): string {
  // Nothing of all this is in most cells of a long list.
  if (/^[!-~]+$/.test(text)) return text
  const parted = text.includes('\u200B') ? text.replace(partingNames, ' ') : text
  return parted.replace(invisible, '').replace(controls, ' ').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Like {@link cleanText}, but line by line: for texts that may have several lines. Empty lines are left out. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n')
}
