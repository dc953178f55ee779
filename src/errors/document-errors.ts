import { entry, type ErrorEntry } from './error-text'

/** Failures of making letters, import files and packages. Codes are permanent. */
export const documentErrors = {
  VGCA_FORM_OTHER: entry(
    'Tệp Excel nhập danh sách của Cục chỉ dùng cho Mẫu 01 (cấp chứng thư cho cá nhân).',
    'Hãy mở một đề nghị Mẫu 01, hoặc gửi văn bản của mẫu này mà không cần tệp Excel.',
    'The Authority’s Excel import file is for form 01 (persons) only.',
    'Open a request of form 01, or send this form’s letter without the Excel file.',
  ),
  VGCA_TOO_LONG: entry(
    'Có ô dài hơn 32.767 ký tự, Excel không chứa được.',
    'Hãy rút ngắn nội dung ô đó rồi tạo lại tệp.',
    'A cell is longer than 32,767 characters, more than Excel can hold.',
    'Shorten that value and make the file again.',
  ),
  DOCUMENT_NOT_MADE: entry(
    'Chưa tạo được tệp: việc tạo tệp bị dừng giữa chừng.',
    'Hãy thử lại. Nếu vẫn lỗi, hãy đóng bớt trang đang mở rồi thử lại; đề nghị đã soạn không bị mất.',
    'The file was not made: its making stopped half way.',
    'Try again. If it fails again, close some pages first; the request is not lost.',
  ),
  ATTACHMENT_TOO_LARGE: entry(
    'Tệp kèm theo lớn hơn 50 MB nên chưa được thêm.',
    'Hãy quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp, rồi thêm lại. Các tệp khác không bị ảnh hưởng.',
    'The attached file is larger than 50 MB and was not added.',
    'Scan it at a lower resolution or split it, then add it again. Other files are not affected.',
  ),
  PDF_NOT_PDF: entry(
    'Tệp này có đuôi .pdf nhưng nội dung không phải PDF.',
    'Hãy mở thử tệp; nếu không mở được, hãy xin lại hoặc xuất lại tệp PDF rồi thêm lại.',
    'The name of this file ends in .pdf, but it holds no PDF.',
    'Try to open it; if that fails, ask for it or export it again, then add it again.',
  ),
  PDF_DAMAGED: entry(
    'Tệp PDF bị hỏng hoặc chép chưa xong, nên chưa kiểm được chữ ký số.',
    'Hãy mở thử tệp bằng phần mềm đọc PDF; nếu không mở được, hãy chép lại từ nơi gốc rồi thêm lại.',
    'The PDF is damaged or incomplete; its signature was not checked.',
    'Try to open it in a PDF reader; if that fails, copy it again from where it came, then add it again.',
  ),
  PDF_TOO_COMPLEX: entry(
    'Tệp PDF có cấu trúc bất thường (quá nhiều đối tượng hoặc giải nén quá lớn), nên chưa kiểm được chữ ký số.',
    'Hãy mở tệp bằng phần mềm ký số để kiểm tra, hoặc xuất lại tệp PDF, ký lại rồi thêm lại.',
    'The PDF is built strangely (too many objects, or too large when unpacked); its signature was not checked.',
    'Check it in your signing program, or export the PDF again, sign it again and add it again.',
  ),
  PDF_UNSUPPORTED: entry(
    'Tệp PDF dùng cách nén mà phần mềm này không đọc được, nên chưa kiểm được chữ ký số.',
    'Hãy mở tệp bằng phần mềm ký số để kiểm tra chữ ký.',
    'The PDF is packed in a way that is not read here; its signature was not checked.',
    'Check the signature in your signing program.',
  ),
  PDF_TOO_SLOW: entry(
    'Kiểm chữ ký số của tệp PDF này mất quá lâu nên đã dừng.',
    'Tệp vẫn được thêm vào. Hãy mở tệp bằng phần mềm ký số để kiểm tra chữ ký.',
    'Checking this PDF’s signature took too long and was stopped.',
    'The file was added all the same. Check the signature in your signing program.',
  ),
  TEMPLATE_TOO_LARGE: entry(
    'Tệp mẫu quá lớn (hơn 10 MB, hoặc nội dung giải nén quá lớn) nên phần mềm không mở.',
    'Hãy mở tệp mẫu bằng Word, bỏ hình ảnh không cần, lưu thành tệp .docx mới rồi chọn lại.',
    'The template is too large (more than 10 MB, or too much when unpacked) and was not opened.',
    'Open it in Word, remove pictures that are not needed, save it as a new .docx and choose that.',
  ),
  TEMPLATE_NOT_DOCX: entry(
    'Tệp này không phải văn bản Word (.docx).',
    'Hãy chọn tệp .docx. Nếu là .doc, .odt hay .pdf, hãy mở ra và lưu thành .docx.',
    'This file is no Word document (.docx).',
    'Choose a .docx file. Save .doc, .odt or .pdf as .docx first.',
  ),
  TEMPLATE_PLACEHOLDERS: entry(
    'Tệp mẫu có chỗ điền phần mềm không hiểu, nên chưa dùng được.',
    'Hãy sửa các chỗ được nêu bên dưới trong Word, lưu rồi chọn lại tệp.',
    'The template has placeholders that are not understood, so it was not used.',
    'Correct those named below in Word, save the file and choose it again.',
  ),
} as const satisfies Record<string, ErrorEntry>
