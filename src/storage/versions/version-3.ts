import { version2 } from './version-2'

/** Stores and indexes of version 3, kept for ever: those of version 2, and the sealed manifest of every row's version, in buckets. */
export const version3 = {
  number: 3,
  stores: { ...version2.stores, manifest: 'id' },
} as const
