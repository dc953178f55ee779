/** The room of the vault: keys, sealing of rows, and sealed backup files. WebCrypto is handed in. */
export { mostBackupBytes } from './backup-header'
export { openBackup, sealBackup } from './backup-file'
export { createBlindNames, createNameSecret, type BlindName } from './blind-names'
export {
  createDeviceKey,
  createWrappedDataKey,
  importWrappingKey,
  unwrapDataKey,
  wrapByDeviceKey,
  wrapByPassphrase,
  type PassphraseWrappedKey,
  type WrappedDataKey,
} from './data-key'
export { derivePassphraseBits, mostRounds, newRounds } from './passphrase-key'
export { createVault, ivBytes, type PlainRow, type SealedRow, type Vault } from './vault'
export { remainingWaitMs, waitAfterWrongTries, type WrongTries } from './wrong-tries'
