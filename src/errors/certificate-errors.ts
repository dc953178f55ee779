import { entry, type ErrorEntry } from './error-text'

/** Failures of reading certificate files. Codes are permanent. */
export const certificateErrors = {
  CERT_MALFORMED: entry(
    'Tệp không phải là chứng thư đọc được.',
    'Hãy tải lại tệp .cer hoặc .crt từ thư điện tử của Cục rồi thử lại.',
    'The file is not a readable certificate.',
    'Download the .cer or .crt file again and retry.',
  ),
} as const satisfies Record<string, ErrorEntry>
