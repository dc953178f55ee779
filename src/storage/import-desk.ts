import { AppError } from '../errors'
import type { ImportChoice, NamedProposal, StoredImport } from '../protocol/runtime/import-client'
import {
  displayName,
  planImport,
  recordsMeantBy,
  recordFromList,
  recordWithImported,
  type AgencyRecord,
  type ImportedRow,
  type ImportProposal,
} from '../records'
import type { SealedRow } from '../vault'
import { undoImport, readUndoRow, writeImport, type ImportedRecord } from './import-undo'
import { SealedTable, type Kept } from './sealed-table'
import type { DoorSurroundings, StoreDoor } from './store-door'
import { translated } from './translate-dexie-error'

interface WaitingImport {
  readonly id: string
  /** Of the list, once it was told. */
  name: string
  readonly rows: ImportedRow[]
  readonly kept: Map<string, Kept<AgencyRecord>>
  looking: LookingThrough | undefined
  proposals: readonly NamedProposal[]
  chosen: readonly ImportedRecord[]
  readonly sealed: SealedRow[]
}

/** How far looking through the kept records has come. */
interface LookingThrough {
  readonly isMeant: (record: AgencyRecord) => boolean
  /** The last id that was looked at. */
  last: string
  done: number
  readonly all: number
}

const namesShown = 5

/**
 * Imports of many records for the pages. The one that was begun last waits here, in memory, until it is committed, dropped, or the store
 * locks: until then nothing of it is on the disk.
 */
export class ImportDesk {
  #waiting: WaitingImport | undefined

  constructor(
    readonly door: StoreDoor,
    readonly surroundings: Pick<DoorSurroundings, 'crypto' | 'nowMs'>,
  ) {}

