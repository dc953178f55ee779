import { labelOrigins, otherSources } from '../../autofill/match/facts'
import { fieldKeys, type FieldKey } from '../../fields'
import { mauNumbers } from '../../procedures'
import { defineMessage } from '../define-message'
import { z } from '../zod'
import * as orders from './order-shapes'
import { fillId as nameOfFill, glance } from './page-shapes'
import { record, whole, type Shaped } from '../shape'
import { taughtHere } from './taught-shapes'

const action = z.custom<Shaped<typeof orders.action>>((value) => orders.action.safeParse(value).success)
const skipReason = z.custom<Shaped<typeof orders.skipReason>>((value) => orders.skipReason.safeParse(value).success)
const fillId = z.custom<Shaped<typeof nameOfFill>>((value) => nameOfFill.safeParse(value).success)

const text = z.string().check(z.maxLength(10_000))
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])
const mau = z.enum(mauNumbers)
const values = z.partialRecord(key, z.union([text, z.boolean(), z.number()]))
const tab = z.int()
/** What was taught of the page. It travels with each request: the background keeps nothing. */
const taught = z.exactOptional(taughtHere)
const evidence = z.strictObject({
  source: z.enum([...labelOrigins, ...otherSources]),
  pattern: text,
  points: z.number(),
})
const role = z.enum(['receiver', 'subject', 'agency', 'letter'])

/** A request draft as it travels inside the extension. */
export const requestDraft = z.strictObject({
  mau,
  receiver: values,
  subjects: z.array(values).check(z.maxLength(500)),
  agency: values,
  letter: values,
})

const planEntry = z.strictObject({
  id: z.int(),
  index: z.nullable(z.int()),
  signature: text,
  label: text,
  section: text,
  keys: z.array(key),
  role: z.exactOptional(role),
  row: z.exactOptional(z.int()),
  score: z.number(),
  evidence: z.array(evidence),
  current: text,
  shown: z.exactOptional(text),
  action: z.exactOptional(action),
  refusal: z.exactOptional(skipReason),
})

/** A fill plan as it travels inside the extension. */
const fillPlan = z.strictObject({
  entries: z.array(planEntry).check(z.maxLength(6_000)),
  foreignFrames: z.array(text),
  firstSubject: z.int(),
  rowsOffered: z.int(),
  remaining: z.int(),
  seats: z.array(z.int()).check(z.maxLength(6_000)),
  queue: z.exactOptional(z.array(z.int()).check(z.maxLength(500))),
})

const reportField = z.strictObject({
  id: z.int(),
  index: z.nullable(z.int()),
  label: text,
  keys: z.array(key),
  role: z.exactOptional(role),
  row: z.exactOptional(z.int()),
  shown: z.exactOptional(text),
  outcome: z.enum(['filled', 'skipped']),
  reason: z.exactOptional(skipReason),
})

/** What came of a fill, every control accounted for. Times in milliseconds. */
const fillReport = z.strictObject({ fields: z.array(reportField), remaining: z.int(), fillMs: z.number() })

/**
 * Looks at a page and says what would go where. Nothing is written.
 * `queue`: subjects for the rows that are free, in this order; without it everybody from `firstSubject` on, row by row.
 */
export const fillPreview = defineMessage('fill.preview', {
  request: z.strictObject({
    tab,
    draft: requestDraft,
    firstSubject: z.int(),
    queue: z.exactOptional(z.array(z.int()).check(z.maxLength(500))),
    taught,
  }),
  response: fillPlan,
  allowedSenders: ['extension-page'],
  timeoutMs: 15_000,
})

/** Writes the ticked entries of a previewed plan, reads them back and reports. */
export const fillApply = defineMessage('fill.apply', {
  request: z.strictObject({
    tab,
    draft: requestDraft,
    plan: fillPlan,
    ticked: z.array(z.int()),
    fillId: z.exactOptional(fillId),
    taught,
  }),
  response: fillReport,
  allowedSenders: ['extension-page'],
  timeoutMs: 180_000,
})

/** Looks at a page for a moment, to see whether it changed and what could be undone there. */
export const fillGlance = defineMessage('fill.glance', {
  request: z.strictObject({ tab }),
  response: glance,
  allowedSenders: ['extension-page'],
  timeoutMs: 5_000,
})

/** Asks what a page says of a dossier, after the clerk submitted it there. */
export const fillDossier = defineMessage('fill.dossier', {
  request: z.strictObject({ tab }),
  response: z.strictObject({ lines: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(120)) }),
  allowedSenders: ['extension-page'],
  timeoutMs: 5_000,
})

/** Outlines on the page what was filled. */
export const fillMark = defineMessage('fill.mark', {
  request: record({ tab: whole, ...orders.marking }),
  response: z.strictObject({}),
  allowedSenders: ['extension-page'],
  timeoutMs: 5_000,
})

/** Brings one control of the page into view. */
export const fillShow = defineMessage('fill.show', {
  request: z.strictObject({ tab, id: z.int() }),
  response: z.strictObject({ isShown: z.boolean() }),
  allowedSenders: ['extension-page'],
  timeoutMs: 5_000,
})

/** Undoes the last fill of a page. */
export const fillUndo = defineMessage('fill.undo', {
  request: z.strictObject({ tab }),
  response: z.strictObject({ restored: z.int(), keptEdited: z.int(), failed: z.int() }),
  allowedSenders: ['extension-page'],
  timeoutMs: 60_000,
})

/** Stops a fill that is under way. */
export const fillCancel = defineMessage('fill.cancel', {
  request: z.strictObject({ tab }),
  response: z.strictObject({}),
  allowedSenders: ['extension-page'],
  timeoutMs: 3_000,
})

/** Says what every control of a page would be taken for. */
export const fillClassify = defineMessage('fill.classify', {
  request: z.strictObject({ tab, mau: z.nullable(mau), taught }),
  response: z.strictObject({
    controls: z.array(
      z.strictObject({
        index: z.nullable(z.int()),
        label: text,
        keys: z.array(key),
        role: z.nullable(role),
        row: z.nullable(z.int()),
        score: z.number(),
        evidence: z.array(evidence),
      }),
    ),
    classifyMs: z.number(),
  }),
  allowedSenders: ['extension-page'],
  timeoutMs: 15_000,
})

/** A fill plan as it travels. */
export type FillPlan = z.infer<typeof fillPlan>
/** A fill report as it travels. */
export type FillReport = z.infer<typeof fillReport>
