import { column, defineForm, legalBasis } from './define-form'

const subscriber = 'Thông tin của thuê bao'

/** Mẫu số 06: request to recover locked key devices. Its list has a two-row header. @source NĐ 68/2024 Phụ lục (second-hand) */
export const mau06 = defineForm({
  mau: '06',
  purpose: 'recover',
  paper: 'request-letter',
  certainty: 'second-hand',
  subject: 'V/v đề nghị khôi phục thiết bị lưu khóa bí mật',
  shortName: 'Khôi phục thiết bị bị khóa',
  receiver: {
    title: 'Thông tin người phối hợp thực hiện khôi phục thiết bị',
    keys: [
      'fullName',
      'citizenId',
      'citizenIdIssueDate',
      'citizenIdIssuePlace',
      'position',
      'organisationName',
      'mobilePhone',
    ],
    labels: { organisationName: 'Cơ quan, tổ chức công tác' },
  },
  listTitle: 'Thông tin thiết bị lưu khóa bí mật cần khôi phục',
  columns: [
    column('deviceNumber', 'Số hiệu thiết bị lưu khóa bí mật', 'required'),
    column('certificateName', 'Tên chứng thư chữ ký số', 'required', { group: subscriber }),
    column('organisationName', 'Cơ quan, tổ chức công tác', 'required', { group: subscriber }),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required', { group: subscriber }),
  ],
  letter: {
    opening: [legalBasis, '{sender} đề nghị {receiver} khôi phục thiết bị lưu khóa bí mật với các thông tin sau:'],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'thiết bị lưu khóa bí mật',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 06',
})