  /** @throws STORE_LOCKED */
  readonly begin = translated(async (): Promise<string> => {
    await this.door.store()
    const id = this.surroundings.crypto.randomUUID()
    this.#waiting = {
      id,
      name: '',
      rows: [],
      kept: new Map(),
      looking: undefined,
      proposals: [],
      chosen: [],
      sealed: [],
    }
    return id
  })

  /** @throws IMPORT_GONE */
  add(id: string, rows: readonly ImportedRow[]): void {
    this.#of(id).rows.push(...rows)
  }

  /**
   * Looks through the next kept records for those that the rows mean; after the last of them the proposals are there.
   * @returns how many records were looked at, of how many @throws IMPORT_GONE, STORE_LOCKED
   */
  readonly plan = translated(async (id: string, limit: number): Promise<{ done: number; all: number }> => {
    const waiting = this.#of(id)
    const { database, unlocked } = await this.door.store()
    const looking = (waiting.looking ??= {
      isMeant: recordsMeantBy(waiting.rows),
      last: '',
      done: 0,
      all: await database.records.count(),
    })
    const rows = await database.records.where(':id').above(looking.last).limit(limit).toArray()
    const { kept } = await new SealedTable<AgencyRecord>(database.records, unlocked).openAll(rows)
    for (const one of kept) if (looking.isMeant(one.value)) waiting.kept.set(one.value.id, one)
    looking.last = rows.at(-1)?.id ?? looking.last
    looking.done += rows.length
    if (rows.length === limit) return { done: looking.done, all: Math.max(looking.all, looking.done + 1) }
    const values = Array.from(waiting.kept.values(), ({ value }) => value)
    waiting.proposals = planImport(waiting.rows, values).map((one) => withNames(one, waiting.kept))
    return { done: looking.done, all: looking.done }
  })

  /** How many proposals there are. @throws IMPORT_GONE */
  total(id: string): number {
    return this.#of(id).proposals.length
  }

  /** @throws IMPORT_GONE */
  proposals(id: string, offset: number, limit: number): readonly NamedProposal[] {
    return this.#of(id).proposals.slice(offset, offset + limit)
  }

  /** @throws IMPORT_GONE */
  choose(id: string, name: string, choice: ImportChoice): number {
    const waiting = this.#of(id)
    waiting.name = name
    const said = new Map(choice.rows.map(({ row, isTaken }) => [row, isTaken]))
    waiting.chosen = waiting.proposals.flatMap((proposal, place) => {
      const values = waiting.rows[place]?.values ?? {}
      return this.#chosen(waiting, proposal, { values, said: said.get(proposal.row), takesAll: choice.takesAll })
    })
    waiting.sealed.length = 0
    return waiting.chosen.length
  }

  /** @throws IMPORT_GONE, STORE_LOCKED */
  readonly seal = translated(async (id: string, limit: number): Promise<number> => {
    const waiting = this.#of(id)
    const { database, unlocked } = await this.door.store()
    const records = new SealedTable<AgencyRecord>(database.records, unlocked)
    const next = waiting.chosen.slice(waiting.sealed.length, waiting.sealed.length + limit)
    waiting.sealed.push(
      ...(await Promise.all(next.map(({ record, version }) => records.seal(record.id, version + 1, record)))),
    )
    return waiting.sealed.length
  })

  /** @throws IMPORT_GONE, IMPORT_OUTDATED, STORE_LOCKED, STORE_FULL */
  readonly commit = translated(async (id: string): Promise<StoredImport> => {
    const { name, chosen, sealed } = this.#of(id)
    if (sealed.length < chosen.length) throw new AppError('IMPORT_GONE', { why: 'not sealed' })
    const at = new Date(this.surroundings.nowMs()).toISOString()
    const stored = await writeImport(await this.door.store(), { id, at, name }, chosen, sealed)
    this.#waiting = undefined
    return stored
  })

  /** @throws STORE_LOCKED, ROW_UNREADABLE */
  readonly last = translated(async (): Promise<StoredImport | undefined> => {
    const row = await readUndoRow(await this.door.store())
    return row?.value.stored
  })

  /** @throws IMPORT_CHANGED_SINCE, STORE_LOCKED, ROW_MISSING */
  readonly undo = translated(async (id: string): Promise<void> => undoImport(await this.door.store(), id))

  /** Forgets the import of that id, or whichever waits. */
  forget(id = this.#waiting?.id): void {
    if (this.#waiting?.id === id) this.#waiting = undefined
  }

  #of(id: string): WaitingImport {
    if (this.#waiting?.id !== id) throw new AppError('IMPORT_GONE')
    return this.#waiting
  }

  #chosen(
    { kept, name: file }: WaitingImport,
    proposal: NamedProposal,
    { values, said, takesAll }: { values: ImportedRow['values']; said: boolean | undefined; takesAll: boolean },
  ): ImportedRecord[] {
    const nowMs = this.surroundings.nowMs()
    switch (proposal.kind) {
      case 'same':
        return []
      case 'update': {
        const before = kept.get(proposal.recordId)
        if (!before || !(said ?? takesAll)) return []
        const record = recordWithImported(before.value, proposal.differences, { nowMs, file })
        return [{ record, version: before.version, before: before.value }]
      }
      case 'new':
      case 'ambiguous': {
        if (!(said ?? proposal.kind === 'new')) return []
        const id = this.surroundings.crypto.randomUUID()
        return [{ record: recordFromList(values, { id, nowMs, file }), version: 0 }]
      }
    }
  }
}

/** Where the clerk has something to decide, the records are called by their names. */
function withNames(proposal: ImportProposal, kept: ReadonlyMap<string, Kept<AgencyRecord>>): NamedProposal {
  const ids = proposal.kind === 'update' ? [proposal.recordId] : proposal.kind === 'ambiguous' ? proposal.recordIds : []
  if (ids.length === 0) return proposal
  const records = ids.slice(0, namesShown).map((id) => kept.get(id))
  return { ...proposal, names: records.flatMap((record) => (record ? [displayName(record.value)] : [])) }
}
