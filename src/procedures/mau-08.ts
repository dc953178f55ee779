import { column, defineForm, legalBasis } from './define-form'

/**
 * Mẫu số 08: minute of handing key devices back after expiry or revocation. Columns are weak.
 * @source SGDĐT Long An 2025 §7, Phòng VH&TT Thủy Nguyên 2024 mục 4 (that it is this minute); columns: our guess
 */
export const mau08 = defineForm({
  mau: '08',
  purpose: 'hand-back',
  paper: 'minute',
  certainty: 'weak',
  subject: 'Biên bản giao, nhận thiết bị lưu khóa bí mật',
  shortName: 'Biên bản giao, nhận thiết bị',
  receiver: {
    title: 'Bên nhận',
    keys: ['fullName', 'position', 'organisationName', 'citizenId'],
    labels: { organisationName: 'Cơ quan' },
  },
  otherSections: [
    {
      role: 'agency',
      title: 'Bên giao',
      keys: ['signerName', 'signerTitle', 'organisationName', 'citizenId'],
      labels: { signerName: 'Họ và tên', signerTitle: 'Chức vụ', organisationName: 'Cơ quan' },
    },
  ],
  listTitle: 'Danh sách thiết bị lưu khóa bí mật giao, nhận',
  columns: [
    column('deviceNumber', 'Số hiệu thiết bị lưu khóa bí mật', 'required'),
    column('certificateName', 'Tên chứng thư chữ ký số', 'required'),
    column('quantity', 'Số lượng', 'required'),
    column('deviceCondition', 'Tình trạng', 'required'),
    column('note', 'Ghi chú'),
  ],
  signers: ['Đại diện bên giao (Ký và ghi rõ họ tên)', 'Đại diện bên nhận (Ký và ghi rõ họ tên)'],
  letter: {
    kindName: 'BIÊN BẢN',
    opening: [
      legalBasis,
      'Hôm nay, {day}, tại {place}, hai bên tiến hành giao, nhận thiết bị lưu khóa bí mật như sau:',
    ],
    closing: ['Hai bên đã kiểm tra, thống nhất nội dung trên và cùng ký vào biên bản. Mỗi bên giữ một bản./.'],
    counted: 'thiết bị lưu khóa bí mật',
    signerNames: [
      { role: 'agency', key: 'signerName' },
      { role: 'receiver', key: 'fullName' },
    ],
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 08 (cột theo suy đoán)',
})
