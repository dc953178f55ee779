import type { StoreClient } from '../protocol/runtime/store-client'
import type { SavedDraft, StoreService } from '../ui/services'

const mostShown = 500

/** The store as the interface asks for it. @param nowMs the clock, milliseconds since 1970 */
export function createStoreService({ records, drafts, history }: StoreClient, nowMs: () => number): StoreService {
  const part = { offset: 0, limit: mostShown }
  const readDraft = async (id: string): Promise<SavedDraft> => {
    const { draft: kept, version } = await drafts.get(id)
    return { id, version, draft: kept.draft, changedAt: kept.changedAt }
  }
  return {
    listRecords: async () => (await records.list({ ...part, query: '' })).rows,
    findRecords: async (query) => (await records.list({ ...part, query })).rows,
    getRecord: (id) => records.get(id),
    saveRecord: async (record, version, certificates = []) =>
      (await records.save(record, version, certificates)).version,
    removeRecord: async (id) => {
      const { version } = await records.get(id)
      await records.remove(id, version)
    },
    listDrafts: async () => {
      const { rows } = await drafts.list(part)
      return Promise.all(rows.map(({ id }) => readDraft(id)))
    },
    saveDraft: async (id, draft, version) => {
      const changedAt = new Date(nowMs()).toISOString()
      const createdAt = version === 0 ? changedAt : (await drafts.get(id)).draft.createdAt
      return (await drafts.save({ id, draft, createdAt, changedAt }, version)).version
    },
    removeDraft: async (id) => {
      const { version } = await drafts.get(id)
      await drafts.remove(id, version)
    },
    appendHistory: (entry) => history.append(entry),
    markUndone: (id) => history.markUndone(id, new Date(nowMs()).toISOString()),
    listHistory: async (limit) => (await history.list({ offset: 0, limit })).entries,
  }
}
