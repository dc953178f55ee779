import { fieldKeys, type FieldKey } from '../../fields'
import { defineMessage, type MessageDefinition } from '../define-message'
import { z } from '../zod'
import { fieldValues, isoTime, page, rowId } from './store-shapes'

const nothing = z.strictObject({})
const which = z.strictObject({ id: rowId })
const count = z.int().check(z.minimum(0))
const text = z.string().check(z.maxLength(10_000))
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])
const value = z.union([text, z.boolean(), z.number()])
/** The number of a row in its sheet. */
const row = z.int().check(z.minimum(1), z.maximum(1_048_576))
const mostAtOnce = 500
const mostLookedAt = 10_000
const mostRows = 20_000

function fromPages<Request, Response>(
  name: string,
  shapes: Pick<MessageDefinition<Request, Response>, 'request' | 'response'>,
): MessageDefinition<Request, Response> {
  return defineMessage(name, { ...shapes, allowedSenders: ['extension-page'], timeoutMs: 120_000 })
}

const storedImport = z.strictObject({ id: rowId, at: isoTime, name: text, added: count, changed: count })

const proposal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new'), row }),
  z.strictObject({ kind: z.literal('same'), row, recordId: rowId }),
  z.strictObject({
    kind: z.literal('update'),
    row,
    recordId: rowId,
    differences: z.array(z.strictObject({ key, kept: z.exactOptional(value), imported: value })),
    names: z.exactOptional(z.array(text)),
  }),
  z.strictObject({
    kind: z.literal('ambiguous'),
    row,
    recordIds: z.array(rowId),
    names: z.exactOptional(z.array(text)),
  }),
])

/** Begins an import of many records. */
export const importsBegin = fromPages('imports.begin', { request: nothing, response: which })

/** Hands over some rows of it. */
export const importsAdd = fromPages('imports.add', {
  request: z.strictObject({
    id: rowId,
    rows: z.array(z.strictObject({ row, values: fieldValues })).check(z.maxLength(mostAtOnce)),
  }),
  response: nothing,
})

/** Looks through the next kept records for those that the rows mean. When all were looked at, `total` says how many proposals there are. */
export const importsPlan = fromPages('imports.plan', {
  request: z.strictObject({ id: rowId, limit: z.int().check(z.minimum(1), z.maximum(mostLookedAt)) }),
  response: z.strictObject({ done: count, all: count, total: count }),
})

/** Gives a part of what comparing found. */
export const importsProposals = fromPages('imports.proposals', {
  request: z.strictObject({ id: rowId, ...page }),
  response: z.strictObject({ proposals: z.array(proposal) }),
})

/** Settles what is taken. */
export const importsChoose = fromPages('imports.choose', {
  request: z.strictObject({
    id: rowId,
    name: z.string().check(z.maxLength(1_000)),
    takesAll: z.boolean(),
    rows: z.array(z.strictObject({ row, isTaken: z.boolean() })).check(z.maxLength(mostRows)),
  }),
  response: z.strictObject({ total: count }),
})

/** Seals the next records, still in memory. */
export const importsSeal = fromPages('imports.seal', {
  request: z.strictObject({ id: rowId, limit: z.int().check(z.minimum(1), z.maximum(mostAtOnce)) }),
  response: z.strictObject({ done: count }),
})

/** Writes everything in one transaction. */
export const importsCommit = fromPages('imports.commit', {
  request: which,
  response: storedImport,
})

/** Forgets an import that was not committed. */
export const importsDrop = fromPages('imports.drop', { request: which, response: nothing })

/** Gives the last import while it can be taken back. */
export const importsLast = fromPages('imports.last', {
  request: nothing,
  response: z.strictObject({ stored: z.exactOptional(storedImport) }),
})

/** Takes the last import back. */
export const importsUndo = fromPages('imports.undo', { request: which, response: nothing })
