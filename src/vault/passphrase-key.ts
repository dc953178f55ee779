/** How a passphrase becomes a key: kept beside what the key wraps, never secret. */
export interface PassphraseRecipe {
  /** 128 random bits. */
  readonly salt: Uint8Array<ArrayBuffer>
  /** Rounds of PBKDF2-HMAC-SHA-256. */
  readonly rounds: number
}

/** Rounds for new passphrases. @source OWASP Password Storage Cheat Sheet: 600,000 for PBKDF2-HMAC-SHA-256 */
export const newRounds = 600_000

/** The most rounds that are accepted from a file or a row, so that an altered number can't hold the product up for hours. */
export const mostRounds = 10_000_000

/** A recipe with a fresh salt. */
export function createRecipe(crypto: Crypto): PassphraseRecipe {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: newRounds }
}

/**
 * The 256 bits of a passphrase. Vietnamese keyboards write the same letter in several ways (composed or not), so the text is
 * brought to NFC first; nothing else is changed, spaces count.
 */
export async function derivePassphraseBits(
  crypto: Crypto,
  passphrase: string,
  { salt, rounds }: PassphraseRecipe,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits'])
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return new Uint8Array(await crypto.subtle.deriveBits(pbkdf2, base, 256))
}
