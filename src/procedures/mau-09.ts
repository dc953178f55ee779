import { column, defineForm, headOfAgency, legalBasis } from './define-form'

/**
 * Mẫu số 09: minute confirming that key devices are lost. Columns are weak.
 * @source SGDĐT Long An 2025 §7, Phòng VH&TT Thủy Nguyên 2024 mục 4 (that it is this minute); columns: our guess
 */
export const mau09 = defineForm({
  mau: '09',
  purpose: 'confirm-loss',
  paper: 'minute',
  certainty: 'weak',
  subject: 'Biên bản xác nhận thiết bị lưu khóa bí mật bị thất lạc',
  shortName: 'Biên bản xác nhận mất thiết bị',
  otherSections: [
    { role: 'agency', title: 'Nơi lập biên bản', keys: ['letterPlace'] },
    {
      role: 'letter',
      title: 'Thời gian và thành phần',
      keys: ['letterDate', 'participants'],
      labels: { letterDate: 'Ngày lập' },
    },
  ],
  listTitle: 'Thiết bị lưu khóa bí mật bị thất lạc',
  columns: [
    column('deviceNumber', 'Số hiệu thiết bị lưu khóa bí mật', 'required'),
    column('certificateName', 'Tên chứng thư chữ ký số', 'required'),
    column('certificateSerial', 'Số hiệu chứng thư chữ ký số', 'required'),
    column('lossDate', 'Thời gian thất lạc', 'required'),
    column('lossPlace', 'Nơi thất lạc', 'required'),
    column('lossCircumstances', 'Hoàn cảnh, nguyên nhân thất lạc', 'required'),
  ],
  signers: ['Người lập biên bản (Ký và ghi rõ họ tên)', headOfAgency],
  letter: {
    kindName: 'BIÊN BẢN',
    opening: [legalBasis, '{sender} lập biên bản xác nhận thiết bị lưu khóa bí mật bị thất lạc như sau:'],
    closing: ['Biên bản được lập để làm căn cứ báo cáo {receiver} theo quy định./.'],
    counted: 'thiết bị lưu khóa bí mật',
    signerNames: [
      { role: 'receiver', key: 'fullName' },
      { role: 'agency', key: 'signerName' },
    ],
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 09 (cột theo suy đoán)',
})
