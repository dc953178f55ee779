/** A data key as it is kept: wrapped, never bare. `wrappedBy` leaves room for other ways than the device key. */
export interface WrappedDataKey {
  readonly wrappedBy: 'device-key'
  /** 96 random bits. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
}

const algorithm = { name: 'AES-GCM', length: 256 } as const
const binding = new TextEncoder().encode('tro-ly-chung-thu data key 1')

/** Makes a device key: AES-GCM, 256 bits, not extractable, good for wrapping only. Kept as a CryptoKey in IndexedDB. */
export function createDeviceKey(crypto: Crypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey(algorithm, false, ['wrapKey', 'unwrapKey'])
}

/** Makes a random data key and gives it wrapped. It is extractable only inside this function; only its wrapped form leaves. */
export async function createWrappedDataKey(crypto: Crypto, deviceKey: CryptoKey): Promise<WrappedDataKey> {
  const dataKey = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, deviceKey, wrapping(iv))
  return { wrappedBy: 'device-key', iv, wrapped }
}

/**
 * Unwraps a data key for use; it is not extractable.
 * @throws OperationError of WebCrypto when the wrapped key was altered or belongs to another device key
 */
export function unwrapDataKey(
  crypto: Crypto,
  deviceKey: CryptoKey,
  { iv, wrapped }: WrappedDataKey,
): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey('raw', wrapped, deviceKey, wrapping(iv), algorithm, false, ['encrypt', 'decrypt'])
}

function wrapping(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: binding }
}
