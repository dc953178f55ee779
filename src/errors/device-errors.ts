import { entry, type ErrorEntry } from './error-text'

/** Failures of scanning a device's number, and of the browser's own look at USB. Codes are permanent. */
export const deviceErrors = {
  PHOTO_UNREADABLE: entry(
    'Không mở được ảnh này.',
    'Hãy chọn ảnh JPG hoặc PNG. Ảnh HEIC của iPhone: mở ra rồi lưu thành JPG, hoặc chụp màn hình ảnh đó. Cũng có thể gõ số bằng tay.',
    'This picture can’t be opened.',
    'Choose a JPG or PNG picture. Save an iPhone’s HEIC picture as JPG first. The number can be typed too.',
  ),
  PHOTO_TOO_LARGE: entry(
    'Ảnh quá lớn (hơn 40 MB) nên phần mềm không mở.',
    'Hãy chụp lại với kích thước nhỏ hơn, hoặc gõ số bằng tay.',
    'The picture is too large (more than 40 MB) and was not opened.',
    'Take a smaller one, or type the number.',
  ),
  CAMERA_DENIED: entry(
    'Trình duyệt chưa cho phần mềm dùng máy ảnh.',
    'Hãy bấm “Quét bằng máy ảnh” lần nữa và chọn Cho phép; hoặc chọn một ảnh chụp sẵn, hoặc gõ số bằng tay.',
    'The browser does not let the software use the camera.',
    'Press “Scan by camera” again and allow it; or choose a photo, or type the number.',
  ),
  CAMERA_NOT_FOUND: entry(
    'Máy này không có máy ảnh.',
    'Hãy chụp mã vạch bằng điện thoại, chép ảnh sang máy này rồi bấm “Chọn ảnh mã vạch”; hoặc gõ số bằng tay.',
    'This computer has no camera.',
    'Take a photo of the barcode with a phone, copy it here and choose it; or type the number.',
  ),
  CAMERA_FAILED: entry(
    'Máy ảnh không chạy được.',
    'Có thể phần mềm khác đang dùng máy ảnh: hãy đóng phần mềm đó rồi thử lại; hoặc chọn một ảnh chụp sẵn.',
    'The camera can’t be started.',
    'Another program may be using it: close that and try again; or choose a photo.',
  ),
  USB_REFUSED: entry(
    'Trình duyệt không cho xem thiết bị USB.',
    'Quản trị máy có thể đã tắt quyền này. Không sao: hãy bấm “Đọc thiết bị đang cắm” để đọc như thường.',
    'The browser does not let USB devices be looked at.',
    'The administrator may have turned this off. Reading the device works all the same.',
  ),
} as const satisfies Record<string, ErrorEntry>
