import type { Timers } from '../protocol/ask'
import { defaultSettings } from '../protocol/runtime/settings'
import type { Ticket, VaultNotice, VaultStatus } from '../protocol/runtime/vault-client'
import { AppError } from '../errors'
import { derivePassphraseBits, importWrappingKey } from '../vault'
import { base64ToBytes, bytesToBase64 } from './base64'
import { changePassphrase, type PassphraseChange } from './change-passphrase'
import { databaseName, openDatabase, type StoreDatabase } from './database'
import { openKeyring } from './keyring'
import { ended } from './open-request'
import { storeOver, type Store, type StoreSurroundings } from './store'
import { translated } from './translate-dexie-error'
import { unlockByDevice, unlockByKey, type Unlocked } from './unlock'
import { readWaitMs, tryPassphrase } from './wrong-tries'

/** What the door needs of the browser beside the store's own needs. */
export interface DoorSurroundings extends StoreSurroundings {
  readonly timers: Timers
}

/** Keeps the one open database and, while it is unlocked, the one store over it. Locking forgets the store and its keys. */
export class StoreDoor {
  #opening: Promise<StoreDatabase> | undefined
  #store: Store | undefined
  #lastUsedMs = 0
  #lockAfterMs = 0
  #hasPassphrase = false
  #timer: unknown

  /** @param tell is called with what every page should hear */
  constructor(
    readonly surroundings: DoorSurroundings,
    readonly tell: (notice: VaultNotice) => void,
  ) {}

