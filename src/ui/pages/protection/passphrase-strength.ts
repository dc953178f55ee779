/** The shortest passphrase that the store takes, in characters. */
export const fewestPassphraseChars = 8

/** How good a passphrase is against guessing. Length counts first. */
export type PassphraseStrength = 'tooShort' | 'weak' | 'fair' | 'good'

const fairChars = 12
const goodChars = 18

/** What is tried first by anybody who guesses. */
const wellKnown = /123456|abcdef|qwerty|matkhau|password|iloveyou|anhyeuem|taolao|admin|chungthu/u

/** A hint, no proof: it can't know what others know of the person. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFC').trim()
  const chars = Array.from(text)
  if (chars.length < fewestPassphraseChars) return 'tooShort'
  const bare = text
    .normalize('NFD')
    .replace(/[\p{Mn}\s]/gu, '')
    .toLowerCase()
  const isMonotonous = new Set(chars).size < 6
  const isNumber = /^[\d\s./-]+$/u.test(text)
  if (isMonotonous || isNumber || wellKnown.test(bare) || chars.length < fairChars) return 'weak'
  return chars.length < goodChars ? 'fair' : 'good'
}
