/** Words of a history of change: what every one shares, and what is told of records. */
export const changes = {
  title: (count: number) => (count === 0 ? 'Lịch sử thay đổi' : `Lịch sử thay đổi (${count})`),
  none: 'Hồ sơ chưa bị sửa lần nào.',
  typed: 'Sửa trên trang hồ sơ',
  list: (file: string) => `Nhập danh sách “${file}”`,
  listBegan: (file: string) => `Tạo hồ sơ khi nhập danh sách “${file}”`,
  certificate: (serial: string) => `Cập nhật theo chứng thư số hiệu ${serial}`,
  merge: (name: string) => `Gộp với hồ sơ “${name}”`,
  file: (file: string) => `Nhập từ tệp “${file}”`,
  backup: (day: string) => `Khôi phục từ bản sao lưu ngày ${day}`,
  began: {
    typed: 'Tạo hồ sơ bằng tay',
    list: 'Tạo hồ sơ từ danh sách',
    token: 'Tạo hồ sơ từ thiết bị',
    'certificate-file': 'Tạo hồ sơ từ tệp chứng thư',
  },
  changed: (label: string, was: string, became: string) => `${label}: trước là “${was}”, đổi thành “${became}”.`,
  added: (label: string, became: string) => `${label}: trước để trống, thêm “${became}”.`,
  cleared: (label: string, was: string) => `${label}: trước là “${was}”, bỏ trống.`,
  left: (label: string, value: string) => `${label}: không lấy “${value}” của hồ sơ kia.`,
  onlyLast: (count: number) => `Chỉ giữ ${count} lần thay đổi gần nhất.`,
}