  /** The open store. @throws STORE_LOCKED, and what opening the database throws */
  readonly store = translated(async (): Promise<Store> => {
    if (this.#store && this.#isIdle()) this.lock()
    if (this.#store) return this.#store
    const { crypto } = this.surroundings
    const database = await this.#database()
    return this.#enter(database, await unlockByDevice(database, crypto, await openKeyring(database, crypto)), false)
  })

  /** @throws what opening the database throws */
  readonly status = translated(async (): Promise<VaultStatus> => {
    if (this.#store && this.#isIdle()) this.lock()
    const database = await this.#database()
    const { dataKey, nameSecret } = await openKeyring(database, this.surroundings.crypto)
    const hasPassphrase = dataKey.wrappedBy === 'passphrase'
    const waitMs = await readWaitMs(database, this.surroundings.nowMs())
    // The first bytes of this row are random, and it is never written again.
    const storeId = bytesToBase64(nameSecret.sealed.slice(0, 12))
    return { state: hasPassphrase && !this.#store ? 'locked' : 'open', hasPassphrase, waitMs, storeId }
  })

  /** @throws PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON */
  readonly unlock = translated(async (passphrase: string): Promise<Ticket> => {
    const { crypto, nowMs } = this.surroundings
    const database = await this.#database()
    const keyring = await openKeyring(database, crypto)
    const { dataKey } = keyring
    if (dataKey.wrappedBy === 'device-key') throw new AppError('ROW_CHANGED_ELSEWHERE', { table: 'keyring' })
    const { unlocked, bits } = await tryPassphrase(database, nowMs, async () => {
      const bits = await derivePassphraseBits(crypto, passphrase, dataKey)
      const unlocked = await unlockByKey(database, crypto, keyring, await importWrappingKey(crypto, bits))
      return unlocked && { unlocked, bits }
    })
    await this.#enter(database, unlocked, true)
    this.tell('unlocked')
    return bytesToBase64(bits)
  })

  /** Opens by a ticket, unless it lay unused for as long as locks the store. */
  readonly resume = translated(async (ticket: Ticket, lastUsedMs: number): Promise<boolean> => {
    if (this.#store) return true
    const { crypto, nowMs } = this.surroundings
    const database = await this.#database()
    const keyring = await openKeyring(database, crypto)
    if (keyring.dataKey.wrappedBy === 'device-key') return true
    const unlocked = await unlockByKey(
      database,
      crypto,
      keyring,
      await importWrappingKey(crypto, base64ToBytes(ticket)),
    )
    if (!unlocked) return false
    const lockAfterMs = await readLockAfterMs(storeOver(database, unlocked, nowMs))
    if (isOver(lastUsedMs, lockAfterMs, nowMs())) return false
    await this.#enter(database, unlocked, true)
    this.tell('unlocked')
    return true
  })

  /** Sets, changes or removes the passphrase. The store stays open. */
  readonly setPassphrase = translated(async (change: PassphraseChange): Promise<Ticket | undefined> => {
    const { database, unlocked } = await this.store()
    const bits = await changePassphrase(database, this.surroundings.crypto, this.surroundings.nowMs, change)
    await this.#enter(database, unlocked, bits !== undefined)
    return bits && bytesToBase64(bits)
  })

  /** Forgets the keys. A store without a passphrase stays open: it would open again by itself. */
  lock(): void {
    if (!this.#hasPassphrase || !this.#store) return
    this.#store = undefined
    this.surroundings.timers.clear(this.#timer)
    this.tell('locked')
  }

  /** Somebody works: the time until locking begins anew. */
  touch(): void {
    if (this.#store && this.#isIdle()) this.lock()
    this.#lastUsedMs = this.surroundings.nowMs()
    this.#wait()
  }

  /** To be called when the time until locking was set anew. */
  async settingsChanged(): Promise<void> {
    if (this.#store) this.#lockAfterMs = await readLockAfterMs(this.#store)
    this.touch()
  }

  /** Removes the database with all keys. The next question makes a new, empty one. */
  readonly erase = translated(async (): Promise<void> => {
    const database = await this.#database().catch(() => undefined)
    this.#store = undefined
    this.#opening = undefined
    this.#hasPassphrase = false
    this.surroundings.timers.clear(this.#timer)
    database?.close()
    await ended(this.surroundings.indexedDB.deleteDatabase(databaseName))
    this.tell('erased')
  })

  #database(): Promise<StoreDatabase> {
    this.#opening ??= openDatabase(this.surroundings).then(
      (database) => {
        // Another window upgrades or erases: this one lets go, and the next question opens anew.
        database.on('close', () => this.#letGo())
        database.on('versionchange', () => {
          database.close()
          this.#letGo()
        })
        return database
      },
      (thrown: unknown) => {
        this.#opening = undefined
        throw thrown
      },
    )
    return this.#opening
  }

  #letGo(): void {
    this.#opening = undefined
    if (this.#hasPassphrase) this.lock()
    this.#store = undefined
  }

  async #enter(database: StoreDatabase, unlocked: Unlocked, hasPassphrase: boolean): Promise<Store> {
    const store = storeOver(database, unlocked, this.surroundings.nowMs)
    this.#lockAfterMs = await readLockAfterMs(store)
    this.#store = store
    this.#hasPassphrase = hasPassphrase
    this.#lastUsedMs = this.surroundings.nowMs()
    this.#wait()
    return store
  }

  #isIdle(): boolean {
    return this.#hasPassphrase && isOver(this.#lastUsedMs, this.#lockAfterMs, this.surroundings.nowMs())
  }

  #wait(): void {
    const { timers } = this.surroundings
    timers.clear(this.#timer)
    if (!this.#hasPassphrase || this.#lockAfterMs === 0 || !this.#store) return
    this.#timer = timers.set(() => this.lock(), this.#lockAfterMs)
  }
}

function isOver(lastUsedMs: number, lockAfterMs: number, nowMs: number): boolean {
  return lockAfterMs > 0 && nowMs - lastUsedMs >= lockAfterMs
}

async function readLockAfterMs({ settings }: Store): Promise<number> {
  // A setting that can't be read must not keep the clerk out, and not keep the store open for ever either.
  const read = await settings.get('protection').catch(() => ({ value: undefined }))
  return (read.value ?? defaultSettings.protection).lockAfterMinutes * 60_000
}
