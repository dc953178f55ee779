import { issuePlaces } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { JqueryForm } from './form-definition'

/**
 * Mẫu số 06 on jQuery and Bootstrap. All words are decomposed (NFD), a name and a date each take several boxes, and
 * the list stands under a header of two rows. @source domain facts §2
 */
export const jqueryMau06: JqueryForm = {
  page: 'jquery/mau-06',
  title: 'Đề nghị khôi phục thiết bị lưu khóa bí mật',
  receiverLayout: 'above',
  letterLayout: 'above',
  subjectsAs: 'rows',
  initialSubjects: 2,
  add: 'Thêm thiết bị',
  words: (text) => text.normalize('NFD'),
  traps: {
    dossierCode: 'KP-06-2026-0012',
    honeypot: { label: 'Họ và tên'.normalize('NFD'), name: 'hoten', hiding: 'off-screen' },
    captchaText: 'T2Y6L',
    labels: { accountName: 'Người lập hồ sơ', captcha: 'Chuỗi ký tự trong hình' },
  },
  receiverTitle: 'I. Người phối hợp thực hiện khôi phục thiết bị',
  receiver: [
    field('fullName', 'Họ và tên', 'name-parts', 'nm', { required: true }),
    field('citizenId', 'Số CCCD hoặc số ĐDCN', 'text', 'nid', { required: true, maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp', 'date-parts', 'nd'),
    field('citizenIdIssuePlace', 'Nơi cấp', 'select2', 'np', { choices: issuePlaces }),
    field('position', 'Chức vụ', 'text', 'npos'),
    field('organisationName', 'Cơ quan, tổ chức công tác', 'text', 'norg', { wide: true }),
    field('mobilePhone', 'Số điện thoại di động', 'cleave-phone', 'nph', { required: true }),
  ],
  subjectsTitle: 'II. Thiết bị lưu khóa bí mật cần khôi phục',
  subjects: [
    field('deviceNumber', 'Số hiệu thiết bị', 'text', 'd1'),
    field('certificateName', 'Tên chứng thư', 'text', 'd2', { group: 'Thông tin của thuê bao' }),
    field('organisationName', 'Cơ quan công tác', 'text', 'd3', { group: 'Thông tin của thuê bao' }),
    field('email', 'Thư điện tử công vụ', 'text', 'd4', { group: 'Thông tin của thuê bao' }),
  ],
  letterTitle: 'III. Công văn kèm theo',
  letter: [
    field('letterNumber', 'Số công văn', 'text', 'l1'),
    field('letterDate', 'Ngày công văn', 'date-selects', 'l2'),
    field('letterSubject', 'V/v', 'long-text', 'l3', { wide: true }),
  ],
}
