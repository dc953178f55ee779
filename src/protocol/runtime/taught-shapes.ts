import { controlKinds } from '../../autofill/match/facts'
import { rowRules, valueParts } from '../../autofill/match/taught-field'
import { fieldKeys, type FieldKey } from '../../fields'
import { mauNumbers } from '../../procedures/mau'
import { z } from '../zod'

const text = z.string().check(z.maxLength(300))
const texts = z.array(text).check(z.maxLength(6))
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])

const pageShape = z.strictObject({ path: text, mau: z.exactOptional(z.enum(mauNumbers)) })

const fingerprint = z.strictObject({
  labels: texts,
  kind: z.enum(controlKinds),
  section: text,
  column: text,
  names: texts,
  place: z.int().check(z.minimum(0)),
  count: z.int().check(z.minimum(1)),
})

const taughtField = z.strictObject({
  id: z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/)),
  page: pageShape,
  fingerprint,
  label: text,
  keys: z.union([z.literal('leave'), z.array(key).check(z.minLength(1), z.maxLength(4))]),
  role: z.enum(['receiver', 'subject', 'agency', 'letter']),
  part: z.exactOptional(z.enum(valueParts)),
  rowRule: z.enum(rowRules),
  taughtAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/)),
  version: z.int().check(z.minimum(1)),
})

/** Taught fields as they travel. */
export const taughtFields = z.array(taughtField).check(z.maxLength(4_000))

/** What was taught of one page as it travels. */
export const taughtHere = z.strictObject({ page: pageShape, fields: taughtFields })
