import { AppError } from '../../src/errors'
import type { DuplicateRepository, KeptMerge } from '../../src/protocol/runtime/duplicate-client'
import type { Settings } from '../../src/protocol/runtime/settings'
import { displayName, findDuplicates, mergeRecords, summaryOf } from '../../src/records'
import type { SavedRecord } from '../../src/ui/services'

/** Duplicates among records in memory, by the same rules. */
export function createFakeDuplicates(contents: {
  readonly records: Map<string, SavedRecord>
  readonly settings: Settings
}): DuplicateRepository {
  const { records } = contents
  const merges: (KeptMerge & { readonly before: readonly SavedRecord[] })[] = []
  const kept = (id: string): SavedRecord => {
    const found = records.get(id)
    if (!found) throw new AppError('ROW_MISSING')
    return found
  }
  return {
    find: () => {
      const all = [...records.values()].map(({ record }) => record)
      const groups = findDuplicates(all, contents.settings.apartRecords).map(({ reasons, recordIds }) => ({
        reasons,
        size: recordIds.length,
        rows: recordIds.map(kept).map(({ record, version }) => ({ ...summaryOf(record), version })),
      }))
      return Promise.resolve({ groups, total: groups.length, people: groups.reduce((sum, { size }) => sum + size, 0) })
    },
    merge: async ({ id, at, rows, choice }) => {
      const before = rows.map((row) => kept(row.id))
      if (before.some(({ version }, place) => version !== rows[place]?.version)) {
        return Promise.reject(new AppError('ROW_CHANGED_ELSEWHERE'))
      }
      const record = mergeRecords(
        before.map((one) => one.record),
        choice,
        Date.parse(at),
      )
      for (const one of before) records.delete(one.record.id)
      records.set(record.id, { record, version: (before[0]?.version ?? 0) + 1 })
      merges.unshift({ id, at, recordId: record.id, names: before.map((one) => displayName(one.record)), before })
    },
    merges: () => Promise.resolve([...merges]),
    undo: (id) => {
      const place = merges.findIndex((one) => one.id === id)
      for (const one of merges[place]?.before ?? []) records.set(one.record.id, one)
      merges.splice(place, 1)
      return Promise.resolve()
    },
  }
}
