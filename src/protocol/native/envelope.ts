import { z } from '../zod'
import { failure } from './failure'

const requestId = z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER))
const requestName = z.string().check(z.regex(/^[a-z]+(\.[a-z]+)?$/), z.maxLength(64))

/** The host's first message, unasked: who it is and which requests it knows. */
export const hello = z.strictObject({
  type: z.literal('hello'),
  name: z.string().check(z.maxLength(64)),
  version: z.string().check(z.maxLength(32)),
  protocol: z.int().check(z.gte(1), z.lte(1_000_000)),
  capabilities: z.array(requestName).check(z.maxLength(32)),
})

/** The part of a hello that every protocol number shares, read first so that another version is named as such. */
export const anyHello = z.looseObject({ type: z.literal('hello'), protocol: z.int() })

/** A request to the host. Its body is parsed by the definition that `name` points to. */
export const request = z.strictObject({ id: requestId, name: requestName, body: z.unknown() })

/**
 * The host's answer to one request, carrying its id. `id` is null where a message was too broken to tell:
 * the port is then of no further use.
 */
export const answer = z.discriminatedUnion('ok', [
  z.strictObject({ type: z.literal('answer'), id: requestId, ok: z.literal(true), body: z.unknown() }),
  z.strictObject({ type: z.literal('answer'), id: z.nullable(requestId), ok: z.literal(false), error: failure }),
])

/** The host's first message. */
export type Hello = z.infer<typeof hello>

/** A request as it stands on the wire. */
export type NativeRequest = z.infer<typeof request>

/** An answer as it stands on the wire. */
export type NativeAnswer = z.infer<typeof answer>
