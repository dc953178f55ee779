import { entry, type ErrorEntry } from './error-text'

/** Failures of request files and drafts. Codes are permanent. */
export const requestErrors = {
  REQUEST_INVALID: entry(
    'Tệp đề nghị có chỗ không đúng quy cách.',
    'Hãy sửa chỗ được nêu trong tệp rồi mở lại. Chưa có ô nào được điền.',
    'The request file breaks its format.',
    'Correct the named place and open the file again. Nothing was filled.',
  ),
  DRAFT_WAS_SENT: entry(
    'Đề nghị này đã từng được gửi nên không xóa được: nội dung đã gửi được giữ lại.',
    'Hãy bấm “Cất đi” để đề nghị không còn hiện trong danh sách; khi cần vẫn xem lại được.',
    'This request was sent once and is not deleted: what was sent is kept.',
    'Press “Put away” so that lists leave it out; it can still be looked at.',
  ),
} as const satisfies Record<string, ErrorEntry>
