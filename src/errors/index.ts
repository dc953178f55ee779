export { AppError, toAppError, type ErrorDetails } from './app-error'
export { errorCatalogue, errorEntry, isErrorCode, type ErrorCode } from './catalogue'
export type { ErrorEntry, ErrorText } from './error-text'
