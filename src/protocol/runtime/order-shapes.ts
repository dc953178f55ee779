import { skipReasons } from '../../autofill/plan/outcome'
import { z } from '../zod'

const text = z.string().check(z.maxLength(10_000))

/** Every reason for which a control is left alone. */
export const skipReason = z.enum(skipReasons)

/** What to do to a control. */
export const action = z.union([
  z.strictObject({ type: z.literal('text'), text, date: z.exactOptional(text) }),
  z.strictObject({ type: z.literal('choose'), value: text, aliases: z.array(text).check(z.maxLength(40)) }),
  z.strictObject({ type: z.literal('check'), checked: z.boolean() }),
])

/** One approved entry of a plan, as it goes to the page. */
export const order = z.strictObject({ id: z.int(), signature: text, action })

/** What came of one order. */
export const orderResult = z.union([
  z.strictObject({ id: z.int(), outcome: z.literal('filled') }),
  z.strictObject({ id: z.int(), outcome: z.literal('skipped'), reason: skipReason }),
])
