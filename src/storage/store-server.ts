import { servePort, type TransportPort } from '../protocol/port-transport'
import { createRouter } from '../protocol/router'
import { answerStoreMessages } from './answer-store-messages'
import { openStore, type Store, type StoreSurroundings } from './store'

/**
 * Serves one store to any number of ports. It is opened once, at the first question; when opening fails the asker is told, and
 * the next question tries again.
 */
export function createStoreServer(surroundings: StoreSurroundings): (port: TransportPort) => void {
  let opening: Promise<Store> | undefined
  const store = (): Promise<Store> => {
    opening ??= openStore(surroundings).catch((thrown: unknown) => {
      opening = undefined
      throw thrown
    })
    return opening
  }
  const router = createRouter(answerStoreMessages(store))
  return (port) => servePort(port, router)
}
