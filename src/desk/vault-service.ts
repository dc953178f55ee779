import { browser } from 'wxt/browser'
import { dateInVietnam } from '../fields'
import type { VaultClient } from '../protocol/runtime/vault-client'
import type { ProtectionService } from '../ui/services'
import { forgetTicket, ticketName } from './lock-key'
import { dayOfLostStore, forgetStore, rememberStore } from './store-seen'

/** What the browser keeps in memory until it closes: only for the extension's own pages and background, never on the disk. */
interface KeptTicket {
  readonly ticket: string
  readonly lastUsedMs: number
}

const touchEveryMs = 20_000

/** The protection of the store as the interface asks for it. @param nowMs the clock, milliseconds since 1970 */
export function createVaultService(vault: VaultClient, nowMs: () => number): ProtectionService {
  const keep = async (ticket: string | undefined): Promise<void> => {
    if (ticket === undefined) await forgetTicket()
    else await browser.storage.session.set({ [ticketName]: { ticket, lastUsedMs: nowMs() } satisfies KeptTicket })
  }
  const state = { isLocked: false, isErasing: false }
  const storeId = async () => (await vault.status()).storeId
  const today = () => dateInVietnam(nowMs())
  let touchedMs = 0
  const touch = (): void => {
    if (nowMs() - touchedMs < touchEveryMs) return
    touchedMs = nowMs()
    void noteUse(vault, nowMs, state)
  }
  addEventListener('pointerdown', touch, { passive: true })
  addEventListener('keydown', touch, { passive: true })
  vault.watch((notice) => {
    state.isLocked = notice !== 'unlocked'
    if (state.isLocked) void forgetTicket()
  })
  return {
    status: async () => {
      const status = await vault.status()
      if (status.state === 'open' || state.isLocked || !(await resume(vault))) return status
      return vault.status()
    },
    unlock: async (passphrase) => keep(await vault.unlock(passphrase)),
    lock: async () => {
      await forgetTicket()
      await vault.lock()
    },
    setPassphrase: async (change) => keep(await vault.setPassphrase(change)),
    // The window that erases is told when all is gone, not when the database is: it would load anew before the rest is erased.
    watch: (hear) =>
      vault.watch((notice) => {
        if (!state.isErasing || notice !== 'erased') hear(notice)
      }),
    makeBackup: (scope, passphrase) => vault.makeBackup(scope, passphrase),
    previewBackup: async (file, passphrase) =>
      vault.previewBackup(new Uint8Array(await file.arrayBuffer()), passphrase),
    restoreBackup: (id, choice) => vault.restoreBackup(id, choice),
    lostStore: async () => dayOfLostStore(await storeId(), today()),
    acceptStore: async () => rememberStore(await storeId(), today()),
    erase: async () => {
      state.isErasing = true
      try {
        await forgetStore()
        await vault.erase()
        await eraseTheRest()
      } finally {
        state.isErasing = false
      }
    },
  }
}

async function readTicket(): Promise<KeptTicket | undefined> {
  const kept = (await browser.storage.session.get(ticketName))[ticketName] as Partial<KeptTicket> | undefined
  if (typeof kept?.ticket !== 'string' || typeof kept.lastUsedMs !== 'number') return undefined
  return { ticket: kept.ticket, lastUsedMs: kept.lastUsedMs }
}

async function resume(vault: VaultClient): Promise<boolean> {
  const kept = await readTicket()
  if (!kept) return false
  const isOpen = await vault.resume(kept.ticket, kept.lastUsedMs)
  if (!isOpen) await forgetTicket()
  return isOpen
}

/** A ticket that was forgotten meanwhile must not come back. */
async function noteUse(vault: VaultClient, nowMs: () => number, state: { readonly isLocked: boolean }): Promise<void> {
  await vault.touch()
  const kept = await readTicket()
  if (kept && !state.isLocked) await browser.storage.session.set({ [ticketName]: { ...kept, lastUsedMs: nowMs() } })
}

/** What lies outside of the database: the chosen language, the ticket, and whatever the browser cached for these pages. */
async function eraseTheRest(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
  await browser.storage.session.clear()
  await browser.storage.local.clear()
  for (const name of await caches.keys()) await caches.delete(name)
}
