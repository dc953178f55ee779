import { entry, type ErrorEntry } from './error-text'

/** Failures of talking to the portal's page. Codes are permanent. */
export const pageErrors = {
  PAGE_NOT_PORTAL: entry(
    'Thẻ đang mở không phải trang dichvucong.ca.gov.vn.',
    'Hãy mở trang lập hồ sơ trên dichvucong.ca.gov.vn rồi bấm “Xem trước”.',
    'The open tab is not dichvucong.ca.gov.vn.',
    'Open the request page of dichvucong.ca.gov.vn, then press “Preview”.',
  ),
  PAGE_NOT_READY: entry(
    'Trang này chưa kết nối với tiện ích.',
    'Hãy tải lại trang (phím F5) rồi bấm “Xem trước”. Nội dung đã nhập trên trang có thể mất, hãy lưu nháp trước.',
    'The page is not connected to the extension.',
    'Reload the page (F5), then press “Preview”. Save a draft first: what was typed may be lost.',
  ),
  PAGE_CHANGED: entry(
    'Trang đã chuyển sang nội dung khác khi đang điền.',
    'Hãy mở lại trang cần điền và bấm “Xem trước” lần nữa.',
    'The page moved on while it was being filled.',
    'Open the page again and press “Preview”.',
  ),
  FILL_CANCELLED: entry(
    'Đã dừng điền theo yêu cầu.',
    'Bấm “Hoàn tác” để trả lại như cũ, hoặc “Xem trước” để điền tiếp.',
    'Filling was stopped as asked.',
    'Press “Undo” to restore, or “Preview” to go on.',
  ),
} as const satisfies Record<string, ErrorEntry>
