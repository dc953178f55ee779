import { fieldKeys, subscriberKinds, type FieldKey } from '../../fields'
import { mauNumbers } from '../../procedures'
import { mostChanges, recordSources } from '../../records'
import { lifeStates, sendingChannels } from '../../requests'
import { z } from '../zod'
import { requestPapers } from './attachment-shapes'
import { requestDraft } from './fill-messages'

const text = z.string().check(z.maxLength(10_000))
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])
/** Values of the forms as they travel. */
export const fieldValues = z.partialRecord(key, z.union([text, z.boolean(), z.number()]))
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const nameAttributes = z.array(z.strictObject({ oid: text, value: text })).check(z.maxLength(64))
const count = z.int().check(z.minimum(0))

/** A random id: it names nobody. */
export const rowId = z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/))

/** How often a row was saved; 0 for a row that was never kept. */
export const rowVersion = count

/** An ISO time in UTC. */
export const isoTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/))

/** Which part of a list is wanted: rows to skip, and rows to give. */
export const page = { offset: count, limit: z.int().check(z.minimum(1), z.maximum(500)) }

const value = z.union([text, z.boolean(), z.number()])
const name = z.string().check(z.maxLength(1_000))

/** What changed a record, a request or a setting, as it travels. */
export const changeCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({ kind: z.literal('list'), file: name }),
  z.strictObject({ kind: z.literal('certificate'), serial: name }),
  z.strictObject({ kind: z.literal('merge'), name }),
  z.strictObject({ kind: z.literal('file'), file: name }),
  z.strictObject({ kind: z.literal('backup'), madeAt: isoTime }),
])

const recordChange = z.strictObject({
  at: isoTime,
  cause: changeCause,
  fields: z.array(z.strictObject({ key, was: z.exactOptional(value) })),
  left: z.exactOptional(z.array(z.strictObject({ key, value }))),
})

/** A record as it travels. */
export const agencyRecord = z.strictObject({
  id: rowId,
  kind: z.enum(subscriberKinds),
  values: fieldValues,
  certificates: z.array(sha256).check(z.maxLength(64)),
  createdAt: isoTime,
  changedAt: isoTime,
  source: z.enum(recordSources),
  changes: z.exactOptional(z.array(recordChange).check(z.maxLength(mostChanges))),
})

const listed = {
  id: rowId,
  version: rowVersion,
  kind: z.enum(subscriberKinds),
  name: text,
  line: z.string().check(z.maxLength(30_000)),
  certificateCount: count,
  certificateNotAfter: z.exactOptional(text),
}

/** What a list shows of a record. */
export const listedRecord = z.strictObject(listed)

/** The same with the time of its last change. */
export const recordRow = z.strictObject({ ...listed, changedAt: isoTime })

/** What is kept of a certificate. */
export const certificateFacts = z.strictObject({
  sha256,
  serial: text,
  commonName: z.nullable(text),
  email: z.nullable(text),
  organisation: z.array(text).check(z.maxLength(64)),
  province: z.nullable(text),
  subject: nameAttributes,
  issuer: nameAttributes,
  notBefore: isoTime,
  notAfter: isoTime,
  isCa: z.boolean(),
  generation: z.nullable(z.enum(['G1', 'G2'])),
  keyAlgorithm: text,
  keyBits: z.nullable(z.number()),
  signatureAlgorithm: text,
})

/** A kept draft as it travels. */
export const keptDraft = z.strictObject({ id: rowId, draft: requestDraft, createdAt: isoTime, changedAt: isoTime })

/** What a list shows of a draft. */
export const draftRow = z.strictObject({
  id: rowId,
  version: rowVersion,
  mau: z.enum(mauNumbers),
  subjectCount: count,
  who: z.array(text).check(z.maxLength(3)),
  changedAt: isoTime,
})

const historyField = z.strictObject({
  label: text,
  keys: z.array(key),
  role: z.exactOptional(z.enum(['receiver', 'subject', 'agency', 'letter'])),
  row: z.exactOptional(z.int()),
  outcome: z.enum(['filled', 'skipped']),
  reason: z.exactOptional(z.string().check(z.maxLength(40))),
})

const filledPage = z.strictObject({ title: text, path: text })

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const note = z.string().check(z.maxLength(2_000))

/** The steps of a request, as they travel. */
const requestLife = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        id: rowId,
        state: z.enum(lifeStates.filter((one) => one !== 'draft')),
        on: isoDay,
        notedAt: isoTime,
        by: z.exactOptional(note),
        note: z.exactOptional(note),
        dossierNumber: z.exactOptional(note),
        channel: z.exactOptional(z.enum(sendingChannels)),
        letterNumber: z.exactOptional(note),
        letterDate: z.exactOptional(isoDay),
        paperOriginalFollows: z.exactOptional(z.boolean()),
        who: z.exactOptional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500))),
        sent: z.exactOptional(requestDraft),
        undoneAt: z.exactOptional(isoTime),
      }),
    )
    .check(z.maxLength(2_000)),
  putAwayAt: z.exactOptional(isoTime),
})

/** How far a draft has come, as it travels. */
export const fillProgress = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        who: z.string().check(z.maxLength(300)),
        state: z.enum(['done', 'refused', 'skipped']),
        at: isoTime,
        page: z.exactOptional(filledPage),
        fillId: z.exactOptional(rowId),
        reason: z.exactOptional(z.string().check(z.maxLength(40))),
        unfilled: z.exactOptional(count),
      }),
    )
    .check(z.maxLength(2_000)),
  isPaused: z.boolean(),
  last: z.exactOptional(z.strictObject({ fillId: rowId, at: isoTime, page: filledPage })),
  life: z.exactOptional(requestLife),
  papers: z.exactOptional(requestPapers),
})

/** A request was answered for one of its subjects, as it travels. */
export const historyAnswer = z.strictObject({
  who: text,
  at: isoTime,
  certificateSerial: z.string().check(z.regex(/^[0-9A-F]{1,80}$/)),
})

/** A history entry as it travels. */
export const historyEntry = z.strictObject({
  id: rowId,
  at: isoTime,
  mau: z.enum(mauNumbers),
  who: z.array(text).check(z.maxLength(500)),
  receiverName: text,
  page: z.strictObject({ title: text, path: text }),
  fields: z.array(historyField).check(z.maxLength(6_200)),
  counts: z.strictObject({ filled: count, skipped: count, remaining: count }),
  fillMs: z.number(),
  undoneAt: z.exactOptional(isoTime),
  answers: z.exactOptional(z.array(historyAnswer).check(z.maxLength(500))),
})
