import { defineMessage } from '../define-message'
import { z } from '../zod'
import { checkedParts, type StoreCheck } from './check-client'

const count = z.int().check(z.minimum(0))

/** Opens every row of the store and compares it with the sealed list of all rows. With many rows that takes a minute. */
export const storeCheck = defineMessage<Record<string, never>, StoreCheck>('store.check', {
  request: z.strictObject({}),
  response: z.strictObject({
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
  }),
  allowedSenders: ['extension-page'],
  timeoutMs: 600_000,
})
