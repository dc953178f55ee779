import { entry, type ErrorEntry } from './error-text'

/** Failures of the native host: it is absent, old, stopped, or misunderstood. Codes are permanent. */
const hostErrors = {
  HOST_NOT_INSTALLED: entry(
    'Máy này chưa cài chương trình đọc thiết bị.',
    'Hãy chạy tệp cài đặt đi cùng tiện ích (Windows: tro-ly-chung-thu-doc-thiet-bi-….exe, không cần quyền quản trị; chưa có tệp thì xin nơi đã gửi tiện ích), rồi bấm “Thử lại”.',
    'The token reader program is not installed on this computer.',
    'Run the installer that comes with the extension (Windows: tro-ly-chung-thu-doc-thiet-bi-….exe, no administrator rights needed; ask whoever gave you the extension), then press “Retry”.',
  ),
  HOST_FORBIDDEN: entry(
    'Trình duyệt không cho phép tiện ích gọi chương trình đọc thiết bị.',
    'Hãy cài lại chương trình đọc thiết bị; nếu máy do cơ quan quản lý, hãy nhờ bộ phận CNTT cho phép.',
    'The browser does not let the extension call the reader program.',
    'Install the reader program again; on a managed computer ask your IT staff to allow it.',
  ),
  HOST_WRONG_VERSION: entry(
    'Chương trình đọc thiết bị không cùng phiên bản với tiện ích.',
    'Hãy cài bản mới nhất của chương trình đọc thiết bị, rồi mở lại trình duyệt.',
    'The reader program and the extension are of different versions.',
    'Install the newest reader program, then restart the browser.',
  ),
  HOST_EXITED: entry(
    'Chương trình đọc thiết bị đã dừng giữa chừng.',
    'Hãy rút thiết bị, cắm lại rồi bấm “Thử lại”. Nếu lặp lại, hãy cài lại chương trình đọc thiết bị.',
    'The reader program stopped unexpectedly.',
    'Unplug the device, plug it in again and press “Retry”. If it happens again, reinstall the reader program.',
  ),
  HOST_TIMEOUT: entry(
    'Chương trình đọc thiết bị không trả lời.',
    'Hãy chờ vài giây rồi bấm “Thử lại”; nếu vẫn vậy, hãy đóng rồi mở lại trình duyệt.',
    'The reader program does not answer.',
    'Wait a few seconds and press “Retry”; if nothing changes, restart the browser.',
  ),
  HOST_MESSAGE_INVALID: entry(
    'Tiện ích không hiểu trả lời của chương trình đọc thiết bị.',
    'Hãy cài lại chương trình đọc thiết bị cho đúng bản của tiện ích, rồi bấm “Thử lại”.',
    'The extension did not understand the reader program.',
    'Install the reader program that belongs to this extension, then press “Retry”.',
  ),
  HOST_FRAME_TOO_LARGE: entry(
    'Dữ liệu trao đổi với chương trình đọc thiết bị quá lớn nên đã bị từ chối.',
    'Hãy rút bớt thiết bị, chỉ để lại một, rồi bấm “Thử lại”.',
    'A message to or from the reader program was too large and was refused.',
    'Leave only one device plugged in and press “Retry”.',
  ),
  HOST_REQUEST_UNKNOWN: entry(
    'Chương trình đọc thiết bị chưa biết làm việc này.',
    'Hãy cài bản mới nhất của chương trình đọc thiết bị.',
    'The reader program does not know this request.',
    'Install the newest reader program.',
  ),
  HOST_CALLER_REFUSED: entry(
    'Chương trình đọc thiết bị đã từ chối một phần mềm lạ.',
    'Bạn không phải làm gì. Chương trình chỉ trả lời Trợ lý Chứng thư.',
    'The reader program refused an unknown caller.',
    'Nothing to do. The program answers only this extension.',
  ),
  HOST_CONFIG_INVALID: entry(
    'Tệp cấu hình của chương trình đọc thiết bị bị sai.',
    'Hãy nhờ bộ phận CNTT sửa hoặc xóa tệp đó (modules.json, hoặc tệp mà TOKEN_HOST_CONFIG chỉ tới) rồi thử lại.',
    'The reader program’s configuration file is wrong.',
    'Ask your IT staff to correct or remove it (modules.json, or the file that TOKEN_HOST_CONFIG names).',
  ),
  HOST_USAGE: entry(
    'Lệnh gọi chương trình đọc thiết bị không đúng.',
    'Hãy dùng --list để xem thiết bị, hoặc --doctor để kiểm tra máy.',
    'The reader program was called with unusable arguments.',
    'Use --list to see the devices, or --doctor to check this computer.',
  ),
} as const satisfies Record<string, ErrorEntry>

