import { issuePlaces } from '../choices'
import type { PlainForm } from './page'

/**
 * Mẫu số 04 on the plain site: other words for the same fields, a two-row table header, the letter's words in the
 * cell before each box. The receiver's e-mail box lies: its id says phone. @source domain facts §2 (second-hand)
 */
export const plainMau04: PlainForm = {
  page: 'plain/mau-04',
  title: 'Đề nghị gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số (Mẫu số 04)',
  dossierCode: 'GHTD-2026-000092',
  initialRows: 2,
  letterLayout: 'cells',
  honeypot: { label: 'Địa chỉ thư điện tử công vụ', name: 'email', hiding: 'display-none' },
  receiverTitle: 'I. Thông tin người tiếp nhận chứng thư chữ ký số',
  receiver: [
    { key: 'fullName', label: 'Họ tên người tiếp nhận', control: 'text', id: 'x_a1', name: 'x_a1', required: true },
    {
      key: 'citizenId',
      label: 'Số CCCD/Số định danh cá nhân',
      control: 'text',
      id: 'x_a2',
      name: 'x_a2',
      maxLength: 12,
      required: true,
    },
    { key: 'citizenIdIssueDate', label: 'Ngày cấp', control: 'date', id: 'x_a3', name: 'x_a3' },
    {
      key: 'citizenIdIssuePlace',
      label: 'Nơi cấp',
      control: 'select',
      id: 'x_a4',
      name: 'x_a4',
      choices: issuePlaces,
    },
    { key: 'position', label: 'Chức vụ, chức danh', control: 'text', id: 'x_a5', name: 'x_a5' },
    { key: 'mobilePhone', label: 'Số ĐT di động', control: 'text', id: 'x_a6', name: 'x_a6', required: true },
    { key: 'email', label: 'Thư điện tử công vụ', control: 'text', id: 'phone', name: 'x_a7', required: true },
    { key: 'address', label: 'Địa chỉ tiếp nhận', control: 'text', id: 'x_a8', name: 'x_a8' },
  ],
  subjectsTitle: 'II. Danh sách chứng thư chữ ký số đề nghị gia hạn, thay đổi thông tin',
  subjects: [
    {
      key: 'certificateName',
      label: 'Tên chứng thư chữ ký số',
      control: 'text',
      id: 'r1',
      name: 'r1',
      columnWidth: 200,
    },
    { key: 'certificateSerial', label: 'Số hiệu chứng thư', control: 'text', id: 'r2', name: 'r2', columnWidth: 200 },
    {
      key: 'email',
      label: 'Địa chỉ thư điện tử công vụ',
      control: 'text',
      id: 'r3',
      name: 'r3',
      columnWidth: 190,
    },
    {
      key: 'changeWhat',
      label: 'Thông tin cần thay đổi',
      control: 'long-text',
      id: 'r4',
      name: 'r4',
      columnWidth: 190,
    },
    { key: 'changeTo', label: 'Thông tin mới', control: 'long-text', id: 'r5', name: 'r5', columnWidth: 190 },
    {
      key: 'wantsRenewal',
      label: 'Gia hạn',
      control: 'check',
      id: 'r6',
      name: 'r6',
      group: 'Dịch vụ yêu cầu',
      columnWidth: 70,
    },
    {
      key: 'wantsChange',
      label: 'TĐTT',
      control: 'check',
      id: 'r7',
      name: 'r7',
      group: 'Dịch vụ yêu cầu',
      columnWidth: 70,
    },
  ],
  letterTitle: 'III. Công văn đề nghị',
  letter: [
    { key: 'letterNumber', label: 'Số văn bản', control: 'text', id: 'x_b1', name: 'x_b1', required: true },
    { key: 'letterDate', label: 'Ngày văn bản', control: 'typed-date', id: 'x_b2', name: 'x_b2', required: true },
    {
      key: 'letterSubject',
      label: 'Trích yếu (V/v)',
      control: 'text',
      id: 'x_b3',
      name: 'x_b3',
      wide: true,
    },
  ],
}
