import { column, contactBlock, defineForm, legalBasis } from './define-form'

const services = 'Dịch vụ yêu cầu'

/** Mẫu số 04: request to renew certificates and/or change their information. @source NĐ 68/2024 Phụ lục (second-hand) */
export const mau04 = defineForm({
  mau: '04',
  purpose: 'renew-or-change',
  paper: 'request-letter',
  certainty: 'second-hand',
  subject: 'V/v đề nghị gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số chuyên dùng công vụ',
  shortName: 'Gia hạn, thay đổi thông tin',
  receiver: {
    title: 'Thông tin người tiếp nhận chứng thư chữ ký số',
    keys: [...contactBlock, 'address'],
    labels: { address: 'Địa chỉ tiếp nhận' },
  },
  listTitle: 'Danh sách chứng thư đề nghị gia hạn, thay đổi nội dung thông tin',
  columns: [
    column('certificateName', 'Tên chứng thư chữ ký số', 'required'),
    column(['certificateSerial', 'mobilePhone'], 'Số hiệu chứng thư', 'required', {
      keyDemands: { mobilePhone: 'sim' },
    }),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
    column('changeWhat', 'Thông tin cần thay đổi'),
    column('changeTo', 'Thông tin mới'),
    column('wantsRenewal', 'Gia hạn', 'optional', { group: services }),
    column('wantsChange', 'TĐTT', 'optional', { group: services }),
  ],
  letter: {
    opening: [
      legalBasis,
      '{sender} đề nghị {receiver} gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số chuyên dùng công vụ với các thông tin sau:',
    ],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'chứng thư chữ ký số',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 04',
})
