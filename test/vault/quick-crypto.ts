import { webcrypto } from 'node:crypto'

/**
 * The WebCrypto of Node that stretches the same passphrase with the same recipe only once: thousands of altered files share one
 * recipe, and 600,000 rounds for each would be an hour. Everything else is WebCrypto's own.
 */
export function createQuickCrypto(): Crypto {
  const real = webcrypto as unknown as Crypto
  const passphrases = new WeakMap<CryptoKey, string>()
  const stretched = new Map<string, Promise<ArrayBuffer>>()
  const subtle = new Proxy(real.subtle, {
    get: (target, name: keyof SubtleCrypto) => {
      if (name === 'importKey')
        return async (...args: Parameters<SubtleCrypto['importKey']>) => {
          const key = await (target.importKey as (...all: unknown[]) => Promise<CryptoKey>)(...args)
          if (args[2] === 'PBKDF2') passphrases.set(key, Buffer.from(args[1] as Uint8Array).toString('hex'))
          return key
        }
      if (name === 'deriveBits')
        return (how: Pbkdf2Params, key: CryptoKey, bits: number) => {
          const recipe = `${passphrases.get(key) ?? ''} ${Buffer.from(how.salt as Uint8Array).toString('hex')} ${how.iterations}`
          const made = stretched.get(recipe) ?? target.deriveBits(how, key, bits)
          stretched.set(recipe, made)
          return made
        }
      return (target[name] as (...all: unknown[]) => unknown).bind(target)
    },
  })
  return {
    subtle,
    getRandomValues: (array) => real.getRandomValues(array),
    randomUUID: () => real.randomUUID(),
  }
}
