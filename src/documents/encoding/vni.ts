/** A tone or hat behind its vowel, by its sign in VNI fonts: small behind small letters, capital behind capital ones. */
const marks: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}

/** Signs that are letters by themselves. */
const whole: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ñ: 'đ',
}

const pair = /([aeouyAEOUYôöÔÖ])([øùûõïêèéúüëâàáåãäØÙÛÕÏÊÈÉÚÜËÂÀÁÅÃÄ])/g
const single = /[ôöîæóòñÔÖÎÆÓÒÑ]/g

/**
 * Text written for VNI fonts (VNI-Times), whose signs are those of Windows-1252, as Unicode: a vowel and its mark are two signs, ơ, ư
 * and the vowels i are one.
 * @source the keyboard and font table of VNI for Windows
 */
export function fromVni(text: string): string {
  return text
    .replace(pair, (_all, vowel: string, mark: string) => `${letterOf(vowel)}${marks[mark.toLowerCase()] ?? ''}\u0000`)
    .replace(single, letterOf)
    .replaceAll('\u0000', '')
    .normalize('NFC')
}

function letterOf(sign: string): string {
  const letter = whole[sign.toLowerCase()] ?? sign.toLowerCase()
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase()
}
