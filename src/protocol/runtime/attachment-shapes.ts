import { isErrorCode, type ErrorCode } from '../../errors'
import { maxAttachments } from '../../requests'
import { z } from '../zod'

const isoTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/))
const text = z.string().check(z.maxLength(2_000))

const signer = z.strictObject({
  name: text,
  organisation: text,
  issuer: text,
  serial: z.string().check(z.regex(/^[0-9A-F]{2,200}$/)),
  notBefore: isoTime,
  notAfter: isoTime,
})

const signature = z.strictObject({
  verdict: z.enum(['intact', 'altered', 'broken', 'no-certificate', 'unsupported', 'malformed']),
  isWhole: z.boolean(),
  isTimestamp: z.boolean(),
  chain: z.enum(['good', 'broken', 'incomplete']),
  signer: z.exactOptional(signer),
  signedAt: z.exactOptional(isoTime),
})

const signing = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('signed'), signatures: z.array(signature).check(z.maxLength(100)) }),
  z.strictObject({ state: z.literal('not-signed') }),
  z.strictObject({ state: z.literal('encrypted') }),
  z.strictObject({ state: z.literal('other-kind') }),
  z.strictObject({ state: z.literal('unreadable'), code: z.custom<ErrorCode>(isErrorCode) }),
])

const attachment = z.strictObject({
  name: text,
  bytes: z.int().check(z.minimum(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  addedAt: isoTime,
  signing,
})

/** What goes along with a request, as it travels: facts about files, never files. */
export const requestPapers = z.strictObject({
  ticked: z.array(text).check(z.maxLength(100)),
  files: z.array(attachment).check(z.maxLength(maxAttachments)),
})
