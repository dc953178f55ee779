/** Words of checking everything that is kept. */
export const check = {
  title: 'Kiểm tra dữ liệu',
  what: 'Mở thử từng mục đang lưu trên máy này và đối chiếu với danh sách đã niêm phong. Chỉ kiểm tra, không sửa gì.',
  run: 'Kiểm tra ngay',
  running: 'Đang mở thử từng mục… Có nhiều hồ sơ thì mất khoảng một phút.',
  good: (rows: number) => `Tốt: cả ${rows} mục đều mở được và đúng là bản được lưu sau cùng.`,
  bad: (count: number) => `${count} mục bị hỏng. Các mục khác vẫn dùng được.`,
  badLists: 'Danh sách niêm phong bị hỏng một phần, nên có mục chưa xác nhận được dù vẫn mở được.',
  wrongIndex:
    'Chỉ mục tìm kiếm không khớp với hồ sơ nên đã bỏ phần sai. Hãy đóng rồi mở lại trình duyệt: chỉ mục sẽ được làm lại, hồ sơ không bị ảnh hưởng.',
  part: 'Phần',
  rows: 'Số mục',
  unreadable: 'Không mở được',
  unproven: 'Không phải bản sau cùng',
  missing: 'Bị mất',
  parts: {
    records: 'Hồ sơ',
    certificates: 'Chứng thư',
    drafts: 'Đề nghị',
    history: 'Lịch sử điền',
    settings: 'Thiết lập và ghi chú',
  },
  names: (names: string) => `Trong đó có: ${names}.`,
  nextTitle: 'Làm gì tiếp',
  next: [
    'Có tệp sao lưu: dùng “Khôi phục” ở mục Bảo vệ dữ liệu, chọn thêm vào dữ liệu đang có. Mục hỏng được thay bằng bản trong tệp, mục khác giữ nguyên.',
    'Không có tệp sao lưu: nhập lại những hồ sơ đó từ tệp chứng thư, từ thiết bị hoặc từ danh sách Excel.',
    'Làm xong, hãy kiểm tra lại. Nếu vẫn còn mục hỏng, hãy báo người hỗ trợ; đừng gỡ tiện ích, vì gỡ là mất cả phần còn tốt.',
  ],
}
