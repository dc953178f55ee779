import { fieldKeys, type FieldKey } from '../../fields'
import { duplicateReasons } from '../../records'
import { defineMessage, type MessageDefinition } from '../define-message'
import { z } from '../zod'
import { mostMerged } from './duplicate-client'
import { isoTime, recordRow, rowId, rowVersion } from './store-shapes'

const nothing = z.strictObject({})
const count = z.int().check(z.minimum(0))
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])
const name = z.string().check(z.maxLength(10_000))

/** All records are looked through: with many of them that takes seconds. */
function fromPages<Request, Response>(
  of: string,
  shapes: Pick<MessageDefinition<Request, Response>, 'request' | 'response'>,
): MessageDefinition<Request, Response> {
  return defineMessage(of, { ...shapes, allowedSenders: ['extension-page'], timeoutMs: 120_000 })
}

/** Finds records that may be one. */
export const duplicatesFind = fromPages('duplicates.find', {
  request: nothing,
  response: z.strictObject({
    groups: z.array(
      z.strictObject({ reasons: z.array(z.enum(duplicateReasons)), size: count, rows: z.array(recordRow) }),
    ),
    total: count,
    people: count,
  }),
})

/** Makes several records one. */
export const duplicatesMerge = fromPages('duplicates.merge', {
  request: z.strictObject({
    id: rowId,
    at: isoTime,
    rows: z.array(z.strictObject({ id: rowId, version: rowVersion })).check(z.minLength(2), z.maxLength(mostMerged)),
    choice: z.partialRecord(key, z.int().check(z.minimum(0), z.maximum(mostMerged - 1))),
  }),
  response: nothing,
})

/** Gives the merges that can be taken back. */
export const duplicatesMerges = fromPages('duplicates.merges', {
  request: nothing,
  response: z.strictObject({
    merges: z.array(z.strictObject({ id: rowId, at: isoTime, recordId: rowId, names: z.array(name) })),
  }),
})

/** Takes a merge back. */
export const duplicatesUndo = fromPages('duplicates.undo', {
  request: z.strictObject({ id: rowId }),
  response: nothing,
})
