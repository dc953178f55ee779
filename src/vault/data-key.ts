import { derivePassphraseBits, createRecipe, type PassphraseRecipe } from './passphrase-key'

interface Wrapped {
  /** 96 random bits. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
}

/** A data key wrapped by the device key. */
export interface DeviceWrappedKey extends Wrapped {
  readonly wrappedBy: 'device-key'
}

/** A data key wrapped by a key from a passphrase, with the recipe of that key. */
export interface PassphraseWrappedKey extends Wrapped, PassphraseRecipe {
  readonly wrappedBy: 'passphrase'
}

/** A data key as it is kept: wrapped, never bare. */
export type WrappedDataKey = DeviceWrappedKey | PassphraseWrappedKey

const algorithm = { name: 'AES-GCM', length: 256 } as const
const usages: KeyUsage[] = ['encrypt', 'decrypt']
const wrappingUsages: KeyUsage[] = ['wrapKey', 'unwrapKey']

/** What the wrapping is for, bound to it: a key wrapped in one way is not taken for one of the other. */
const bindings = {
  'device-key': new TextEncoder().encode('tro-ly-chung-thu data key 1'),
  passphrase: new TextEncoder().encode('tro-ly-chung-thu data key of passphrase 1'),
} as const

/** Makes a device key: AES-GCM, 256 bits, not extractable, good for wrapping only. Kept as a CryptoKey in IndexedDB. */
export function createDeviceKey(crypto: Crypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey(algorithm, false, wrappingUsages)
}

/** The wrapping key of a passphrase's bits (`derivePassphraseBits`). */
export function importWrappingKey(crypto: Crypto, bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, algorithm, false, wrappingUsages)
}

/** Makes a random data key and gives it wrapped. It is extractable only inside this function; only its wrapped form leaves. */
export async function createWrappedDataKey(crypto: Crypto, deviceKey: CryptoKey): Promise<DeviceWrappedKey> {
  const dataKey = await crypto.subtle.generateKey(algorithm, true, usages)
  return { wrappedBy: 'device-key', ...(await wrap(crypto, dataKey, deviceKey, 'device-key')) }
}

/**
 * Unwraps a data key for use; it is not extractable. @param key the device key, or the wrapping key of the passphrase
 * @throws OperationError of WebCrypto when the wrapped key was altered or belongs to another key
 */
export function unwrapDataKey(crypto: Crypto, key: CryptoKey, wrapped: WrappedDataKey): Promise<CryptoKey> {
  return unwrap(crypto, key, wrapped, false)
}

/** A data key wrapped anew, and the bits of the passphrase that opens it. */
export interface PassphraseWrapping {
  readonly wrapped: PassphraseWrappedKey
  readonly bits: Uint8Array<ArrayBuffer>
}

/**
 * Wraps the same data key by a passphrase, with a fresh salt. It is extractable only inside this function.
 * @param key opens the wrapping that is replaced @throws OperationError of WebCrypto when it does not
 */
export async function wrapByPassphrase(
  crypto: Crypto,
  { key, from, passphrase }: { readonly key: CryptoKey; readonly from: WrappedDataKey; readonly passphrase: string },
): Promise<PassphraseWrapping> {
  const dataKey = await unwrap(crypto, key, from, true)
  const recipe = createRecipe(crypto)
  const bits = await derivePassphraseBits(crypto, passphrase, recipe)
  const wrappingKey = await importWrappingKey(crypto, bits)
  const wrapped = await wrap(crypto, dataKey, wrappingKey, 'passphrase')
  return { wrapped: { wrappedBy: 'passphrase', ...recipe, ...wrapped }, bits }
}

/**
 * Wraps the same data key by the device key, as when a passphrase is removed. It is extractable only inside this function.
 * @throws OperationError of WebCrypto when `key` does not open the wrapping that is replaced
 */
export async function wrapByDeviceKey(
  crypto: Crypto,
  { key, from, deviceKey }: { readonly key: CryptoKey; readonly from: WrappedDataKey; readonly deviceKey: CryptoKey },
): Promise<DeviceWrappedKey> {
  const dataKey = await unwrap(crypto, key, from, true)
  return { wrappedBy: 'device-key', ...(await wrap(crypto, dataKey, deviceKey, 'device-key')) }
}

async function wrap(crypto: Crypto, dataKey: CryptoKey, key: CryptoKey, by: keyof typeof bindings): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, wrapped: await crypto.subtle.wrapKey('raw', dataKey, key, wrapping(iv, by)) }
}

function unwrap(crypto: Crypto, key: CryptoKey, from: WrappedDataKey, isExtractable: boolean): Promise<CryptoKey> {
  const { iv, wrapped, wrappedBy } = from
  return crypto.subtle.unwrapKey('raw', wrapped, key, wrapping(iv, wrappedBy), algorithm, isExtractable, usages)
}

function wrapping(iv: Uint8Array<ArrayBuffer>, by: keyof typeof bindings): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bindings[by] }
}
