import { entry, type ErrorEntry } from './error-text'

/** Failures of the sealed store. Codes are permanent. */
export const storageErrors = {
  STORE_UNAVAILABLE: entry(
    'Không mở được kho dữ liệu trên máy này.',
    'Hãy đóng các cửa sổ khác của tiện ích, khởi động lại trình duyệt rồi thử lại. Dữ liệu chưa bị thay đổi.',
    'The store on this computer could not be opened.',
    'Close other windows of the extension, restart the browser and retry. No data was changed.',
  ),
  STORE_FULL: entry(
    'Ổ đĩa đã đầy nên chưa lưu được.',
    'Hãy giải phóng dung lượng ổ đĩa rồi bấm “Lưu” lại. Nội dung đang nhập vẫn còn trên màn hình.',
    'The disk is full; nothing was saved.',
    'Free some space and press “Save” again. What you typed is still on the screen.',
  ),
  STORE_NEWER: entry(
    'Kho dữ liệu trên máy này do một bản mới hơn của tiện ích tạo ra.',
    'Hãy cập nhật tiện ích lên bản mới nhất rồi mở lại. Dữ liệu chưa bị thay đổi.',
    'The store on this computer was made by a newer version of the extension.',
    'Update the extension, then open it again. No data was changed.',
  ),
  STORE_KEY_LOST: entry(
    'Không còn khóa để mở kho dữ liệu trên máy này, có thể do trình duyệt đã xóa bớt dữ liệu của tiện ích.',
    'Đừng gỡ tiện ích. Hãy báo cho người hỗ trợ; nếu có bản sao lưu của hồ sơ trình duyệt, hãy khôi phục bản đó.',
    'The key of the store on this computer is gone; the browser may have cleared part of the data.',
    'Do not remove the extension. Ask your support; if the browser profile has a backup, restore it.',
  ),
  ROW_UNREADABLE: entry(
    'Một bản ghi trong kho không đọc được: nội dung đã bị hỏng hoặc bị tráo.',
    'Các bản ghi khác vẫn dùng được. Hãy nhập lại bản ghi này từ chứng thư hoặc danh sách.',
    'One record of the store is unreadable: damaged or swapped.',
    'Other records still work. Enter this one again from its certificate or list.',
  ),
  ROW_ROLLED_BACK: entry(
    'Một bản ghi trong kho bị thay bằng bản cũ hơn của chính nó, nên không dùng được.',
    'Các bản ghi khác vẫn dùng được. Hãy khôi phục bản ghi này từ tệp sao lưu (Thiết lập, mục Bảo vệ dữ liệu), hoặc nhập lại.',
    'One record of the store was put back to an older copy of itself and is not used.',
    'Other records still work. Restore this one from a backup file (settings, data protection), or enter it again.',
  ),
  ROW_CHANGED_ELSEWHERE: entry(
    'Bản ghi này vừa được sửa ở cửa sổ khác.',
    'Hãy xem lại nội dung mới rồi lưu lần nữa. Nội dung bạn vừa nhập vẫn còn trên màn hình.',
    'This record was just changed in another window.',
    'Look at the new content, then save again. What you typed is still on the screen.',
  ),
  IMPORT_GONE: entry(
    'Lần nhập này không còn chờ nữa: kho dữ liệu đã khóa, hoặc cửa sổ khác đã bắt đầu nhập tệp khác.',
    'Chưa có hồ sơ nào được ghi. Hãy bấm “So với hồ sơ đang có” lần nữa.',
    'This import no longer waits: the store was locked, or another window began one.',
    'No record was written. Compare with the records once more.',
  ),
  IMPORT_OUTDATED: entry(
    'Một hồ sơ trong lần nhập này vừa được sửa ở cửa sổ khác, nên chưa ghi gì cả.',
    'Hãy bấm “So với hồ sơ đang có” lần nữa rồi nhập lại.',
    'A record of this import was just changed in another window; nothing was written.',
    'Compare with the records once more, then import again.',
  ),
  IMPORT_CHANGED_SINCE: entry(
    'Không hoàn tác được: có hồ sơ của lần nhập này đã được sửa hoặc xóa sau khi nhập.',
    'Chưa có gì bị thay đổi. Hãy mở từng hồ sơ cần bỏ trong trang “Hồ sơ” để sửa hoặc xóa.',
    'This import can’t be undone: some of its records were changed or removed afterwards.',
    'Nothing was changed. Open the records concerned and correct or remove them one by one.',
  ),
  MERGE_CHANGED_SINCE: entry(
    'Không hoàn tác được: hồ sơ đã gộp vừa được sửa hoặc xóa sau khi gộp.',
    'Chưa có gì bị thay đổi. Hãy mở hồ sơ đó, xem “Lịch sử thay đổi” để lấy lại thông tin cũ, hoặc thêm lại hồ sơ còn thiếu.',
    'The merge can’t be undone: the merged record was changed or removed afterwards.',
    'Nothing was changed. Open that record: its history of changes has what was left out.',
  ),
  MERGE_TOO_LARGE: entry(
    'Hồ sơ gộp lại sẽ có hơn 64 chứng thư nên chưa gộp.',
    'Chưa có gì bị thay đổi. Hãy gộp ít hồ sơ hơn trong một lần.',
    'The merged record would have more than 64 certificates.',
    'Nothing was changed. Merge fewer records at once.',
  ),
  ROW_MISSING: entry(
    'Bản ghi này không còn trong kho.',
    'Hãy tải lại danh sách.',
    'This record is no longer in the store.',
    'Reload the list.',
  ),
} as const satisfies Record<string, ErrorEntry>
