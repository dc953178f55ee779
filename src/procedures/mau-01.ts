import { citizenIdCell, column, contactBlock, defineForm, legalBasis } from './define-form'

/** Mẫu số 01: request to issue certificates to persons. @source NĐ 68/2024 Phụ lục (second-hand, two sources) */
export const mau01 = defineForm({
  mau: '01',
  purpose: 'issue',
  paper: 'request-letter',
  certainty: 'second-hand',
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân',
  subjectForDevice: {
    deviceKind: 'RSSP',
    subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân sử dụng giải pháp ký số tập trung',
  },
  shortName: 'Cấp mới cho cá nhân',
  receiver: {
    title: 'Thông tin người tiếp nhận chứng thư chữ ký số (thiết bị lưu khóa bí mật)',
    keys: [...contactBlock, 'address'],
    labels: { address: 'Địa chỉ tiếp nhận' },
  },
  listTitle: 'Số lượng và danh sách đăng ký',
  columns: [
    column('fullName', 'Họ và tên', 'required'),
    column('dateOfBirth', 'Ngày sinh', 'required'),
    column(citizenIdCell, 'Số định danh cá nhân/Ngày cấp, nơi cấp', 'required'),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
    column('organisationName', 'Tên cơ quan, tổ chức công tác', 'required'),
    column('province', 'Tỉnh/Thành phố', 'required'),
    column('position', 'Chức vụ', 'required'),
    column('mobilePhone', 'Số điện thoại di động', 'required'),
    column('oldCertificateSerial', 'Số hiệu chứng thư chữ ký số cũ (nếu có)'),
    column('simPki', 'SIM PKI'),
  ],
  letter: {
    opening: [
      legalBasis,
      '{sender} đề nghị {receiver} cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân với các thông tin sau:',
    ],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'cá nhân',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 01',
})
