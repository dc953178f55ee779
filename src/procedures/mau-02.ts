import { column, contactBlock, defineForm, legalBasis } from './define-form'

/** Mẫu số 02: request to issue certificates to organisations. @source NĐ 68/2024 Phụ lục (second-hand) */
export const mau02 = defineForm({
  mau: '02',
  purpose: 'issue',
  paper: 'request-letter',
  certainty: 'second-hand',
  subject: 'V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cơ quan, tổ chức',
  shortName: 'Cấp mới cho cơ quan, tổ chức',
  receiver: {
    title: 'Thông tin người tiếp nhận thiết bị lưu khóa bí mật',
    keys: [...contactBlock, 'address'],
    labels: { address: 'Địa chỉ tiếp nhận' },
  },
  listTitle: 'Số lượng và danh sách đăng ký',
  columns: [
    column('organisationName', 'Tên cơ quan, tổ chức', 'required'),
    column('address', 'Địa chỉ', 'required'),
    column('taxCode', 'Mã số thuế', 'required'),
    column('budgetCode', 'Mã quan hệ ngân sách', 'required'),
    column('province', 'Tỉnh/Thành phố', 'required'),
    column('email', 'Địa chỉ thư điện tử công vụ', 'required'),
  ],
  attachments: [
    {
      text: 'Quyết định thành lập cơ quan, tổ chức, hoặc xác nhận của người đứng đầu cơ quan, tổ chức cấp trên trực tiếp',
      source: 'Phòng VH&TT Thủy Nguyên 2024, mục 1 (dẫn điều kiện cấp của NĐ 68/2024)',
    },
  ],
  letter: {
    opening: [
      legalBasis,
      '{sender} đề nghị {receiver} cấp chứng thư chữ ký số chuyên dùng công vụ cho cơ quan, tổ chức với các thông tin sau:',
    ],
    closing: ['Đề nghị {receiver} xem xét, giải quyết./.'],
    counted: 'cơ quan, tổ chức',
  },
  source: 'NĐ 68/2024/NĐ-CP, Phụ lục, Mẫu số 02',
})
