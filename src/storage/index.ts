/** The room of storage, as pages see it: nothing here loads the database itself. */
export { connectStore, type StoreClient } from './connect-store'
export type { DraftRepository } from './draft-repository'
export type { HistoryRepository } from './history-repository'
export type { RecordQuery, RecordRepository } from './record-repository'
export type { ListPart } from './list-part'
export { openStorePort } from './store-port'
