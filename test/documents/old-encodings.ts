/**
 * Writers of the old ways to write Vietnamese, made apart from the product's readers: tables from letter to bytes, typed from the fonts'
 * keyboards. Letters that TCVN3 has no capital of are written small, as its fonts show them.
 */
const tcvn3Letters: Readonly<Record<string, number>> = {
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ă: 0xa8,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  â: 0xa9,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  đ: 0xae,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ê: 0xaa,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ô: 0xab,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ơ: 0xac,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ư: 0xad,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
}

/** Every letter that TCVN3 has. */
export const lettersOfTcvn3 = Object.keys(tcvn3Letters)

/** Text as TCVN3 signs, one for a byte. */
export function toTcvn3(text: string): string {
  return Array.from(text.normalize('NFC'), (sign) => {
    const code = tcvn3Letters[sign] ?? tcvn3Letters[sign.toLowerCase()]
    return code === undefined ? sign : String.fromCharCode(code)
  }).join('')
}

const vniTones: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const vniHat: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0300': 'à',
  '\u0301': 'á',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const vniBreve: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0301': 'é',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const vniI: Readonly<Record<string, string>> = {
  '': 'i',
  '\u0300': 'ì',
  '\u0301': 'í',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}

/** Text as VNI signs: a vowel and its mark are two. */
export function toVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase()
    const written = vniOf(small)
    return small === letter ? written : written.toUpperCase()
  }).join('')
}

function vniOf(letter: string): string {
  if (letter === 'đ') return 'ñ'
  const [base = '', ...marks] = letter.normalize('NFD')
  const tone = marks.find((mark) => mark in vniTones) ?? ''
  if (base === 'i') return vniI[tone] ?? letter
  if (letter === 'ỵ') return 'î'
  if (marks.includes('\u0302')) return base + (vniHat[tone] ?? '')
  if (marks.includes('\u0306')) return base + (vniBreve[tone] ?? '')
  const stem = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base
  return stem + (vniTones[tone] ?? '')
}

const windowsMarks: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
}
const windowsLetters: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  Â: 0xc2,
  â: 0xe2,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
}

/** Text as bytes of Windows-1258: letters with hats are one byte, every tone is a byte behind its letter. */
export function toWindows1258(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Array.from(text.normalize('NFC')).flatMap((letter) => {
    const [, ...marks] = letter.normalize('NFD')
    const tone = marks.find((mark) => mark in windowsMarks)
    const bare = letter
      .normalize('NFD')
      .replace(tone ?? '\uffff', '')
      .normalize('NFC')
    const code = windowsLetters[bare] ?? bare.charCodeAt(0)
    return tone === undefined ? [code] : [code, windowsMarks[tone] ?? 0]
  })
  return Uint8Array.from(bytes)
}

/** Signs as bytes of their numbers. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
