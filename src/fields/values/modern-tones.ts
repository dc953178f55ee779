import { cleanText } from './clean-text'

/**
 * An open syllable that ends in oa, oe or uy with the tone on its last vowel. A letter or mark behind it closes the syllable
 * (hoàn, khuỷu, ngoáy); q in front makes the u part of the consonant (quý); a vowel in front makes it another sound.
 */
const oldPlacement = /(?<![qaăâeêioôơuưy])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu

/**
 * Moves tones of composed (NFC) text from the old placement to the new: hoà → hòa, khoẻ → khỏe, Uỷ → Ủy. Case stays. For
 * comparing, and for names of provinces and issuing bodies; the names of persons are kept as they were typed.
 * @source the project's domain notes §6: input arrives in both placements
 */
export function withModernTones(text: string): string {
  return text.replace(oldPlacement, (pair) => {
    const [vowel = '', tone = ''] = pair.slice(1).normalize('NFD')
    return (pair.charAt(0) + tone).normalize('NFC') + vowel
  })
}

/**
 * Tells whether two texts are the same to a reader: composed or not, old or new tone placement, any case, any blanks. Tones
 * and marks count, unlike in `fold`: “Hoà Bình” is “HÒA BÌNH”, but not “Hoa Binh”.
 */
export function sameText(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(text: string): string {
  return withModernTones(cleanText(text).toLowerCase().normalize('NFC'))
}
