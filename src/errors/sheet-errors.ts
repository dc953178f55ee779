import { entry, type ErrorEntry } from './error-text'

/** Failures of reading a clerk's list from a spreadsheet file. Codes are permanent. */
export const sheetErrors = {
  SHEET_EMPTY: entry(
    'Tệp không có dữ liệu.',
    'Hãy mở tệp bằng Excel để kiểm tra, nhập ít nhất một dòng rồi lưu và chọn lại.',
    'The file holds no data.',
    'Open it in a spreadsheet program, enter a row at least, save and choose it again.',
  ),
  SHEET_OLD_XLS: entry(
    'Đây là tệp Excel đời cũ (.xls), phần mềm không đọc được.',
    'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi chọn tệp mới.',
    'This is an old Excel file (.xls), which is not read.',
    'Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose the new file.',
  ),
  SHEET_BINARY: entry(
    'Đây là tệp Excel dạng nhị phân (.xlsb), phần mềm không đọc được.',
    'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi chọn tệp mới.',
    'This is a binary Excel file (.xlsb), which is not read.',
    'Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose the new file.',
  ),
  SHEET_PROTECTED: entry(
    'Tệp được đặt mật khẩu mở nên không đọc được.',
    'Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu rồi chọn lại.',
    'The file is protected by a password and can’t be read.',
    'Open it in Excel, remove the password (File → Info → Protect Workbook), save and choose it again.',
  ),
  SHEET_OPEN_DOCUMENT: entry(
    'Đây là tệp OpenDocument (.ods), phần mềm không đọc được.',
    'Hãy mở tệp, chọn Lưu thành (Save As) kiểu .xlsx rồi chọn tệp mới.',
    'This is an OpenDocument file (.ods), which is not read.',
    'Open it, save it as .xlsx and choose the new file.',
  ),
  SHEET_NOT_SHEET: entry(
    'Tệp này không phải bảng tính Excel (.xlsx) hay CSV.',
    'Hãy chọn tệp .xlsx hoặc .csv. Nếu là loại bảng tính khác, hãy mở ra và lưu thành .xlsx.',
    'This file is neither an Excel sheet (.xlsx) nor a CSV file.',
    'Choose a .xlsx or .csv file. Save other kinds of sheets as .xlsx first.',
  ),
  SHEET_DAMAGED: entry(
    'Tệp bảng tính bị hỏng hoặc chép chưa xong.',
    'Hãy mở tệp bằng Excel, lưu thành tệp mới rồi chọn tệp mới; nếu Excel cũng không mở được, hãy xin lại tệp.',
    'The sheet file is damaged or incomplete.',
    'Open it in Excel, save it as a new file and choose that; if Excel can’t open it either, ask for it again.',
  ),
  SHEET_TOO_LARGE: entry(
    'Tệp quá lớn (hơn 20 MB, hoặc nội dung giải nén quá lớn) nên phần mềm không mở.',
    'Hãy xóa hình ảnh và các trang không cần, hoặc chép danh sách sang tệp mới, rồi chọn lại.',
    'The file is too large (more than 20 MB, or too much when unpacked) and was not opened.',
    'Remove pictures and sheets that are not needed, or copy the list into a new file.',
  ),
  SHEET_TOO_MANY_ROWS: entry(
    'Bảng tính có quá nhiều dòng (hơn 20.000) hoặc quá nhiều cột.',
    'Hãy xóa dữ liệu thừa ở cuối và bên phải bảng, hoặc chia thành nhiều tệp nhỏ hơn.',
    'The sheet has too many rows (more than 20,000) or columns.',
    'Delete what is left over below and to the right, or split the file.',
  ),
  SHEET_ENCODING: entry(
    'Không nhận ra bảng mã chữ tiếng Việt của tệp này, nên chữ sẽ bị sai nếu đọc tiếp.',
    'Hãy mở danh sách bằng Excel, chọn Lưu thành (Save As) kiểu “CSV UTF-8” hoặc “.xlsx” rồi chọn tệp mới.',
    'The code page of this file was not recognised; Vietnamese letters would be wrong.',
    'Open the list in Excel, save it as “CSV UTF-8” or “.xlsx” and choose the new file.',
  ),
  SHEET_QUOTES: entry(
    'Tệp CSV có dấu ngoặc kép mở mà không đóng nên không tách được các ô.',
    'Hãy mở danh sách bằng Excel và lưu thành .xlsx rồi chọn tệp mới.',
    'The CSV file has a quotation mark that is never closed.',
    'Open the list in Excel, save it as .xlsx and choose the new file.',
  ),
  SHEET_NUMBER_UNKNOWN: entry(
    'Tệp không có trang tính này.',
    'Hãy chọn một trang tính trong danh sách.',
    'The file has no such sheet.',
    'Choose one of the sheets listed.',
  ),
} as const satisfies Record<string, ErrorEntry>
