import type { AgencyRecord } from '../../src/records'
import { openStore, type Store } from '../../src/storage/store'
import { manyPeople } from '../bench/many-people'
import type { emptySurroundings } from './example-store'

/** A wish for all records. */
export const all = { query: '', offset: 0, limit: 500 }
/** Sixty people, each with a record. */
export const people = manyPeople(60)

/** A new store that keeps some people. */
export async function keptPeople(
  surroundings: ReturnType<typeof emptySurroundings>,
  records: readonly AgencyRecord[] = people,
): Promise<Store> {
  const store = await openStore(surroundings)
  for (const record of records) await store.records.save(record, 0, [])
  return store
}
