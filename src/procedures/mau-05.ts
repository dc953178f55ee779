import { citizenIdCell, column, contactBlock, defineForm, legalBasis } from './define-form'

/** Mẫu số 05: request to revoke certificates. @source NĐ 68/2024 Phụ lục (second-hand) */
export const mau05 = defineForm({
  mau: '05',
  purpose: 'revoke',
  paper: 'request-letter',
  certainty: 'second-hand',
  subject: 'V/v đề nghị thu hồi chứng thư chữ ký số chuyên dùng công vụ',
  shortName: 'Thu hồi chứng thư',
  receiver: {
    title: 'Thông tin đầu mối phối hợp thu hồi thiết bị lưu khóa bí mật',
    keys: [...contactBlock, 'address'],
    labels: { address: 'Địa chỉ thu hồi' },
  },
  listTitle: 'Số lượng và danh sách thu hồi',
  columns: [
    column('certificateName', 'Tên chứng thư chữ ký số', 'required'),
    column(citizenIdCell, 'Số định danh cá nhân/Ngày cấp, nơi cấp (cá nhân)', 'person'),
    column('taxCode', 'Mã số thuế (cơ quan)', 'organisation'),
    column('budgetCode', 'Mã quan hệ ngân sách (cơ quan)', 'organisation'),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
    column('certificateSerial', 'Số hiệu chứng thư chữ ký số', 'required'),
    column('deviceNumber', 'Số hiệu thiết bị lưu khóa bí mật', 'device'),
    column('revocationReason', 'Lý do thu hồi', 'required'),
  ],
  letter: {
    opening: [
      legalBasis,
      '{sender} đề nghị {receiver} thu hồi chứng thư chữ ký số chuyên dùng công vụ với các thông tin sau:',
    ],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'chứng thư chữ ký số',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 05',
})
