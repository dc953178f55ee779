/** Turns a name that would tell something (a certificate's SHA-256) into one that tells nothing without the key. */
export type BlindName = (text: string) => Promise<string>

/** 256 random bits for blind names, as a payload that a vault seals. */
export function createNameSecret(crypto: Crypto): number[] {
  return [...crypto.getRandomValues(new Uint8Array(32))]
}

/** Blind names by HMAC-SHA-256, as 64 hex digits: the same text always gives the same name. */
export async function createBlindNames(crypto: Crypto, secret: readonly number[]): Promise<BlindName> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), hmac, false, ['sign'])
  return async (text) => {
    const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
    return Array.from(new Uint8Array(digest), (octet) => octet.toString(16).padStart(2, '0')).join('')
  }
}
