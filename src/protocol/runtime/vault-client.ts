import type { SettingName } from './settings'

/** Whether the store is open, and what stands before opening it. */
export interface VaultStatus {
  readonly state: 'open' | 'locked'
  readonly hasPassphrase: boolean
  /** How long the next try has to wait after wrong ones, in milliseconds. */
  readonly waitMs: number
  /** Names this store for as long as it exists; tells nothing of what is in it. */
  readonly storeId: string
}

/**
 * What opens the store again without its passphrase until the browser closes: base64 of the key that wraps the data key. It may
 * stand only in the browser's memory for trusted contexts. A new passphrase makes it worthless.
 */
export type Ticket = string

/** What is told to every page without being asked. */
export type VaultNotice = 'locked' | 'unlocked' | 'erased'

/** What a backup holds: everything, or what is handed over to a colleague. */
export type BackupScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'selection'; readonly recordIds: readonly string[]; readonly draftIds: readonly string[] }

/** The parts of a backup. */
export const backupParts = ['records', 'drafts', 'history', 'settings'] as const

/** A part of a backup. */
export type BackupPart = (typeof backupParts)[number]

/** How the rows of one part of a file stand to those of this PC. */
export interface PartPreview {
  /** Not on this PC yet. */
  readonly fresh: number
  /** Changed later in the file than here. */
  readonly newer: number
  readonly same: number
  /** Changed here, and not (or not later) in the file: nobody can say which is right. */
  readonly conflicts: number
  /** Only on this PC: "replace" removes them. */
  readonly onlyHere: number
}

/** What restoring a file would do. `id` names this preview for `restore`. */
export interface BackupPreview {
  readonly id: string
  /** ISO time in UTC. */
  readonly madeAt: string
  readonly scope: BackupScope['kind']
  readonly parts: Readonly<Record<BackupPart, PartPreview>>
  /** What conflicts, by name, the first twenty. Settings are named by their keys. */
  readonly conflicts: readonly { readonly part: BackupPart; readonly name: string }[]
}

/** How to restore: add and update, or make this PC hold exactly what the file holds. */
export interface RestoreChoice {
  readonly mode: 'merge' | 'replace'
  /** Whose content wins where both changed; counts for "merge" alone. */
  readonly conflicts: 'here' | 'file'
}

/** How many rows were written and removed. */
export interface RestoreSummary {
  readonly written: number
  readonly removed: number
}

/** The vault as a page sees it. */
export interface VaultClient {
  readonly status: () => Promise<VaultStatus>
  /** @throws PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON; details hold `waitMs` */
  readonly unlock: (passphrase: string) => Promise<Ticket>
  /** Opens the store by a ticket that was last used then (milliseconds since 1970); false when that is too long ago, or worthless. */
  readonly resume: (ticket: Ticket, lastUsedMs: number) => Promise<boolean>
  /** Forgets the key, and tells all pages. A store without a passphrase stays open. */
  readonly lock: () => Promise<void>
  /** Tells that somebody works: the time until locking begins anew. */
  readonly touch: () => Promise<void>
  /**
   * Sets, changes or removes (`next` absent) the passphrase. `current` is needed where there is one.
   * @throws PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON, PASSPHRASE_TOO_SHORT, ROW_CHANGED_ELSEWHERE
   */
  readonly setPassphrase: (change: { current?: string; next?: string }) => Promise<Ticket | undefined>
  /** Makes a backup file. @throws STORE_LOCKED, PASSPHRASE_TOO_SHORT, ROW_UNREADABLE never: what can't be read is left out and counted */
  readonly makeBackup: (
    scope: BackupScope,
    passphrase: string,
  ) => Promise<{ readonly file: Uint8Array<ArrayBuffer>; readonly rows: number; readonly unreadable: number }>
  /** Opens a backup file and says what restoring it would do; changes nothing. @throws BACKUP_… */
  readonly previewBackup: (file: Uint8Array<ArrayBuffer>, passphrase: string) => Promise<BackupPreview>
  /** Restores the file of a preview, all or nothing. @throws BACKUP_OUTDATED, STORE_FULL */
  readonly restoreBackup: (id: string, choice: RestoreChoice) => Promise<RestoreSummary>
  /** Removes the database with all keys. It can't be undone. */
  readonly erase: () => Promise<void>
  /** Calls back with what the store tells. */
  readonly watch: (hear: (notice: VaultNotice) => void) => void
}

/** Settings that belong to one PC: no backup carries them. */
export const settingsOfThisPc: readonly SettingName[] = ['protection']
