import { deviceKinds, issuePlaces, provincesByCode, simCarriers } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { VueForm } from './form-definition'

/**
 * Mẫu số 01 on Element Plus: rows are added to an editable table by "Thêm". The receiver's labels stand above, as
 * el-form writes them. @source domain facts §2
 */
export const vueMau01: VueForm = {
  page: 'vue/mau-01',
  title: 'Hồ sơ cấp mới chứng thư chữ ký số – cá nhân',
  rows: 'in-table',
  add: 'Thêm',
  traps: {
    dossierCode: 'HS-2026-0417-CN',
    honeypot: { label: 'Số CCCD', name: 'cccd', hiding: 'zero-size' },
    captchaText: 'B8K2T',
    labels: { accountName: 'Tên hiển thị', accountEmail: 'Email đăng nhập', captcha: 'Mã captcha' },
  },
  receiverTitle: 'Người tiếp nhận chứng thư chữ ký số',
  receiver: [
    field('fullName', 'Họ và tên người tiếp nhận', 'text', 'v1', { required: true }),
    field('citizenId', 'Số CCCD/Số ĐDCN', 'text', 'v2', { required: true, maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp CCCD', 'date', 'v3'),
    field('citizenIdIssuePlace', 'Nơi cấp CCCD', 'select', 'v4', { choices: issuePlaces }),
    field('position', 'Chức vụ/Chức danh', 'text', 'v5'),
    field('mobilePhone', 'Số điện thoại di động', 'text', 'v6', { required: true }),
    field('email', 'Email công vụ', 'text', 'v7', { required: true }),
    field('address', 'Địa chỉ nhận thiết bị', 'text', 'v8', { wide: true }),
  ],
  subjectsTitle: 'Danh sách cá nhân đăng ký',
  subjects: [
    field('fullName', 'Họ và tên', 'text', 'w1', { columnWidth: 150 }),
    field('dateOfBirth', 'Ngày sinh', 'date', 'w2', { columnWidth: 150 }),
    field('citizenId', 'Số định danh cá nhân', 'text', 'w3', { columnWidth: 140, maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp', 'date', 'w4', { columnWidth: 150 }),
    field('email', 'Thư điện tử công vụ', 'text', 'w5', { columnWidth: 170 }),
    field('organisationName', 'Cơ quan công tác', 'text', 'w6', { columnWidth: 150 }),
    field('province', 'Tỉnh/Thành phố', 'virtual-select', 'w7', { columnWidth: 180, choices: provincesByCode }),
    field('position', 'Chức vụ', 'text', 'w8', { columnWidth: 110 }),
    field('mobilePhone', 'Số ĐTDĐ', 'text', 'w9', { columnWidth: 120 }),
    field('deviceKind', 'Loại thiết bị', 'select', 'w10', { columnWidth: 140, choices: deviceKinds }),
    field('simPki', 'SIM PKI', 'select', 'w11', { columnWidth: 130, choices: simCarriers }),
  ],
  letterTitle: 'Công văn đề nghị',
  letter: [
    field('letterNumber', 'Số hiệu văn bản', 'text', 'v31', { required: true }),
    field('letterDate', 'Ngày ký văn bản', 'date', 'v32', { required: true }),
    field('letterSubject', 'Trích yếu nội dung', 'long-text', 'v33', { wide: true }),
  ],
}
