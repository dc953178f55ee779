/** The main file of the shared worker "store": side panel and workspace connect to it, and it lives as long as one of them. */
import { createStoreServer } from './store-server'

const serve = createStoreServer({ indexedDB, IDBKeyRange, crypto })

globalThis.addEventListener('connect', (event) => {
  if (event instanceof MessageEvent) for (const port of event.ports) serve(port)
})
