import { AppError } from '../errors'
import type { StoreClient } from '../protocol/runtime/store-client'
import type { AgencyRecord } from '../records'
import { noProgress, type FillProgress } from '../requests'
import type { RecordWish } from '../ui/record-search-service'
import type { SavedDraft, StoreService } from '../ui/services'

const mostShown = 500
/** What the messages take; a longer text fits nobody's name. */
const mostQueryChars = 200
const mostTries = 4

/** The store as the interface asks for it. @param nowMs the clock, milliseconds since 1970 */
export function createStoreService(
  { records, drafts, history, progress, past, check, repair }: StoreClient,
  nowMs: () => number,
): StoreService {
  const part = { offset: 0, limit: mostShown }
  const readDraft = async (id: string): Promise<SavedDraft> => {
    const { draft: kept, version } = await drafts.get(id)
    return { id, version, draft: kept.draft, changedAt: kept.changedAt }
  }
  return {
    oldestChange: () => records.oldestChange(),
    proveRecords: async (rows) => (rows.length === 0 ? 0 : (await records.prove(rows)).wrong),
    searchRecords: (search) => records.find({ ...search, query: search.query.slice(0, mostQueryChars) }),
    findRecords: async (query) => (await records.list({ ...part, query: query.slice(0, mostQueryChars) })).rows,
    readRecords: (which) => ('ids' in which ? recordsOf(records, which.ids) : recordsThatFit(records, which)),
    getRecord: (id) => records.get(id),
    saveRecord: async (record, version, certificates = [], cause) =>
      (await records.save(record, version, certificates, cause)).version,
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
    readPast: past,
    check,
    repair,
    readProgress: async (draftId) => (await progress.get(draftId)).value ?? noProgress,
    changeProgress: (draftId, change) => changeProgress(progress, draftId, change),
    appendHistory: (entry) => history.append(entry),
    markUndone: (id) => history.markUndone(id, new Date(nowMs()).toISOString()),
    noteAnswer: (id, answer) => history.noteAnswer(id, { ...answer, at: new Date(nowMs()).toISOString() }),
    listHistory: async (limit) => (await history.list({ offset: 0, limit })).entries,
    readHistory: () =>
      inParts(async (offset) => {
        const { entries, total } = await history.list({ offset, limit: mostShown })
        return { part: entries, total }
      }),
  }
}

/** Reads a list to its end. A part may be shorter than asked for where a row can't be read. */
async function inParts<Row>(
  read: (offset: number) => Promise<{ part: readonly Row[]; total: number }>,
): Promise<Row[]> {
  const all: Row[] = []
  for (let offset = 0; ; offset += mostShown) {
    const { part, total } = await read(offset)
    all.push(...part)
    if (offset + mostShown >= total) return all
  }
}

function recordsThatFit(records: StoreClient['records'], wish: RecordWish): Promise<AgencyRecord[]> {
  return inParts(async (offset) => {
    const { records: part, total } = await records.read({ ...wish, offset, limit: mostShown })
    return { part, total }
  })
}

const readAtOnce = 50

async function recordsOf({ get }: StoreClient['records'], ids: readonly string[]): Promise<AgencyRecord[]> {
  const all: AgencyRecord[] = []
  for (let at = 0; at < ids.length; at += readAtOnce) {
    const part = await Promise.all(ids.slice(at, at + readAtOnce).map((id) => get(id)))
    all.push(...part.map(({ record }) => record))
  }
  return all
}

/** Reads, changes and writes; when another window wrote meanwhile, once more over what it wrote. */
async function changeProgress(
  progress: StoreClient['progress'],
  draftId: string,
  change: (before: FillProgress) => FillProgress,
): Promise<FillProgress> {
  for (let tries = 1; ; tries++) {
    const { value = noProgress, version } = await progress.get(draftId)
    const next = change(value)
    if (next === value) return value
    try {
      await progress.put(draftId, next, version)
      return next
    } catch (thrown) {
      const isRace = thrown instanceof AppError && thrown.code === 'ROW_CHANGED_ELSEWHERE'
      if (!isRace || tries === mostTries) throw thrown
    }
  }
}
