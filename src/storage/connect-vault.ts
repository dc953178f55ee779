import { ask, type Timers } from '../protocol/ask'
import { forWire } from '../protocol/mutable'
import { askThroughPort, type TransportPort } from '../protocol/port-transport'
import type { VaultClient } from '../protocol/runtime/vault-client'
import {
  backupMake,
  backupPreview,
  backupRestore,
  storeErase,
  vaultLock,
  vaultNotice,
  vaultResume,
  vaultSetPassphrase,
  vaultStatus,
  vaultTouch,
  vaultUnlock,
} from '../protocol/runtime/vault-messages'

/** Talks to the vault through a port of `openStorePort`. A port serves one client. */
export function connectVault(port: TransportPort, timers: Timers): VaultClient {
  const carry = askThroughPort(port)
  return {
    status: () => ask(vaultStatus, {}, carry, timers),
    unlock: async (passphrase) => (await ask(vaultUnlock, { passphrase }, carry, timers)).ticket,
    resume: async (ticket, lastUsedMs) => (await ask(vaultResume, { ticket, lastUsedMs }, carry, timers)).isOpen,
    lock: async () => {
      await ask(vaultLock, {}, carry, timers)
    },
    touch: async () => {
      await ask(vaultTouch, {}, carry, timers)
    },
    setPassphrase: async (change) => (await ask(vaultSetPassphrase, change, carry, timers)).ticket,
    makeBackup: (scope, passphrase) => ask(backupMake, { scope: forWire(scope), passphrase }, carry, timers),
    previewBackup: (file, passphrase) => ask(backupPreview, { file, passphrase }, carry, timers),
    restoreBackup: (id, choice) => ask(backupRestore, { id, ...choice }, carry, timers),
    erase: async () => {
      await ask(storeErase, {}, carry, timers)
    },
    watch: (hear) =>
      port.addEventListener('message', ({ data }) => {
        const told = vaultNotice.safeParse(data)
        if (told.success) hear(told.data.notice)
      }),
  }
}
