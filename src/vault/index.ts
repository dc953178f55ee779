/** The room of the vault: keys, and sealing of rows. WebCrypto is handed in. */
export { createBlindNames, createNameSecret, type BlindName } from './blind-names'
export { createDeviceKey, createWrappedDataKey, unwrapDataKey, type WrappedDataKey } from './data-key'
export { createVault, type PlainRow, type SealedRow, type Vault } from './vault'
