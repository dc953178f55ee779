import { entry, type ErrorEntry } from './error-text'

/** Failures of the native host and of PKCS#11 modules. Codes are permanent. */
export const tokenErrors = {
  HOST_NOT_INSTALLED: entry(
    'Máy này chưa cài chương trình đọc thiết bị.',
    'Hãy cài chương trình đọc thiết bị rồi bấm “Thử lại”.',
    'The token reader program is not installed on this computer.',
    'Install the reader program, then press “Retry”.',
  ),
} as const satisfies Record<string, ErrorEntry>
