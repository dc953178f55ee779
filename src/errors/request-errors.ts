import { entry, type ErrorEntry } from './error-text'

/** Failures of request files and drafts. Codes are permanent. */
export const requestErrors = {
  REQUEST_INVALID: entry(
    'Tệp đề nghị có chỗ không đúng quy cách.',
    'Hãy sửa chỗ được nêu trong tệp rồi mở lại. Chưa có ô nào được điền.',
    'The request file breaks its format.',
    'Correct the named place and open the file again. Nothing was filled.',
  ),
} as const satisfies Record<string, ErrorEntry>
