import { AppError, isErrorCode, toAppError, type ErrorCode } from '../errors'
import { z } from './zod'

/** What travels: the name of a message and its body. */
export const envelope = z.strictObject({ name: z.string().check(z.maxLength(64)), body: z.unknown() })

/** What comes back: the body, or a named failure. */
export const answer = z.union([
  z.strictObject({ ok: z.literal(true), body: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
])

/** What comes back: the body, or a named failure. */
export type Answer = z.infer<typeof answer>

/** A failure as it travels. */
export function failure(thrown: unknown): Answer {
  const { code, details } = toAppError(thrown)
  return { ok: false, code, details: { ...details } }
}

/** The body of an answer, or its failure thrown again as one of ours. */
export function unwrap(raw: unknown): unknown {
  const parsed = answer.safeParse(raw)
  if (!parsed.success) throw new AppError('MESSAGE_INVALID')
  if (parsed.data.ok) return parsed.data.body
  const code: ErrorCode = isErrorCode(parsed.data.code) ? parsed.data.code : 'INTERNAL'
  throw new AppError(code, parsed.data.details)
}
