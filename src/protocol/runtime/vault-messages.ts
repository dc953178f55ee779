import { defineMessage, type MessageDefinition } from '../define-message'
import { z } from '../zod'
import { isoTime, rowId } from './store-shapes'

const nothing = z.strictObject({})
const count = z.int().check(z.minimum(0))
const passphrase = z.string().check(z.maxLength(1_000))
const ticket = z.string().check(z.regex(/^[0-9A-Za-z+/]{43}=$/))
const bytes = z.instanceof(Uint8Array<ArrayBuffer>)
const ids = z.array(rowId).check(z.maxLength(200_000))

/** Stretching a passphrase takes a good second on a slow PC; a large store is read or written in less than a minute. */
function fromPages<Request, Response>(
  name: string,
  shapes: Pick<MessageDefinition<Request, Response>, 'request' | 'response'>,
): MessageDefinition<Request, Response> {
  return defineMessage(name, { ...shapes, allowedSenders: ['extension-page'], timeoutMs: 180_000 })
}

/** Tells whether the store is open. */
export const vaultStatus = fromPages('vault.status', {
  request: nothing,
  response: z.strictObject({
    state: z.enum(['open', 'locked']),
    hasPassphrase: z.boolean(),
    waitMs: count,
    storeId: z.string().check(z.minLength(1), z.maxLength(64)),
  }),
})

/** Opens the store by its passphrase. */
export const vaultUnlock = fromPages('vault.unlock', {
  request: z.strictObject({ passphrase }),
  response: z.strictObject({ ticket }),
})

/** Opens the store by a ticket. */
export const vaultResume = fromPages('vault.resume', {
  request: z.strictObject({ ticket, lastUsedMs: z.number() }),
  response: z.strictObject({ isOpen: z.boolean() }),
})

/** Locks the store. */
export const vaultLock = fromPages('vault.lock', { request: nothing, response: nothing })

/** Tells that somebody works. */
export const vaultTouch = fromPages('vault.touch', { request: nothing, response: nothing })

/** Sets, changes or removes the passphrase. */
export const vaultSetPassphrase = fromPages('vault.set-passphrase', {
  request: z.strictObject({ current: z.exactOptional(passphrase), next: z.exactOptional(passphrase) }),
  response: z.strictObject({ ticket: z.exactOptional(ticket) }),
})

/** Makes a backup file. */
export const backupMake = fromPages('backup.make', {
  request: z.strictObject({
    scope: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('selection'), recordIds: ids, draftIds: ids }),
    ]),
    passphrase,
  }),
  response: z.strictObject({ file: bytes, rows: count, unreadable: count }),
})

const partPreview = z.strictObject({ fresh: count, newer: count, same: count, conflicts: count, onlyHere: count })
const part = z.enum(['records', 'drafts', 'history', 'settings'])

/** Opens a backup file and says what restoring it would do. */
export const backupPreview = fromPages('backup.preview', {
  request: z.strictObject({ file: bytes, passphrase }),
  response: z.strictObject({
    id: rowId,
    madeAt: isoTime,
    scope: z.enum(['all', 'selection']),
    parts: z.strictObject({
      records: partPreview,
      drafts: partPreview,
      history: partPreview,
      settings: partPreview,
    }),
    conflicts: z.array(z.strictObject({ part, name: z.string().check(z.maxLength(10_000)) })).check(z.maxLength(20)),
  }),
})

/** Restores the file of a preview. */
export const backupRestore = fromPages('backup.restore', {
  request: z.strictObject({ id: rowId, mode: z.enum(['merge', 'replace']), conflicts: z.enum(['here', 'file']) }),
  response: z.strictObject({ written: count, removed: count }),
})

/** Removes the database with all keys. */
export const storeErase = fromPages('store.erase', { request: nothing, response: nothing })

/** What the store tells without being asked. */
export const vaultNotice = z.strictObject({ notice: z.enum(['locked', 'unlocked', 'erased']) })
