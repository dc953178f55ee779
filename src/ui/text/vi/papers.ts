/** Words of the papers of a request: letter, import file, package. */
export const papers = {
  title: 'Văn bản và hồ sơ gửi đi',
  intro: 'Văn bản được lập từ các mục ở trên; chỗ còn thiếu để dòng chấm cho bạn ghi tay.',
  preview: 'Xem trước văn bản',
  hidePreview: 'Đóng phần xem trước',
  print: 'In',
  printHint: 'Bản in từ đây để xem nhanh; bản gửi đi hãy dùng tệp Word.',
  letter: 'Tải văn bản .docx',
  sheet: 'Tải tệp Excel VGCA',
  package: 'Gói tất cả (.zip)',
  making: 'Đang tạo tệp…',
  makingStep: (done: number, of: number) => `Đang tạo tệp… (${done}/${of})`,
  saved: (name: string) => `Đã tải xuống tệp ${name}.`,
  remark: 'Ghi chú (không in ra văn bản)',
  attachmentsTitle: 'Tệp kèm theo',
  attachmentsHint:
    'Đánh dấu khi đã có đủ. Tệp thêm vào đây chỉ dùng để đóng gói; phần mềm không giữ lại tệp khi đóng trang.',
  addFiles: 'Thêm tệp kèm theo',
  removeFile: (name: string) => `Bỏ tệp ${name}`,
  sum: 'SHA-256',
  templateTitle: 'Dùng mẫu Word riêng của cơ quan',
  templateHint:
    'Trong tệp Word, ghi tên mục trong dấu ngoặc nhọn, ví dụ {Cơ quan}. Trong bảng, mở đầu dòng bằng {#Danh sách} và kết thúc dòng bằng {/Danh sách}: dòng đó được lặp lại cho từng thuê bao.',
  templateNames: 'Tên mục dùng ở mọi chỗ',
  templateRowNames: 'Tên mục chỉ dùng trong dòng danh sách',
  chooseTemplate: 'Chọn tệp mẫu .docx',
  faults: {
    unknown: (name: string) => `{${name}}: không có mục này.`,
    'outside-list': (name: string) => `{${name}}: mục này chỉ dùng giữa {#Danh sách} và {/Danh sách}.`,
    broken: (name: string) => `{${name}}: thiếu dấu ngoặc, hoặc thiếu chỗ mở đầu/kết thúc danh sách.`,
  },
  near: (names: string) => `Có phải bạn muốn ghi: ${names}?`,
}
