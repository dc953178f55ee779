/**
 * Stores and indexes of version 1, kept for ever. Rows are `{id, version, format, sealed}`; beside them lie in clear only a
 * history entry's time in milliseconds (`atMs`) and the random ids of the records that link a certificate (`recordIds`).
 */
export const version1 = {
  number: 1,
  stores: {
    keyring: 'id',
    records: 'id',
    certificates: 'id, *recordIds',
    drafts: 'id',
    history: 'id, atMs',
  },
} as const
