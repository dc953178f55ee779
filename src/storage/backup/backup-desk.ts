import { AppError } from '../../errors'
import type { BackupPreview, BackupScope, RestoreChoice, RestoreSummary } from '../../protocol/runtime/vault-client'
import { openBackup } from '../../vault'
import type { DoorSurroundings, StoreDoor } from '../store-door'
import { translated } from '../translate-dexie-error'
import { readContent } from './backup-content'
import { compareBackup } from './compare-backup'
import { readHeldRows, rowsOfContent } from './kept-rows'
import { makeBackup, type MadeBackup } from './make-backup'
import { restoreBackup, type OpenedBackup } from './restore-backup'

/** Makes, previews and restores backups for the pages. The last previewed file waits here until it is restored or the store locks. */
export class BackupDesk {
  #waiting: { readonly id: string; readonly opened: OpenedBackup } | undefined

  constructor(
    readonly door: StoreDoor,
    readonly surroundings: DoorSurroundings,
  ) {}

  /** @throws STORE_LOCKED, PASSPHRASE_TOO_SHORT */
  readonly make = translated(async (scope: BackupScope, passphrase: string): Promise<MadeBackup> => {
    const { crypto, nowMs } = this.surroundings
    return makeBackup(await this.door.store(), crypto, { scope, passphrase, nowMs: nowMs() })
  })

  /** @throws STORE_LOCKED, BACKUP_… */
  readonly preview = translated(async (file: Uint8Array<ArrayBuffer>, passphrase: string): Promise<BackupPreview> => {
    const { crypto } = this.surroundings
    this.#waiting = undefined
    const store = await this.door.store()
    const content = readContent(await openBackup(crypto, file, passphrase))
    const held = await readHeldRows(store)
    const id = crypto.randomUUID()
    this.#waiting = { id, opened: { content, held } }
    return { id, madeAt: content.madeAt, scope: content.scope, ...compareBackup(rowsOfContent(content), held) }
  })

  /** @throws STORE_LOCKED, BACKUP_OUTDATED when that preview is gone or no longer true, STORE_FULL */
  readonly restore = translated(async (id: string, choice: RestoreChoice): Promise<RestoreSummary> => {
    const store = await this.door.store()
    if (this.#waiting?.id !== id) throw new AppError('BACKUP_OUTDATED')
    const summary = await restoreBackup(store, this.#waiting.opened, choice, this.surroundings.nowMs())
    this.#waiting = undefined
    await this.door.settingsChanged()
    return summary
  })

  /** Forgets the file that waits. */
  forget(): void {
    this.#waiting = undefined
  }
}
