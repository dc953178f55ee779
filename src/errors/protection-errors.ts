import { entry, type ErrorEntry } from './error-text'

/** Failures of the passphrase and of backup files. Codes are permanent. */
export const protectionErrors = {
  STORE_LOCKED: entry(
    'Kho dữ liệu đang khóa.',
    'Hãy nhập mật khẩu mở kho để tiếp tục. Nội dung đang nhập vẫn được giữ.',
    'The store is locked.',
    'Enter the passphrase of the store to go on. What you typed is kept.',
  ),
  STORE_BLOCKED: entry(
    'Một cửa sổ khác vẫn đang dùng bản cũ của tiện ích, nên chưa nâng cấp được kho dữ liệu.',
    'Hãy đóng mọi thẻ và bảng bên khác của tiện ích, rồi bấm “Thử lại”. Dữ liệu chưa bị thay đổi.',
    'Another window still uses an older version of the extension, so the store could not be upgraded.',
    'Close all other tabs and panels of the extension, then press “Try again”. No data was changed.',
  ),
  PASSPHRASE_WRONG: entry(
    'Mật khẩu mở kho không đúng.',
    'Hãy kiểm tra bộ gõ tiếng Việt, phím Caps Lock rồi nhập lại. Bấm “Hiện” để nhìn thấy chữ đã gõ.',
    'The passphrase is wrong.',
    'Check the keyboard and Caps Lock, then enter it again. “Show” lets you see what you typed.',
  ),
  PASSPHRASE_TOO_SOON: entry(
    'Đã nhập sai nhiều lần nên phải chờ một lát mới nhập lại được.',
    'Hãy chờ hết thời gian đang đếm ngược rồi nhập lại. Kho không bị khóa vĩnh viễn.',
    'After several wrong passphrases the next try has to wait a little.',
    'Wait until the countdown ends, then try again. The store is never locked for good.',
  ),
  PASSPHRASE_TOO_SHORT: entry(
    'Mật khẩu quá ngắn.',
    'Hãy dùng ít nhất 8 ký tự; tốt nhất là bốn, năm từ ghép lại.',
    'The passphrase is too short.',
    'Use at least 8 characters; four or five words together are best.',
  ),
  BACKUP_FOREIGN: entry(
    'Đây không phải tệp sao lưu của Trợ lý Chứng thư.',
    'Hãy chọn tệp có đuôi .tlct đã lưu từ tiện ích này. Chưa có gì thay đổi.',
    'This is no backup file of this extension.',
    'Choose a .tlct file that was saved from this extension. Nothing was changed.',
  ),
  BACKUP_NEWER: entry(
    'Tệp sao lưu này do một bản mới hơn của tiện ích tạo ra.',
    'Hãy cập nhật tiện ích lên bản mới nhất rồi mở lại tệp. Chưa có gì thay đổi.',
    'This backup file was made by a newer version of the extension.',
    'Update the extension, then open the file again. Nothing was changed.',
  ),
  BACKUP_TRUNCATED: entry(
    'Tệp sao lưu bị thiếu phần cuối: có thể chưa chép xong.',
    'Hãy chép lại tệp từ nơi gốc, hoặc dùng một bản sao lưu khác. Chưa có gì thay đổi.',
    'The end of the backup file is missing: it may not have been copied in full.',
    'Copy the file again from where it came, or use another backup. Nothing was changed.',
  ),
  BACKUP_DAMAGED: entry(
    'Tệp sao lưu đã bị hỏng hoặc bị sửa.',
    'Hãy dùng một bản sao lưu khác. Chưa có gì thay đổi.',
    'The backup file is damaged or was altered.',
    'Use another backup. Nothing was changed.',
  ),
  BACKUP_TOO_LARGE: entry(
    'Tệp lớn hơn mọi bản sao lưu mà tiện ích có thể tạo ra.',
    'Hãy kiểm tra đã chọn đúng tệp .tlct. Chưa có gì thay đổi.',
    'The file is larger than any backup the extension makes.',
    'Check that you chose the right .tlct file. Nothing was changed.',
  ),
  BACKUP_PASSPHRASE_WRONG: entry(
    'Mật khẩu của tệp sao lưu không đúng.',
    'Hãy nhập mật khẩu đã đặt khi tạo tệp này; nó có thể khác mật khẩu mở kho. Chưa có gì thay đổi.',
    'The passphrase of the backup file is wrong.',
    'Enter the one that was set when the file was made; it may differ from that of the store. Nothing was changed.',
  ),
  BACKUP_OUTDATED: entry(
    'Dữ liệu trên máy vừa thay đổi sau khi xem trước, nên chưa khôi phục.',
    'Hãy mở lại tệp để xem trước lần nữa. Chưa có gì thay đổi.',
    'The data on this computer changed after the preview, so nothing was restored.',
    'Open the file again for a new preview. Nothing was changed.',
  ),
} as const satisfies Record<string, ErrorEntry>
