import { AppError } from '../../src/errors'
import type { StoreCheck } from '../../src/protocol/runtime/check-client'
import type { Settings } from '../../src/protocol/runtime/settings'
import {
  blockOf,
  compareRecords,
  fitsQuery,
  indexEntryOf,
  RecordIndex,
  searchText,
  summaryOf,
  withChange,
  type PastChange,
} from '../../src/records'
import {
  newLife,
  noProgress,
  wasSent,
  withAnswer,
  type DueDays,
  type ReminderWishes,
  type FillProgress,
  type HistoryEntry,
} from '../../src/requests'
import type { SavedDraft, SavedRecord, StoreService } from '../../src/ui/services'

/** What the fake store holds; tests look into it and change it behind the page's back. */
export interface FakeContents {
  readonly drafts: Map<string, SavedDraft>
  readonly records: Map<string, SavedRecord>
  readonly history: HistoryEntry[]
  /** How many records the check finds damaged. */
  readonly damage: { unreadable: number; unproven: number }
  /** Histories of change by the draft's id or the setting's name. */
  readonly pasts: Map<string, readonly PastChange[]>
  readonly progress: Map<string, FillProgress>
  settings: Settings
  dueDays?: DueDays
  wishes: ReminderWishes
}

function checkOf(damage: FakeContents['damage'], rows: number): StoreCheck {
  return {
    parts: [{ part: 'records', rows, ...damage, missing: 0 }],
    damagedLists: 0,
    wrongIndex: 0,
    names: damage.unproven > 0 ? ['Trần Văn Thử'] : [],
  }
}

/** A store in memory that answers as the real one does. */
export function createFakeStore(
  { drafts, records, history, progress, pasts, damage }: FakeContents,
  nowMs: number,
): StoreService {
  const find = (query: string) => {
    const fitting = [...records.values()].map(({ record }) => record).filter((one) => fitsQuery(searchText(one), query))
    return Promise.resolve(fitting.sort(compareRecords).map(summaryOf))
  }
  const indexed = () => {
    const index = new RecordIndex()
    index.put('all', blockOf([...records.values()].map(({ record, version }) => indexEntryOf(record, version))))
    return index
  }
  const search: StoreService['searchRecords'] = ({ offset, limit, ...wish }) => {
    const { part, counts } = indexed().find(wish, offset, limit)
    return Promise.resolve({ rows: part, counts, unreadable: 0 })
  }
  return {
    oldestChange: () => Promise.resolve(indexed().oldestChange),
    proveRecords: () => Promise.resolve(0),
    searchRecords: search,
    findRecords: find,
    readRecords: async (which) => {
      const ids =
        'ids' in which ? which.ids : (await search({ ...which, offset: 0, limit: 500 })).rows.map(({ id }) => id)
      return ids.map((id) => present(records.get(id)).record)
    },
    getRecord: async (id) => Promise.resolve(present(records.get(id))),
    saveRecord: async (record, version, _facts, cause = { kind: 'typed' }) => {
      const before = records.get(record.id)
      const next = withChange(before?.record, record, cause)
      const saved = { record: next, version: nextVersion(before?.version, version) }
      records.set(record.id, saved)
      return Promise.resolve(saved.version)
    },
    removeRecord: (id) => Promise.resolve(void records.delete(id)),
    listDrafts: () => Promise.resolve([...drafts.values()]),
    saveDraft: async (id, draft, version) => {
      const changedAt = new Date(nowMs).toISOString()
      const saved = { id, draft, changedAt, version: nextVersion(drafts.get(id)?.version, version) }
      drafts.set(id, saved)
      return Promise.resolve(saved.version)
    },
    removeDraft: (id) =>
      wasSent(progress.get(id)?.life ?? newLife)
        ? Promise.reject(new AppError('DRAFT_WAS_SENT'))
        : Promise.resolve(void drafts.delete(id)),
    readPast: (of) => Promise.resolve(pasts.get('draft' in of ? of.draft : of.setting) ?? []),
    check: () => Promise.resolve(checkOf(damage, records.size)),
    repair: (how, rows) => {
      if (how === 'remove') damage.unreadable -= rows
      else damage.unproven -= rows
      return Promise.resolve(checkOf(damage, records.size))
    },
    readProgress: (id) => Promise.resolve(progress.get(id) ?? noProgress),
    changeProgress: (id, change) => {
      const next = change(progress.get(id) ?? noProgress)
      progress.set(id, next)
      return Promise.resolve(next)
    },
    appendHistory: (entry) => Promise.resolve(void history.push(entry)),
    markUndone: () => Promise.resolve(),
    noteAnswer: (id, answer) => {
      const place = history.findIndex((entry) => entry.id === id)
      const entry = history[place]
      if (!entry) return Promise.reject(new AppError('ROW_MISSING'))
      history[place] = withAnswer(entry, { ...answer, at: new Date(nowMs).toISOString() })
      return Promise.resolve()
    },
    listHistory: () => Promise.resolve(history),
    readHistory: () => Promise.resolve(history),
  }
}

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new AppError('ROW_MISSING')
  return found
}

function nextVersion(kept: number | undefined, read: number): number {
  if ((kept ?? 0) !== read) throw new AppError('ROW_CHANGED_ELSEWHERE')
  return read + 1
}
