import { entry, type ErrorEntry } from './error-text'

/** Failures that belong to no single room. Codes are permanent. */
export const generalErrors = {
  INTERNAL: entry(
    'Phần mềm gặp lỗi ngoài dự kiến.',
    'Dữ liệu của bạn vẫn còn nguyên. Hãy tải lại trang; nếu lỗi lặp lại, bấm “Sao chép thông tin lỗi” và gửi cho người hỗ trợ.',
    'The software met an unexpected fault.',
    'Your data is intact. Reload the page; if it happens again, copy the fault and send it to support.',
  ),
  MESSAGE_INVALID: entry(
    'Hai phần của tiện ích không hiểu nhau.',
    'Hãy tải lại trang này; nếu vừa cập nhật tiện ích, hãy đóng rồi mở lại trình duyệt.',
    'Two parts of the extension did not understand each other.',
    'Reload this page; after an update of the extension, restart the browser.',
  ),
  TIMEOUT: entry('Đã chờ quá lâu mà không có trả lời.', 'Hãy thử lại.', 'There was no answer in time.', 'Try again.'),
} as const satisfies Record<string, ErrorEntry>
