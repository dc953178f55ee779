import { defineMessage } from '../define-message'
import { z } from '../zod'
import { checkedParts, storeRepairs, type StoreCheck, type StoreRepair } from './check-client'

const count = z.int().check(z.minimum(0))

const found = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: z.enum(checkedParts),
      rows: count,
      unreadable: count,
      unproven: count,
      missing: count,
    }),
  ),
  damagedLists: count,
  wrongIndex: count,
  names: z.array(z.string().check(z.maxLength(10_000))).check(z.maxLength(20)),
})

/** Opens every row of the store and compares it with the sealed list of all rows. With many rows that takes a minute. */
export const storeCheck = defineMessage<Record<string, never>, StoreCheck>('store.check', {
  request: z.strictObject({}),
  response: found,
  allowedSenders: ['extension-page'],
  timeoutMs: 600_000,
})

/**
 * Repairs what the check found, and checks anew. `rows`: how many rows the check told of and a person agreed to; where it is another number
 * by now nothing is done.
 */
export const storeRepair = defineMessage<{ how: StoreRepair; rows: number }, StoreCheck>('store.repair', {
  request: z.strictObject({ how: z.enum(storeRepairs), rows: count }),
  response: found,
  allowedSenders: ['extension-page'],
  timeoutMs: 600_000,
})
