import { AppError } from '../../src/errors'
import type { IsoDate } from '../../src/fields'
import type { BackupPreview, BackupScope, RestoreChoice, VaultNotice } from '../../src/protocol/runtime/vault-client'
import type { ProtectionService } from '../../src/ui/services'

/** The fake store's lock: tests set it, and look at what was asked. */
export interface FakeLock {
  passphrase: string | undefined
  isLocked: boolean
  waitMs: number
  /** What the next file turns out to hold; undefined for a damaged one. */
  preview: BackupPreview | undefined
  reloads: number
  /** The last day of a store that the browser lost. */
  lostOn: IsoDate | undefined
  readonly backups: { readonly scope: BackupScope; readonly passphrase: string }[]
  readonly restored: RestoreChoice[]
  /** Tells every page. */
  readonly tell: (notice: VaultNotice) => void
  readonly hearers: ((notice: VaultNotice) => void)[]
}

/** A store without a passphrase. */
export function openLock(): FakeLock {
  const hearers: FakeLock['hearers'] = []
  return {
    passphrase: undefined,
    isLocked: false,
    waitMs: 0,
    preview: undefined,
    reloads: 0,
    lostOn: undefined,
    backups: [],
    restored: [],
    hearers,
    tell: (notice) => {
      for (const hear of hearers) hear(notice)
    },
  }
}

/** The protection of the fake store. */
export function createFakeProtection(lock: FakeLock): ProtectionService {
  const check = (passphrase: string | undefined) => {
    if (lock.passphrase === passphrase || lock.passphrase === undefined) return
    throw new AppError('PASSPHRASE_WRONG', { waitMs: lock.waitMs })
  }
  return {
    status: () =>
      Promise.resolve({
        state: lock.isLocked ? 'locked' : 'open',
        hasPassphrase: lock.passphrase !== undefined,
        waitMs: lock.waitMs,
        storeId: 'kho',
      }),
    lostStore: () => Promise.resolve(lock.lostOn),
    acceptStore: () => {
      lock.lostOn = undefined
      return Promise.resolve()
    },
    unlock: async (passphrase) => {
      check(passphrase)
      lock.isLocked = false
      await Promise.resolve()
    },
    lock: async () => {
      lock.isLocked = true
      lock.tell('locked')
      await Promise.resolve()
    },
    setPassphrase: async ({ current, next }) => {
      check(current)
      lock.passphrase = next
      await Promise.resolve()
    },
    watch: (hear) => {
      lock.hearers.push(hear)
    },
    makeBackup: (scope, passphrase) => {
      lock.backups.push({ scope, passphrase })
      return Promise.resolve({ file: new TextEncoder().encode('TLCTBKUP'), rows: 2, unreadable: 1 })
    },
    previewBackup: () =>
      lock.preview ? Promise.resolve(lock.preview) : Promise.reject(new AppError('BACKUP_TRUNCATED')),
    restoreBackup: (_id, choice) => {
      lock.restored.push(choice)
      return Promise.resolve({ written: 3, removed: 0 })
    },
    erase: () => Promise.resolve(),
  }
}
