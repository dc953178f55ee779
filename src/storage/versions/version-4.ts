import { version3 } from './version-3'

/** Stores and indexes of version 4, kept for ever: those of version 3, and the sealed search index of the records, in blocks. */
export const version4 = {
  number: 4,
  stores: { ...version3.stores, searchIndex: 'id' },
} as const
