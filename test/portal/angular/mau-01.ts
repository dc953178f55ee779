import { deviceKinds, issuePlaces, provincesByName, simCarriers } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { AngularForm } from './form-definition'

/** Mẫu số 01 on Angular Material: floating labels, a panel for each subject. @source domain facts §2 */
export const angularMau01: AngularForm = {
  page: 'angular/mau-01',
  title: 'Phiếu đăng ký chứng thư chữ ký số cá nhân',
  subjectsAs: 'panels',
  initialSubjects: 1,
  traps: {
    dossierCode: 'NG-2026-0301',
    honeypot: { label: 'Địa chỉ email', name: 'mail', hiding: 'off-screen' },
    captchaText: 'P8U2C',
    labels: { accountName: 'Tên cán bộ', accountEmail: 'Email tài khoản', captcha: 'Mã chống tự động' },
  },
  receiverTitle: 'Bước 1. Người nhận thiết bị',
  receiver: [
    field('fullName', 'Họ và tên người nhận thiết bị', 'text', 'a1', { required: true }),
    field('citizenId', 'Số CCCD/Mã định danh cá nhân', 'text', 'a2', { required: true, maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp CCCD', 'date', 'a3'),
    field('citizenIdIssuePlace', 'Nơi cấp CCCD', 'select', 'a4', { choices: issuePlaces }),
    field('position', 'Chức vụ', 'text', 'a5'),
    field('mobilePhone', 'Số ĐT di động', 'text', 'a6', { required: true }),
    field('email', 'Hộp thư công vụ', 'text', 'a7', { required: true }),
    field('address', 'Địa chỉ nhận', 'text', 'a8'),
  ],
  subjectsTitle: 'Bước 2. Danh sách thuê bao',
  subjects: [
    field('fullName', 'Họ và tên thuê bao', 'text', 'b1', { required: true }),
    field('dateOfBirth', 'Sinh ngày', 'date', 'b2'),
    field('citizenId', 'Số định danh', 'text', 'b3', { maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp', 'date', 'b4'),
    field('email', 'Thư điện tử công vụ', 'text', 'b5'),
    field('organisationName', 'Đơn vị công tác', 'text', 'b6'),
    field('province', 'Tỉnh/TP', 'select', 'b7', { choices: provincesByName }),
    field('position', 'Chức danh', 'text', 'b8'),
    field('mobilePhone', 'Di động', 'text', 'b9'),
    field('simPki', 'SIM PKI (nếu đăng ký)', 'select', 'b10', { choices: simCarriers }),
    field('deviceKind', 'Loại thiết bị lưu khóa', 'radio', 'b11', { choices: deviceKinds.slice(0, 2) }),
  ],
  letterTitle: 'Bước 3. Văn bản đề nghị',
  letter: [
    field('letterNumber', 'Số và ký hiệu', 'text', 'c1'),
    field('letterDate', 'Ngày ban hành', 'date', 'c2'),
    field('letterSubject', 'Trích yếu', 'long-text', 'c3'),
  ],
}
