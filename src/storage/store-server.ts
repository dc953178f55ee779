import { servePort, type TransportPort } from '../protocol/port-transport'
import { createRouter } from '../protocol/router'
import type { VaultNotice } from '../protocol/runtime/vault-client'
import { answerDuplicateMessages } from './answer-duplicate-messages'
import { answerImportMessages } from './answer-import-messages'
import { answerStoreMessages } from './answer-store-messages'
import { answerVaultMessages } from './answer-vault-messages'
import { BackupDesk } from './backup/backup-desk'
import { ImportDesk } from './import-desk'
import { StoreDoor, type DoorSurroundings } from './store-door'

/**
 * Serves one store to any number of ports. It is opened at the first question; when opening fails the asker is told, and the
 * next question tries again. Locking, unlocking and erasing are told to all ports.
 */
export function createStoreServer(surroundings: DoorSurroundings): (port: TransportPort) => void {
  const ports: TransportPort[] = []
  const tell = (notice: VaultNotice): void => {
    if (notice !== 'unlocked') {
      backups.forget()
      imports.forget()
    }
    for (const port of ports) port.postMessage({ notice })
  }
  const door = new StoreDoor(surroundings, tell)
  const backups = new BackupDesk(door, surroundings)
  const imports = new ImportDesk(door, surroundings)
  const router = createRouter([
    ...answerStoreMessages(door.store, () => door.settingsChanged()),
    ...answerDuplicateMessages(door.store),
    ...answerImportMessages(imports),
    ...answerVaultMessages(door, backups),
  ])
  return (port) => {
    ports.push(port)
    servePort(port, router)
  }
}
