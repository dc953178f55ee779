import { createListReader } from '../../src/documents/list/list-reader'
import { AppError } from '../../src/errors'
import type { StoredImport } from '../../src/protocol/runtime/import-client'
import { planImport, recordFromList, recordWithImported } from '../../src/records'
import type { ImportService, ListFile, RowToImport } from '../../src/ui/import-service'
import type { SavedRecord } from '../../src/ui/services'
import type { NamedProposal } from '../../src/protocol/runtime/import-client'

interface Compared {
  readonly rows: readonly RowToImport[]
  readonly proposals: readonly NamedProposal[]
}

function listFile(name: string, bytes: ArrayBuffer, isPasted: boolean): ListFile {
  const report: { current: (done: number) => void } = { current: () => undefined }
  const read = createListReader({ name, bytes, isPasted }, (done) => report.current(done))
  return {
    name,
    read: (order, onStep) => {
      report.current = onStep
      return read(order)
    },
    close: () => undefined,
  }
}

/** Imports over records in memory, by the same reader and the same plan. */
export function createFakeImports({ records }: { readonly records: Map<string, SavedRecord> }): ImportService {
  const waiting = new Map<string, Compared>()
  let last: { readonly stored: StoredImport; readonly before: ReadonlyMap<string, SavedRecord> } | undefined
  return {
    open: async (file) => listFile(file.name, await file.arrayBuffer(), false),
    openPasted: (name, text) => listFile(name, new TextEncoder().encode(text).buffer, true),
    compare: (rows) => {
      const proposals = planImport(
        rows,
        [...records.values()].map(({ record }) => record),
      )
      waiting.set('import', { rows, proposals })
      return Promise.resolve({ id: 'import', proposals })
    },
    store: (id, name, { takesAll, rows: said }) => {
      const { rows, proposals } = waiting.get(id) ?? { rows: [], proposals: [] }
      const before = new Map(records)
      const counts = { added: 0, changed: 0 }
      for (const [place, proposal] of proposals.entries()) {
        const told = said.find(({ row }) => row === proposal.row)?.isTaken
        if (proposal.kind === 'new') {
          const record = recordFromList(rows[place]?.values ?? {}, {
            id: `new-${proposal.row}`,
            nowMs: 0,
            file: name,
          })
          records.set(record.id, { record, version: 1 })
          counts.added += 1
        }
        const kept = proposal.kind === 'update' ? records.get(proposal.recordId) : undefined
        if (proposal.kind !== 'update' || !kept || !(told ?? takesAll)) continue
        const record = recordWithImported(kept.record, proposal.differences, { nowMs: 0, file: name })
        records.set(record.id, { record, version: kept.version + 1 })
        counts.changed += 1
      }
      last = { stored: { id, name, at: '2026-03-02T03:00:00Z', ...counts }, before }
      return Promise.resolve(last.stored)
    },
    drop: () => Promise.resolve(),
    last: () => Promise.resolve(last?.stored),
    undo: () => {
      if (!last) return Promise.reject(new AppError('ROW_MISSING'))
      records.clear()
      for (const [id, record] of last.before) records.set(id, record)
      last = undefined
      return Promise.resolve()
    },
  }
}
