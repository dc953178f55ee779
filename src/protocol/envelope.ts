import { AppError, isErrorCode, toAppError, type ErrorCode } from '../errors'
import { anything, either, namedPlainValues, oneOf, record, textOf } from './shape'

/** What travels: the name of a message and its body. */
export const envelope = record({ name: textOf(64), body: anything })

/** What comes back: the body, or a named failure. */
export type Answer =
  { ok: true; body?: unknown } | { ok: false; code: string; details: Record<string, string | number | boolean | null> }

/** What comes back: the body, or a named failure. */
export const answer = either(
  record({ ok: oneOf(true) }, { body: anything }),
  record({ ok: oneOf(false), code: textOf(200), details: namedPlainValues }),
)

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
