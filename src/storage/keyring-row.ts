import type { SealedRow, WrappedDataKey, WrongTries } from '../vault'

/** The device key: not extractable, so that its bytes never leave the browser. */
export interface DeviceKeyRow {
  readonly id: 'device-key'
  readonly key: CryptoKey
}

/** The one data key, wrapped by the device key or by the passphrase. Setting, changing and removing the passphrase replace this row. */
export type DataKeyRow = WrappedDataKey & { readonly id: 'data-key' }

/** The secret of blind names, sealed with the data key. */
export interface NameSecretRow extends SealedRow {
  readonly id: 'name-secret'
}

/** Wrong passphrases since the last right one; absent where there were none. */
export interface WrongTriesRow extends WrongTries {
  readonly id: 'wrong-tries'
}

/** A row of the keyring. */
export type KeyringRow = DeviceKeyRow | DataKeyRow | NameSecretRow | WrongTriesRow

/** All keys of a complete keyring. */
export interface Keyring {
  readonly deviceKey: DeviceKeyRow
  readonly dataKey: DataKeyRow
  readonly nameSecret: NameSecretRow
}