/** Failures of one vendor's PKCS#11 module, or of the device behind it. Codes are permanent. */
const moduleErrors = {
  NO_MODULE_FOUND: entry(
    'Máy này chưa có phần mềm (driver) của thiết bị nào.',
    'Hãy cài phần mềm đi kèm thiết bị (ví dụ Bit4id hoặc SafeNet), rồi bấm “Thử lại”.',
    'No device software (driver) was found on this computer.',
    'Install the software that came with the device (Bit4id or SafeNet, for example), then press “Retry”.',
  ),
  NO_TOKEN_FOUND: entry(
    'Chưa thấy thiết bị lưu khóa bí mật nào được cắm vào máy.',
    'Hãy cắm thiết bị vào cổng USB, chờ vài giây rồi bấm “Thử lại”.',
    'No token is plugged in.',
    'Plug the device into a USB port, wait a few seconds and press “Retry”.',
  ),
  MODULE_MISSING: entry(
    'Không tìm thấy phần mềm của thiết bị ở nơi đã khai báo.',
    'Hãy cài lại phần mềm đi kèm thiết bị, hoặc nhờ bộ phận CNTT sửa đường dẫn.',
    'The device software is not where it was said to be.',
    'Reinstall the device software, or ask your IT staff to correct the path.',
  ),
  MODULE_NOT_LOADABLE: entry(
    'Phần mềm của thiết bị bị hỏng hoặc thiếu tệp nên không mở được.',
    'Hãy gỡ rồi cài lại phần mềm đi kèm thiết bị.',
    'The device software is damaged or incomplete and could not be opened.',
    'Remove the device software and install it again.',
  ),
  MODULE_WRONG_ARCHITECTURE: entry(
    'Phần mềm của thiết bị thuộc loại khác với máy này (ví dụ 32-bit trên máy 64-bit).',
    'Hãy cài bản phần mềm thiết bị dành đúng cho máy này (thường là bản 64-bit).',
    'The device software is made for another kind of computer (32-bit on 64-bit, for example).',
    'Install the edition made for this computer (usually 64-bit).',
  ),
  MODULE_CRASHED: entry(
    'Phần mềm của thiết bị bị lỗi và đã tự đóng.',
    'Hãy rút thiết bị, cắm lại rồi bấm “Thử lại”. Nếu lặp lại, hãy cập nhật phần mềm đi kèm thiết bị.',
    'The device software crashed.',
    'Unplug the device, plug it in again and press “Retry”. If it happens again, update the device software.',
  ),
  MODULE_HUNG: entry(
    'Phần mềm của thiết bị chưa trả lời.',
    'Hãy chờ vài giây rồi bấm “Thử lại”. Nếu vẫn vậy, hãy rút thiết bị rồi cắm lại.',
    'The device software has not answered.',
    'Wait a few seconds and press “Retry”. If nothing changes, unplug the device and plug it in again.',
  ),
  MODULE_REFUSED: entry(
    'Phần mềm của thiết bị báo lỗi khi đọc.',
    'Hãy rút thiết bị, cắm lại rồi bấm “Thử lại”. Nếu lặp lại, hãy gửi mã lỗi bên cạnh cho người hỗ trợ.',
    'The device software reported an error while reading.',
    'Unplug the device, plug it in again and press “Retry”. If it happens again, send the code shown to support.',
  ),
  MODULE_ANSWER_INVALID: entry(
    'Phần mềm của thiết bị trả về dữ liệu không hợp lệ.',
    'Hãy cập nhật phần mềm đi kèm thiết bị rồi bấm “Thử lại”.',
    'The device software returned invalid data.',
    'Update the device software, then press “Retry”.',
  ),
} as const satisfies Record<string, ErrorEntry>

/** Failures of the native host and of PKCS#11 modules. Codes are permanent. */
export const tokenErrors = { ...hostErrors, ...moduleErrors } as const satisfies Record<string, ErrorEntry>
