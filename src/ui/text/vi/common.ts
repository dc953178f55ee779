/** Words that several pages share. */
export const common = {
  product: 'Trợ lý Chứng thư',
  retry: 'Thử lại',
  cancel: 'Hủy',
  close: 'Đóng',
  back: 'Quay lại',
  save: 'Lưu',
  saved: 'Đã lưu.',
  remove: 'Xóa',
  edit: 'Sửa',
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  loading: 'Đang tải…',
  otherLanguage: 'English',
  openWorkspace: 'Mở trang làm việc',
  none: 'không có',
  people: (count: number) => `${count} thuê bao`,
  mau: (mau: string) => `Mẫu ${mau}`,
}

/** Words around a named failure; its own words come from the error catalogue. */
export const errors = { code: 'Mã lỗi' }

/** What the roles of the forms are called. */
export const roles = {
  receiver: 'Người tiếp nhận',
  subject: 'Thuê bao',
  agency: 'Cơ quan đề nghị',
  letter: 'Văn bản đề nghị',
  subjectNumber: (number: number) => `Thuê bao ${number}`,
}
