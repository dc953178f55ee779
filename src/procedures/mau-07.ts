import { column, defineForm, legalBasis } from './define-form'

/**
 * Mẫu số 07: notice that key devices (or accounts of central signing) were handed to their subscribers. Columns are weak.
 * @source SGDĐT Long An 2025 §5, Phòng VH&TT Thủy Nguyên 2024 mục 2 (that it is a notice); columns: our guess
 */
export const mau07 = defineForm({
  mau: '07',
  purpose: 'report-handover',
  paper: 'notice',
  certainty: 'weak',
  subject: 'V/v thông báo bàn giao thiết bị lưu khóa bí mật cho thuê bao',
  shortName: 'Thông báo đã bàn giao cho thuê bao',
  otherSections: [{ role: 'agency', title: 'Cơ quan tiếp nhận, bàn giao', keys: ['organisationName'] }],
  listTitle: 'Danh sách thuê bao đã nhận bàn giao',
  columns: [
    column('certificateName', 'Tên thuê bao/Tên chứng thư chữ ký số', 'required'),
    column('certificateSerial', 'Số hiệu chứng thư chữ ký số', 'required'),
    column('deviceNumber', 'Số hiệu thiết bị lưu khóa bí mật', 'device'),
    column('handoverDate', 'Ngày bàn giao', 'required'),
    column([], 'Ký nhận'),
  ],
  letter: {
    kindName: 'THÔNG BÁO',
    opening: [
      legalBasis,
      '{sender} thông báo với {receiver} việc bàn giao thiết bị lưu khóa bí mật (thông tin tài khoản ký số) cho thuê bao như sau:',
    ],
    closing: ['{sender} thông báo để {receiver} biết./.'],
    counted: 'thuê bao',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 07 (cột theo suy đoán)',
})
