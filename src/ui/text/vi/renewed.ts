/** Words about a certificate file that answers a request for renewal. */
export const renewed = {
  title: 'Tệp này có phải của thiết bị đang cắm?',
  readFirst: 'Cắm thiết bị của thuê bao rồi đọc: phần mềm sẽ so khóa của tệp với khóa trên thiết bị.',
  noToken: 'Chưa thấy thiết bị nào. Hãy cắm thiết bị của thuê bao rồi đọc lại.',
  authority: 'Đây là chứng thư của cơ quan chứng thực, không phải của thuê bao. Không cần nhập vào thiết bị từ đây.',
  present: (label: string) => `Chứng thư này đã có trên thiết bị “${label}”. Không phải nhập lại.`,
  older: (label: string) =>
    `Tệp cũ: thiết bị “${label}” đã có chứng thư mới hơn cho cùng khóa. Hãy tìm tệp mới nhất trong thư điện tử.`,
  over: 'Đúng khóa trên thiết bị, nhưng chứng thư trong tệp đã hết hạn. Đừng nhập; hãy hỏi lại nơi cấp.',
  otherKey:
    'Tệp này không khớp khóa nào thấy được trên thiết bị đang cắm. Hãy kiểm tra: đúng thiết bị của người này chưa, đúng tệp chưa?',
  namesake: (name: string) =>
    `Thiết bị có chứng thư cùng tên hoặc cùng thư điện tử (${name}), nhưng là khóa khác: có thể đây là chứng thư cấp mới cho thiết bị khác.`,
  belongs: (label: string) => `Đúng: tệp này dành cho khóa trên thiết bị “${label}”.`,
  changes: 'So với chứng thư đang có trên thiết bị:',
  columns: { what: 'Thông tin', before: 'Cũ', after: 'Mới' },
  unchangedRest: 'Các thông tin khác giữ nguyên.',
  otherIssuer: 'Nơi cấp khác với chứng thư cũ. Hãy hỏi nơi cấp trước khi nhập.',
  subjects: {
    serial: 'Số hiệu',
    notBefore: 'Có hiệu lực từ',
    notAfter: 'Có hiệu lực đến',
    commonName: 'Tên chứng thư',
    email: 'Thư công vụ',
    organisation: 'Cơ quan',
    province: 'Tỉnh/Thành phố',
    issuer: 'Nơi cấp',
  },
  steps: {
    title: 'Nhập chứng thư vào thiết bị',
    open: (software: string) => `Giữ thiết bị cắm vào máy và mở ${software}.`,
    software: (family: string) => `phần mềm quản lý đi kèm thiết bị (${family})`,
    unknownSoftware: 'phần mềm quản lý đi kèm thiết bị',
    choose: (file: string) => `Trong phần mềm đó, tìm chức năng nhập (import) chứng thư và chọn tệp “${file}”.`,
    secret: 'Nếu phần mềm đó hỏi mã PIN, chỉ nhập vào phần mềm đó. Tiện ích này không bao giờ hỏi mã PIN.',
    back: 'Xong thì quay lại đây và bấm “Đọc lại thiết bị”.',
    help: 'Không thấy chức năng nhập chứng thư? Hãy hỏi nơi cấp thiết bị.',
  },
  recordKnows: (name: string) => `Hồ sơ của ${name} đã ghi chứng thư mới.`,
  recordRenewed: (name: string) => `Hồ sơ của ${name} đã ghi chứng thư mới và ghi “đã gia hạn”.`,
  arrived: (name: string, day: string) =>
    `Chứng thư này trả lời đề nghị Mẫu 04 của ${name}${day === '' ? '' : `, gửi ngày ${day}`}.`,
  arrivedDo: (name: string, isInstalled: boolean) =>
    isInstalled ? `Ghi cho ${name}: đã cài, kết thúc` : `Ghi cho ${name}: đã nhận tệp chứng thư`,
  arrivedNoted: (name: string, isInstalled: boolean) =>
    isInstalled ? `Đã kết thúc đề nghị cho ${name}.` : `Đã ghi: ${name} đã nhận tệp chứng thư.`,
  arrivedNote: (serial: string) => `Chứng thư mới ${serial}`,
  compare: 'So với thiết bị đang cắm',
  compareIntro:
    'Nếu tệp là chứng thư được gia hạn hay thay đổi, hãy cắm thiết bị của thuê bao: phần mềm sẽ so khóa của tệp với khóa trên thiết bị.',
  readAgain: 'Đọc lại thiết bị',
  notYet: 'Chưa thấy chứng thư mới trên thiết bị. Hãy làm xong các bước trên rồi đọc lại.',
  confirmed: (label: string) => `Đã xong: chứng thư mới đã có trên thiết bị “${label}”.`,
  closed: (when: string) => `Đã đóng đề nghị lúc ${when} trong Lịch sử.`,
  close: (who: string, when: string) => `Đóng đề nghị của ${who} lúc ${when}`,
  several: 'Chứng thư này trả lời đề nghị nào? Hãy đóng đề nghị đó trong Lịch sử:',
  nothingToClose: 'Lịch sử không có đề nghị nào của người này đang chờ.',
}
