/** The main file of the shared worker "store": side panel and workspace connect to it, and it lives as long as one of them. */
import { createStoreServer } from './store-server'

const serve = createStoreServer({
  indexedDB,
  IDBKeyRange,
  crypto,
  nowMs: () => Date.now(),
  timers: { set: (run, afterMs) => setTimeout(run, afterMs), clear: (timer) => clearTimeout(timer as number) },
})

globalThis.addEventListener('connect', (event) => {
  if (event instanceof MessageEvent) for (const port of event.ports) serve(port)
})
