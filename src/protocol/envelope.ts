import { toAppError } from '../errors'
import { anything, record, textOf } from './shape'

/** What travels: the name of a message and its body. */
export const envelope = record({ name: textOf(64), body: anything })

/** What comes back: the body, or a named failure. */
export type Answer =
  { ok: true; body?: unknown } | { ok: false; code: string; details: Record<string, string | number | boolean | null> }

/** A failure as it travels. */
export function failure(thrown: unknown): Answer {
  const { code, details } = toAppError(thrown)
  return { ok: false, code, details: { ...details } }
}
