import { defaultWishes, noMemory, type DueDays, type ReminderMemory, type ReminderWishes } from '../../requests'
import { z } from '../zod'

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const dayOrNone = z.union([day, z.literal('')])
const hour = z.int().check(z.minimum(0), z.maximum(23))
const dayCounts = z.array(z.strictObject({ day, count: z.int().check(z.minimum(0)) })).check(z.maxLength(20_000))

const shapes = {
  days: z.strictObject({ since: dayCounts, tell: dayCounts }),
  memory: z.strictObject({ told: dayCounts, lastOn: dayOrNone }),
  wishes: z.strictObject({ quietFrom: hour, quietTo: hour, snoozedTo: dayOrNone }),
}

const nothingDue: DueDays = { since: [], tell: [] }

/** Reads what the pages left for the background. What is not of its shape counts as nothing. */
export function readDueDays(kept: unknown): DueDays {
  const read = shapes.days.safeParse(kept)
  return read.success ? read.data : nothingDue
}

/** Reads what was told already. What is not of its shape counts as never: rather told twice than never again. */
export function readMemory(kept: unknown): ReminderMemory {
  const read = shapes.memory.safeParse(kept)
  return read.success ? read.data : noMemory
}

/** Reads when the clerk wants quiet. What is not of its shape counts as never set. */
export function readWishes(kept: unknown): ReminderWishes {
  const read = shapes.wishes.safeParse(kept)
  return read.success ? read.data : defaultWishes
}
