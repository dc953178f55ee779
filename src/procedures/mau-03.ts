import { column, contactBlock, defineForm, legalBasis } from './define-form'

/**
 * Mẫu số 03: request to issue certificates to devices, services and software. That the form exists is sure; its columns are weak.
 * @source SGDĐT Long An 2025 §5 (the form); columns: our guess
 */
export const mau03 = defineForm({
  mau: '03',
  purpose: 'issue',
  paper: 'request-letter',
  certainty: 'weak',
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho thiết bị, dịch vụ, phần mềm',
  shortName: 'Cấp mới cho thiết bị, dịch vụ, phần mềm',
  receiver: {
    title: 'Thông tin người tiếp nhận chứng thư chữ ký số (thiết bị lưu khóa bí mật)',
    keys: [...contactBlock, 'address'],
    labels: { address: 'Địa chỉ tiếp nhận' },
  },
  listTitle: 'Số lượng và danh sách đăng ký',
  columns: [
    column('serviceName', 'Tên thiết bị, dịch vụ, phần mềm', 'required'),
    column('domainOrIp', 'Tên miền/Địa chỉ IP', 'required'),
    column('organisationName', 'Tên cơ quan, tổ chức quản lý', 'required'),
    column('address', 'Địa chỉ', 'required'),
    column('taxCode', 'Mã số thuế', 'required'),
    column('budgetCode', 'Mã quan hệ ngân sách', 'required'),
    column('province', 'Tỉnh/Thành phố', 'required'),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
  ],
  letter: {
    opening: [
      legalBasis,
      '{sender} đề nghị {receiver} cấp chứng thư chữ ký số chuyên dùng công vụ cho thiết bị, dịch vụ, phần mềm với các thông tin sau:',
    ],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'thiết bị, dịch vụ, phần mềm',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 03 (tên mẫu: SGDĐT Long An 2025 §5; cột theo suy đoán)',
})
