import { pastLimits } from '../../records'
import { z } from '../zod'
import { changeCause, isoTime } from './store-shapes'

const text = z.string().check(z.maxLength(pastLimits.chars))
const value = z.union([text, z.boolean(), z.number()])

const changedSet = z.strictObject({
  // An id may hold a whole name beside its number.
  id: z.string().check(z.maxLength(1_000)),
  name: text,
  fate: z.exactOptional(z.enum(['added', 'removed'])),
  facts: z
    .array(z.strictObject({ place: text, was: z.exactOptional(value), is: z.exactOptional(value) }))
    .check(z.maxLength(pastLimits.linesOfChange)),
})

/** The history of change of a request or a setting, as it travels. */
export const pastChanges = z
  .array(
    z.strictObject({
      at: isoTime,
      cause: changeCause,
      sets: z.array(changedSet).check(z.maxLength(pastLimits.linesOfChange)),
      untold: z.exactOptional(z.int().check(z.minimum(1))),
    }),
  )
  .check(z.maxLength(pastLimits.changes))
