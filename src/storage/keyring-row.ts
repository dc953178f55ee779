import type { SealedRow, WrappedDataKey } from '../vault'

/** The device key: not extractable, so that its bytes never leave the browser. */
export interface DeviceKeyRow {
  readonly id: 'device-key'
  readonly key: CryptoKey
}

/** The one data key, wrapped. */
export interface DataKeyRow extends WrappedDataKey {
  readonly id: 'data-key'
}

/** The secret of blind names, sealed with the data key. */
export interface NameSecretRow extends SealedRow {
  readonly id: 'name-secret'
}

/** A row of the keyring. */
export type KeyringRow = DeviceKeyRow | DataKeyRow | NameSecretRow

/** All rows of a complete keyring. */
export interface Keyring {
  readonly deviceKey: DeviceKeyRow
  readonly dataKey: DataKeyRow
  readonly nameSecret: NameSecretRow
}
