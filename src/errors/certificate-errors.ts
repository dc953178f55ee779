import { entry, type ErrorEntry } from './error-text'

const askAgain = 'Hãy tải lại tệp .cer hoặc .crt từ thư điện tử của Cục rồi thử lại.'
const askAgainEn = 'Download the .cer or .crt file again and retry.'

/** Failures of reading certificate files. Codes are permanent. */
export const certificateErrors = {
  CERT_MALFORMED: entry(
    'Tệp không phải là chứng thư đọc được.',
    askAgain,
    'The file is not a readable certificate.',
    askAgainEn,
  ),
  CERT_TRUNCATED: entry(
    'Tệp chứng thư bị thiếu phần cuối, có thể do tải về dở dang.',
    askAgain,
    'The end of the certificate file is missing; the download may have stopped early.',
    askAgainEn,
  ),
  CERT_FILE_EMPTY: entry('Tệp rỗng, không có nội dung.', askAgain, 'The file is empty.', askAgainEn),
  CERT_FILE_TOO_LARGE: entry(
    'Tệp lớn hơn 5 MB, không phải tệp chứng thư. Phần mềm không mở tệp này.',
    'Hãy chọn đúng tệp .cer, .crt, .pem hoặc .p7b; tệp chứng thư thường chỉ vài KB.',
    'The file is larger than 5 MB, so it is not a certificate file. It was not opened.',
    'Choose the .cer, .crt, .pem or .p7b file; a certificate file is usually a few KB.',
  ),
  CERT_FILE_UNREADABLE: entry(
    'Máy không cho đọc tệp này.',
    'Hãy kiểm tra tệp còn ở chỗ cũ, không phải thư mục và không bị chương trình khác khóa, rồi thử lại.',
    'This computer does not let the file be read.',
    'Check that it is still there, is not a folder and is not locked by another program, then retry.',
  ),
  CERT_PRIVATE_KEY: entry(
    'Tệp có chứa khóa bí mật nên phần mềm từ chối đọc. Khóa bí mật không được rời khỏi thiết bị lưu khóa.',
    'Hãy chọn tệp chỉ có chứng thư (.cer hoặc .crt). Nếu tệp này từng được gửi cho người khác, hãy báo cho Cục để thu hồi chứng thư.',
    'The file holds a private key, so it was refused. A private key must never leave its device.',
    'Choose a file that holds only the certificate (.cer or .crt). If this file was ever sent to anyone, report it so that the certificate is revoked.',
  ),
  CERT_PKCS12: entry(
    'Đây là tệp .p12/.pfx: bên trong có khóa bí mật nên phần mềm từ chối đọc. Khóa bí mật không được rời khỏi thiết bị lưu khóa.',
    'Hãy chọn tệp .cer hoặc .crt của chứng thư đó. Không gửi tệp .p12/.pfx cho bất kỳ ai.',
    'This is a .p12/.pfx file: it holds a private key, so it was refused. A private key must never leave its device.',
    'Choose the .cer or .crt file of that certificate. Do not send the .p12/.pfx file to anyone.',
  ),
  CERT_NOT_A_CERTIFICATE: entry(
    'Tệp này không phải tệp chứng thư.',
    'Hãy chọn tệp .cer, .crt, .pem hoặc .p7b. Công văn, bảng tính, ảnh chụp không chứa chứng thư.',
    'This is not a certificate file.',
    'Choose a .cer, .crt, .pem or .p7b file. Letters, spreadsheets and pictures hold no certificate.',
  ),
  CERT_PEM_BROKEN: entry(
    'Đoạn chứng thư dạng chữ trong tệp bị hỏng: thiếu dòng đầu, dòng cuối, hoặc có ký tự lạ ở giữa.',
    'Hãy dùng tệp gốc thay vì sao chép và dán nội dung; nếu không còn tệp gốc, hãy tải lại từ thư điện tử của Cục.',
    'A text block of the file is damaged: its first or last line is missing, or it holds strange characters.',
    'Use the original file instead of copied text, or download it again.',
  ),
  CERT_PKCS7_EMPTY: entry(
    'Tệp .p7b/.p7c này không có chứng thư nào bên trong.',
    'Hãy chọn tệp .cer hoặc .crt của chứng thư cần dùng.',
    'This .p7b/.p7c file holds no certificate.',
    'Choose the .cer or .crt file of the certificate.',
  ),
  CERT_REQUEST_FILE: entry(
    'Đây là tệp yêu cầu cấp chứng thư (CSR), chưa phải chứng thư.',
    'Hãy chờ chứng thư được cấp rồi chọn tệp .cer hoặc .crt nhận được.',
    'This is a request for a certificate (CSR), not yet a certificate.',
    'Wait for the certificate and choose the .cer or .crt file received.',
  ),
  CERT_REVOCATION_LIST: entry(
    'Đây là danh sách chứng thư bị thu hồi (CRL), không phải chứng thư.',
    'Hãy chọn tệp .cer hoặc .crt của chứng thư cần dùng.',
    'This is a list of revoked certificates (CRL), not a certificate.',
    'Choose the .cer or .crt file of the certificate.',
  ),
  CERT_PUBLIC_KEY_ONLY: entry(
    'Tệp chỉ có khóa công khai, không có chứng thư.',
    'Hãy chọn tệp .cer hoặc .crt của chứng thư cần dùng.',
    'The file holds only a public key, no certificate.',
    'Choose the .cer or .crt file of the certificate.',
  ),
  CERT_TOO_MANY_PARTS: entry(
    'Tệp chứa quá nhiều chứng thư (hơn 10.000) nên phần mềm không mở.',
    'Hãy chia tệp thành nhiều tệp nhỏ hơn rồi thử lại.',
    'The file holds too many certificates (more than 10,000), so it was not opened.',
    'Split the file into smaller ones and retry.',
  ),
  CERT_TRAILING_BYTES: entry(
    'Sau chứng thư trong tệp còn dữ liệu thừa; phần thừa đã được bỏ qua.',
    'Chứng thư vẫn dùng được. Nếu thông tin hiện ra không đúng, hãy tải lại tệp từ thư điện tử của Cục.',
    'There is extra data behind the certificate in the file; it was ignored.',
    'The certificate can be used. If what is shown looks wrong, download the file again.',
  ),
} as const satisfies Record<string, ErrorEntry>
