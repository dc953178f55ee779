import { issuePlaces } from '../choices'
import type { FormDefinition } from '../form'

/**
 * Mẫu số 04 on the Ant Design site. The receiver's name box is named phone. The card's issue place is a select here.
 * @source domain facts §2 (second-hand)
 */
export const antdMau04: FormDefinition = {
  page: 'antd/mau-04',
  title: 'Gia hạn, thay đổi nội dung thông tin chứng thư chữ ký số (Mẫu số 04)',
  dossierCode: 'GHTD-2026-000655',
  honeypot: { label: 'Email công vụ', name: 'email', hiding: 'invisible' },
  receiverTitle: 'Người tiếp nhận chứng thư chữ ký số',
  receiver: [
    { key: 'fullName', label: 'Họ và tên người tiếp nhận', control: 'text', id: 'f_1a', name: 'phone', required: true },
    { key: 'citizenId', label: 'Số định danh cá nhân (CCCD)', control: 'text', id: 'f_1b', name: 'k2', required: true },
    { key: 'citizenIdIssueDate', label: 'Ngày cấp CCCD', control: 'date', id: 'f_1c', name: 'k3' },
    {
      key: 'citizenIdIssuePlace',
      label: 'Nơi cấp CCCD',
      control: 'select',
      id: 'f_1d',
      name: 'k4',
      choices: issuePlaces,
    },
    { key: 'position', label: 'Chức vụ', control: 'text', id: 'f_1e', name: 'k5' },
    { key: 'mobilePhone', label: 'Điện thoại di động', control: 'text', id: 'f_1f', name: 'k6', required: true },
    { key: 'email', label: 'Địa chỉ thư điện tử công vụ', control: 'text', id: 'f_1g', name: 'k7', required: true },
    { key: 'address', label: 'Địa chỉ tiếp nhận', control: 'text', id: 'f_1h', name: 'k8' },
  ],
  subjectsTitle: 'Danh sách chứng thư chữ ký số',
  subjects: [
    {
      key: 'certificateName',
      label: 'Tên chứng thư chữ ký số',
      control: 'text',
      id: 'f_2a',
      name: 'k11',
      required: true,
    },
    {
      key: 'certificateSerial',
      label: 'Số hiệu chứng thư chữ ký số',
      control: 'text',
      id: 'f_2b',
      name: 'k12',
      required: true,
    },
    { key: 'email', label: 'Thư điện tử công vụ', control: 'text', id: 'f_2c', name: 'k13', required: true },
    { key: 'wantsRenewal', label: 'Gia hạn', control: 'check', id: 'f_2d', name: 'k14', group: 'Dịch vụ yêu cầu' },
    {
      key: 'wantsChange',
      label: 'Thay đổi thông tin (TĐTT)',
      control: 'check',
      id: 'f_2e',
      name: 'k15',
      group: 'Dịch vụ yêu cầu',
    },
    { key: 'changeWhat', label: 'Thông tin cần thay đổi', control: 'long-text', id: 'f_2f', name: 'k16' },
    { key: 'changeTo', label: 'Thông tin mới', control: 'long-text', id: 'f_2g', name: 'k17' },
  ],
  letterTitle: 'Công văn đề nghị',
  letter: [
    { key: 'letterNumber', label: 'Số công văn', control: 'text', id: 'f_3a', name: 'k21', required: true },
    { key: 'letterDate', label: 'Ngày văn bản', control: 'date', id: 'f_3b', name: 'k22', required: true },
    { key: 'letterSubject', label: 'Trích yếu nội dung', control: 'text', id: 'f_3c', name: 'k23', wide: true },
  ],
}
