import { issuePlaces } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { AngularForm } from './form-definition'

/** Mẫu số 04 on Angular Material: a table whose cells are form controls without labels. @source domain facts §2 */
export const angularMau04: AngularForm = {
  page: 'angular/mau-04',
  title: 'Phiếu gia hạn, thay đổi thông tin chứng thư',
  subjectsAs: 'table',
  initialSubjects: 2,
  traps: {
    dossierCode: 'NG-2026-0404',
    honeypot: { label: 'Số hiệu chứng thư', name: 'serial', hiding: 'zero-size' },
    captchaText: 'K2E6M',
    labels: { accountName: 'Người thao tác', licenceNumber: 'Số quyết định' },
  },
  receiverTitle: '(1) Thông tin người tiếp nhận chứng thư',
  receiver: [
    field('fullName', 'Họ tên đầy đủ', 'text', 'd1', { required: true }),
    field('citizenId', 'Số căn cước công dân', 'text', 'd2', { required: true, maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp', 'date', 'd3'),
    field('citizenIdIssuePlace', 'Nơi cấp', 'select', 'd4', { choices: issuePlaces }),
    field('position', 'Chức vụ đảm nhiệm', 'text', 'd5'),
    field('mobilePhone', 'Số di động', 'text', 'd6', { required: true }),
    field('email', 'Thư điện tử công vụ', 'text', 'd7', { required: true }),
    field('address', 'Địa chỉ tiếp nhận', 'long-text', 'd8'),
  ],
  subjectsTitle: '(2) Danh sách chứng thư',
  subjects: [
    field('certificateName', 'Tên CTS', 'text', 'e1'),
    field('certificateSerial', 'Số hiệu CTS', 'text', 'e2'),
    field('email', 'Thư công vụ đã đăng ký', 'text', 'e3'),
    field('changeWhat', 'Nội dung cần thay đổi', 'text', 'e4'),
    field('changeTo', 'Nội dung mới', 'text', 'e5'),
    field('wantsRenewal', 'Gia hạn', 'check', 'e6'),
    field('wantsChange', 'Thay đổi TT', 'check', 'e7'),
  ],
  letterTitle: '(3) Công văn',
  letter: [
    field('letterNumber', 'Số công văn', 'text', 'f1'),
    field('letterDate', 'Ngày công văn', 'date', 'f2'),
    field('letterSubject', 'V/v', 'text', 'f3'),
  ],
}
