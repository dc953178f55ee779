import { certificateErrors } from './certificate-errors'
import { deviceErrors } from './device-errors'
import type { ErrorEntry } from './error-text'
import { documentErrors } from './document-errors'
import { generalErrors } from './general-errors'
import { installErrors } from './install-errors'
import { pageErrors } from './page-errors'
import { protectionErrors } from './protection-errors'
import { requestErrors } from './request-errors'
import { sheetErrors } from './sheet-errors'
import { storageErrors } from './storage-errors'
import { tokenErrors } from './token-errors'

/** Every failure the product can name, by its permanent code. */
export const errorCatalogue = {
  ...generalErrors,
  ...certificateErrors,
  ...tokenErrors,
  ...installErrors,
  ...requestErrors,
  ...pageErrors,
  ...storageErrors,
  ...protectionErrors,
  ...sheetErrors,
  ...deviceErrors,
  ...documentErrors,
} as const

/** The permanent code of a failure. */
export type ErrorCode = keyof typeof errorCatalogue

/** Tells whether a text from outside is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code)
}

/** The words a person reads for a code. */
export function errorEntry(code: ErrorCode): ErrorEntry {
  return errorCatalogue[code]
}
