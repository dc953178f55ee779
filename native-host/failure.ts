import type { AppError } from '../src/errors'
import type { Failure } from '../src/protocol/native'

/** What of a failure goes onto the wire: its code, and the PKCS#11 call with its return value where there is one. */
export function toFailure(error: AppError): Failure {
  const { call, ckr } = error.details
  return {
    code: error.code,
    ...(typeof call === 'string' ? { call } : {}),
    ...(typeof ckr === 'string' ? { ckr } : {}),
  }
}
