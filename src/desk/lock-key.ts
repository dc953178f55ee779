import { browser } from 'wxt/browser'
import type { VaultClient } from '../protocol/runtime/vault-client'

/** The name of the command in the manifest. */
const command = 'lock'

/** Under this name the browser keeps in memory, until it closes, what opens the store again. */
export const ticketName = 'ticket'

/** Forgets what would open the store again. */
export async function forgetTicket(): Promise<void> {
  await browser.storage.session.remove(ticketName)
}

/** Locks when the key for it is pressed anywhere in the browser. */
export function lockByKey(vault: VaultClient): void {
  onKey(() => void vault.lock())
}

/** The same where no page is open, and so nothing but the ticket to forget. */
export function forgetTicketByKey(): void {
  onKey(() => void forgetTicket())
}

function onKey(pressed: () => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === command) pressed()
  })
}
