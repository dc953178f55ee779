/** Words about the number that is printed on a device. */
export const deviceNumber = {
  title: 'Số hiệu in trên thiết bị',
  label: 'Số hiệu in trên vỏ thiết bị (mã vạch)',
  where: 'Xem mã vạch trên vỏ thiết bị; với SIM PKI là dãy số ICCID in trên SIM.',
  serialHint: (serial: string) => `Để tham khảo, số sê-ri trên chip là ${serial}; số này có thể khác số in.`,
  compared: 'Tôi đã so với số in trên thiết bị, đúng từng ký tự',
  save: 'Lưu số hiệu',
  edit: 'Sửa',
  forget: 'Xóa số hiệu đã lưu',
  confirmed: (when: string) => `đã so với thiết bị lúc ${when}`,
  cannotRemember: 'Thiết bị không cho biết số sê-ri và chưa có chứng thư, nên chưa lưu được số hiệu in trên vỏ.',
  scan: {
    photo: 'Chọn ảnh mã vạch',
    camera: 'Quét bằng máy ảnh',
    local: 'Ảnh được đọc ngay trên máy này, không gửi đi đâu và không được lưu.',
    reading: 'Đang tìm mã vạch trong ảnh…',
    opening: 'Đang mở máy ảnh…',
    hold: 'Đưa mã vạch vào giữa khung hình, cách khoảng 10–15 cm, giữ yên.',
    stop: 'Tắt máy ảnh',
    read: (text: string) => `Đã đọc: ${text}. Hãy so với số in trên thiết bị.`,
    nothing: 'Không thấy mã vạch nào trong ảnh',
    nothingNext:
      'Hãy chụp lại gần hơn, đủ sáng, rõ nét, thấy trọn mã vạch và một ít nền trắng hai bên; hoặc gõ số bằng tay.',
    which: (count: number) => `Ảnh có ${count} mã. Mã nào là số hiệu thiết bị?`,
  },
  drafts: {
    title: 'Đề nghị đang soạn về thiết bị này chưa ghi số này:',
    row: (mau: string, who: string) => (who === '' ? `Mẫu ${mau}` : `Mẫu ${mau}: ${who}`),
    holds: (before: string) => `(đang ghi ${before})`,
    fill: (count: number) => `Điền số này vào ${count} chỗ đã chọn`,
    filled: (count: number) => `Đã điền vào ${count} chỗ.`,
  },
}
