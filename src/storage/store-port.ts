import type { Timers } from '../protocol/ask'
import StoreWorker from './store-worker?sharedworker'

const timers: Timers = {
  set: (run, afterMs) => setTimeout(run, afterMs),
  clear: (timer) => clearTimeout(timer as number),
}

/**
 * Opens a way to the store: through the shared worker that all pages of the extension use, or, in a browser without shared
 * workers, by serving it in this page. The same code answers in both.
 */
export async function openStorePort(): Promise<MessagePort> {
  if ('SharedWorker' in globalThis) {
    return new StoreWorker({ name: 'store' }).port
  }
  const { createStoreServer } = await import('./store-server')
  const { port1, port2 } = new MessageChannel()
  createStoreServer({ indexedDB, IDBKeyRange, crypto, nowMs: () => Date.now(), timers })(port1)
  return port2
}
