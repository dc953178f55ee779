import type { ErrorCode } from './catalogue'

/** Facts about a failure, for the log and for support. Never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/** A failure the product can name. Its message is the code; the words a person reads come from the catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** Turns anything thrown into a named failure: what is not one of ours is a bug, shown as INTERNAL. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('INTERNAL', {}, thrown)
}
