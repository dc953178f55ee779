import type { PastOf } from '../protocol/runtime/past-client'
import { pastChangeOf, withPastChange, type ChangeCause, type ChangedFactSet, type PastChange } from '../records'
import type { SealedRow } from '../vault'
import type { StoreDatabase } from './database'
import type { RowChange } from './row-manifest'
import { SealedTable } from './sealed-table'
import type { Unlocked } from './unlock'

/** The next row of a past, to be written in the transaction that writes what was changed. */
export interface SealedPast {
  readonly changes: readonly RowChange[]
  /** Inside a transaction over settings. @throws ROW_CHANGED_ELSEWHERE */
  readonly write: () => Promise<void>
}

/** The id of a past's row in the table of settings: no setting has such a name. */
export function pastRowId(of: PastOf): string {
  return 'draft' in of ? `past/drafts/${of.draft}` : `past/settings/${of.setting}`
}

/**
 * The histories of change of requests and settings: a sealed row each, beside the settings, so that reading what they are of costs no
 * more than without. Records carry their own.
 */
export class PastRows {
  readonly #rows: SealedTable<readonly PastChange[]>

  constructor(
    readonly database: StoreDatabase,
    readonly unlocked: Unlocked,
  ) {
    this.#rows = new SealedTable(database.settings, unlocked)
  }

  /** The oldest first; empty where nothing was changed. @throws ROW_UNREADABLE, ROW_ROLLED_BACK */
  async read(of: PastOf): Promise<readonly PastChange[]> {
    const row = await this.database.settings.get(pastRowId(of))
    return row ? (await this.#rows.open(row)).value : []
  }

  /** Seals the past with one more change. A past that can't be read any more begins anew. Not inside a transaction. */
  async seal(of: PastOf, sets: readonly ChangedFactSet[], at: string, cause: ChangeCause): Promise<SealedPast> {
    const change = pastChangeOf(sets, { at, cause })
    if (!change) return { changes: [], write: () => Promise.resolve() }
    const id = pastRowId(of)
    const held = await this.database.settings.get(id)
    const opened = held && (await this.#rows.open(held).catch(() => undefined))
    const row = await this.sealAll(of, withPastChange(opened?.value ?? [], change), held?.version ?? 0)
    return {
      changes: [{ table: 'settings', id, version: row.version }],
      write: () => this.#rows.replace(row),
    }
  }

  /** Seals a whole past over a version. Not inside a transaction. */
  sealAll(of: PastOf, past: readonly PastChange[], version: number): Promise<SealedRow> {
    return this.#rows.seal(pastRowId(of), version + 1, past)
  }
}
