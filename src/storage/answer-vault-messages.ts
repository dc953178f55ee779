import { forWire } from '../protocol/mutable'
import { handle, type Handler } from '../protocol/router'
import {
  backupMake,
  backupPreview,
  backupRestore,
  storeErase,
  vaultLock,
  vaultResume,
  vaultSetPassphrase,
  vaultStatus,
  vaultTouch,
  vaultUnlock,
} from '../protocol/runtime/vault-messages'
import type { BackupDesk } from './backup/backup-desk'
import type { StoreDoor } from './store-door'

/** Answers every `vault.*` and `backup.*` message, and `store.erase`. */
export function answerVaultMessages(door: StoreDoor, backups: BackupDesk): Handler[] {
  return [
    handle(vaultStatus, () => door.status()),
    handle(vaultUnlock, async ({ passphrase }) => ({ ticket: await door.unlock(passphrase) })),
    handle(vaultResume, async ({ ticket, lastUsedMs }) => ({ isOpen: await door.resume(ticket, lastUsedMs) })),
    handle(vaultLock, () => {
      door.lock()
      return {}
    }),
    handle(vaultTouch, () => {
      door.touch()
      return {}
    }),
    handle(vaultSetPassphrase, async (change) => {
      const ticket = await door.setPassphrase(change)
      return ticket === undefined ? {} : { ticket }
    }),
    handle(backupMake, async ({ scope, passphrase }) => forWire(await backups.make(scope, passphrase))),
    handle(backupPreview, async ({ file, passphrase }) => forWire(await backups.preview(file, passphrase))),
    handle(backupRestore, ({ id, ...choice }) => backups.restore(id, choice)),
    handle(storeErase, async () => {
      await door.erase()
      return {}
    }),
  ]
}
