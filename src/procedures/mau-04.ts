import { column, contactBlock, defineForm } from './define-form'

/** Mẫu số 04: request to renew certificates and/or change their information. @source NĐ 68/2024 Phụ lục (second-hand) */
export const mau04 = defineForm({
  mau: '04',
  purpose: 'renew-or-change',
  subject: 'V/v đề nghị gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số chuyên dùng công vụ',
  shortName: 'Gia hạn, thay đổi thông tin',
  receiver: { title: 'Thông tin người tiếp nhận chứng thư chữ ký số', keys: [...contactBlock, 'address'] },
  listTitle: 'Danh sách chứng thư đề nghị gia hạn, thay đổi nội dung thông tin',
  columns: [
    column('certificateName', 'Tên chứng thư chữ ký số', 'required'),
    column('certificateSerial', 'Số hiệu chứng thư', 'required'),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
    column('changeWhat', 'Thông tin cần thay đổi'),
    column('changeTo', 'Thông tin mới'),
    column('wantsRenewal', 'Gia hạn'),
    column('wantsChange', 'TĐTT'),
  ],
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 04',
})
