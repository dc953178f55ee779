import type { SenderClass } from './define-message'

/** What the browser says of a sender, as far as it is looked at. */
export interface SenderFacts {
  readonly id?: string | undefined
  readonly origin?: string | undefined
  readonly url?: string | undefined
  readonly tab?: unknown
}

/** The background by its address: a worker's script, or in Firefox the page that the browser makes for it. */
const BACKGROUND = /\/(?:_generated_)?background/

/**
 * Tells who sent a message by the browser's own account of it. A page of the extension also has a tab when it is shown in
 * one, so the origin decides, not the tab.
 * @param ownId the extension's id @param ownOrigin its origin, without a trailing slash
 */
export function classifySender(sender: SenderFacts, ownId: string, ownOrigin: string): SenderClass {
  if (sender.id !== ownId) return 'stranger'
  const origin = sender.origin ?? (sender.url === undefined ? undefined : new URL(sender.url).origin)
  if (origin === ownOrigin) return BACKGROUND.test(sender.url ?? '') ? 'background' : 'extension-page'
  return sender.tab === undefined ? 'background' : 'content-script'
}
