import { version1 } from './version-1'

/** Stores and indexes of version 2, kept for ever: those of version 1, and the sealed settings, whose ids are their names. */
export const version2 = {
  number: 2,
  stores: { ...version1.stores, settings: 'id' },
} as const
