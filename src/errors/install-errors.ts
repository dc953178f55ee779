import { entry, type ErrorEntry } from './error-text'

/** Failures of installing the native host, and what the doctor finds wrong with an installation. Codes are permanent. */
export const installErrors = {
  INSTALL_NOT_WRITABLE: entry(
    'Không ghi được vào thư mục cần cài.',
    'Hãy kiểm tra ổ đĩa còn trống và quyền ghi thư mục; nếu cài cho mọi người dùng, hãy chạy bằng tài khoản quản trị.',
    'A folder of the installation can’t be written.',
    'Check the free space and the rights of the folder; for all users, run as administrator.',
  ),
  MANIFEST_FOREIGN: entry(
    'Chỗ khai báo với trình duyệt đang thuộc về một phần mềm khác cùng tên nên được để nguyên.',
    'Hãy hỏi bộ phận CNTT phần mềm đó là gì; gỡ nó rồi cài lại chương trình đọc thiết bị.',
    'Another program of the same name stands where the browser looks; it was left as it is.',
    'Ask your IT staff what it is, remove it, then install the reader program again.',
  ),
  MANIFEST_MISSING: entry(
    'Chương trình đọc thiết bị chưa được khai báo với trình duyệt này.',
    'Hãy cài lại chương trình đọc thiết bị, rồi mở lại trình duyệt.',
    'The reader program is not registered with this browser.',
    'Install the reader program again, then restart the browser.',
  ),
  MANIFEST_UNREADABLE: entry(
    'Tệp khai báo với trình duyệt bị hỏng hoặc không đọc được.',
    'Hãy cài lại chương trình đọc thiết bị, rồi mở lại trình duyệt.',
    'The file that registers the reader program is damaged or unreadable.',
    'Install the reader program again, then restart the browser.',
  ),
  LAUNCHER_MISSING: entry(
    'Chương trình đọc thiết bị đã bị xóa khỏi nơi được khai báo.',
    'Hãy cài lại chương trình đọc thiết bị.',
    'The reader program is no longer where it is registered.',
    'Install the reader program again.',
  ),
  LAUNCHER_NOT_EXECUTABLE: entry(
    'Máy không cho chạy tệp của chương trình đọc thiết bị.',
    'Hãy cài lại chương trình đọc thiết bị; nếu vẫn vậy, hãy nhờ bộ phận CNTT cấp quyền chạy.',
    'The reader program’s file may not be executed.',
    'Install it again; if nothing changes, ask your IT staff for the right to run it.',
  ),
  HOST_DOES_NOT_START: entry(
    'Chương trình đọc thiết bị đã cài nhưng không chạy được.',
    'Hãy cài lại chương trình đọc thiết bị; nếu vẫn vậy, hãy gửi kết quả kiểm tra này cho người hỗ trợ.',
    'The installed reader program does not start.',
    'Install it again; if nothing changes, send this report to your support.',
  ),
  HOST_BLOCKED_BY_POLICY: entry(
    'Chính sách của cơ quan chặn trình duyệt gọi chương trình đọc thiết bị.',
    'Hãy nhờ bộ phận CNTT thêm “vn.chungthu.token_host” vào NativeMessagingAllowlist của trình duyệt.',
    'A policy keeps the browser from starting the reader program.',
    'Ask your IT staff to add “vn.chungthu.token_host” to the browser’s NativeMessagingAllowlist.',
  ),
  HOST_NEEDS_MACHINE_INSTALL: entry(
    'Chính sách của cơ quan chỉ cho trình duyệt gọi chương trình được cài cho cả máy.',
    'Hãy nhờ bộ phận CNTT cài chương trình đọc thiết bị cho mọi người dùng của máy này.',
    'A policy lets the browser start only programs installed for all users.',
    'Ask your IT staff to install the reader program for all users of this computer.',
  ),
  BROWSER_SANDBOXED: entry(
    'Trình duyệt này cài từ Snap hoặc Flatpak nên không gọi được chương trình đọc thiết bị.',
    'Hãy cài trình duyệt bằng gói thông thường (.deb, .rpm của hãng) rồi dùng trình duyệt đó.',
    'This browser comes from Snap or Flatpak and can’t start the reader program.',
    'Install the browser from its ordinary package (.deb, .rpm) and use that one.',
  ),
  DRIVER_FOR_DEVICE_MISSING: entry(
    'Thiết bị đang cắm nhưng máy chưa có phần mềm (driver) 64-bit của thiết bị này.',
    'Hãy cài phần mềm đi kèm thiết bị, rồi bấm “Thử lại”.',
    'The device is plugged in, but its 64-bit software (driver) is not installed.',
    'Install the software that came with the device, then press “Retry”.',
  ),
} as const satisfies Record<string, ErrorEntry>
