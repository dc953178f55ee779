import { AppError, isErrorCode, type ErrorCode } from '../errors'
import { anything, either, namedPlainValues, oneOf, record, textOf } from './shape'

/** An answer as it comes back: the body, or a named failure. */
const answer = either(
  record({ ok: oneOf(true) }, { body: anything }),
  record({ ok: oneOf(false), code: textOf(200), details: namedPlainValues }),
)

/** The body of an answer, or its failure thrown again as one of ours. */
export function unwrap(raw: unknown): unknown {
  const parsed = answer.safeParse(raw)
  if (!parsed.success) throw new AppError('MESSAGE_INVALID')
  if (parsed.data.ok) return parsed.data.body
  const code: ErrorCode = isErrorCode(parsed.data.code) ? parsed.data.code : 'INTERNAL'
  throw new AppError(code, parsed.data.details)
}
