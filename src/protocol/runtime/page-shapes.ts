import { controlKinds, labelOrigins } from '../../autofill/match/facts'
import { z } from '../zod'

/** Texts from a page are capped: a page must not be able to flood the extension. */
const shortText = z.string().check(z.maxLength(2_000))
const option = z.strictObject({ value: shortText, text: shortText })

const controlFacts = z.strictObject({
  id: z.int(),
  index: z.nullable(z.int()),
  kind: z.enum(controlKinds),
  labels: z.array(z.strictObject({ origin: z.enum(labelOrigins), text: shortText })).check(z.maxLength(24)),
  sections: z.array(shortText).check(z.maxLength(8)),
  cell: z.exactOptional(z.strictObject({ table: z.int(), row: z.int() })),
  inDialog: z.boolean(),
  cluster: z.exactOptional(z.strictObject({ id: z.int(), label: shortText })),
  group: z.exactOptional(shortText),
  option: z.exactOptional(option),
  options: z.exactOptional(z.array(option).check(z.maxLength(400))),
  visible: z.boolean(),
  readOnly: z.boolean(),
  disabled: z.boolean(),
  opensCalendar: z.exactOptional(z.boolean()),
  maxLength: z.exactOptional(z.int()),
  content: z.enum(['empty', 'default', 'filled']),
  value: shortText,
  checked: z.exactOptional(z.boolean()),
  signature: shortText,
})

/** The facts of a page, as they leave it. */
export const pageFacts = z.strictObject({
  controls: z.array(controlFacts).check(z.maxLength(6_000)),
  foreignFrames: z.array(z.strictObject({ title: shortText })).check(z.maxLength(200)),
  title: shortText,
})
