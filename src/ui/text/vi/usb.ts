/** Words about what the browser itself sees on USB. */
export const usb = {
  title: 'Thiết bị USB mà trình duyệt thấy',
  absent:
    'Trình duyệt này không có chức năng xem thiết bị USB. Không sao: hãy bấm “Đọc thiết bị đang cắm” để đọc như thường.',
  limits:
    'Trình duyệt chỉ cho biết loại thiết bị. Nó không đọc được chứng thư, số sê-ri trên chip hay mã PIN, vì phần thẻ thông minh được trình duyệt bảo vệ. Việc đọc chứng thư cần trình điều khiển của hãng.',
  none: 'Trình duyệt chưa được phép xem thiết bị nào, hoặc thiết bị đã cho phép hiện không cắm. Bấm nút dưới đây, chọn thiết bị trong danh sách của trình duyệt; chỉ phải làm một lần.',
  choose: 'Cho trình duyệt nhận diện thiết bị',
  nothingChosen:
    'Chưa chọn thiết bị nào. Nếu danh sách trống, thiết bị chưa cắm hoặc không thuộc loại mà phần mềm biết.',
  unknown: 'Thiết bị không rõ loại',
  unknownNext: 'Phần mềm chưa biết loại này. Hãy hỏi nơi cấp thiết bị về trình điều khiển.',
  told: (name: string, usbId: string) => (name === '' ? `(USB ${usbId})` : `(${name}, USB ${usbId})`),
  looking: 'Đang tìm trình điều khiển trên máy…',
  forget: 'Thôi cho phép thiết bị này',
  driver: {
    read: (family: string) => `Trình điều khiển ${family} có trên máy và đọc được thiết bị.`,
    present: (family: string) =>
      `Trình điều khiển ${family} có trên máy nhưng chưa thấy thiết bị. Hãy rút ra cắm lại, chờ đèn sáng rồi đọc lại.`,
    failed: (family: string) => `Trình điều khiển ${family} có trên máy nhưng không dùng được.`,
    missing: (family: string) => `Thiết bị cần trình điều khiển ${family}, nhưng máy này chưa có.`,
  },
}
