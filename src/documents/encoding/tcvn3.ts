/**
 * TCVN3 (ABC): the letters of .VnTime and .VnArial fonts, one byte each. It has no capital letters with tones: fonts whose name ends
 * in H show small ones as capitals.
 * @source TCVN 5712:1993, table VN3 (bytes A1–FE)
 */
const letters: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries({
    0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
    0xb5: 'àảãáạ',
    0xbb: 'ằẳẵắ',
    0xc6: 'ặầẩẫấậè',
    0xce: 'ẻẽéẹềểễếệìỉ',
    0xdc: 'ĩíịò',
    0xe1: 'ỏõóọồổỗốộờởỡớợù',
    0xf1: 'ủũúụừửữứựỳỷỹýỵ',
  }).flatMap(([first, run]) => Array.from(run, (letter, at) => [Number(first) + at, letter] as const)),
)

/** Text whose signs are TCVN3 bytes (0–255) as Unicode. A word typed in capitals is made so throughout. */
export function fromTcvn3(text: string): string {
  const read = Array.from(text, (sign) => letters[sign.charCodeAt(0)] ?? sign).join('')
  return read.replace(/[\p{L}\p{M}]+/gu, (word) => (isCapital(word) ? word.toUpperCase() : word))
}

/** A word whose capitals could be typed are capitals: “NGUYÔN” is NGUYỄN. A first letter alone says nothing. */
function isCapital(word: string): boolean {
  const [plain, first] = [word.replace(/[^A-Za-zĂÂÊÔƠƯĐ]/g, ''), word.charAt(0)]
  if (plain === '' || plain !== plain.toUpperCase()) return false
  return plain.length > 1 || first !== plain
}
