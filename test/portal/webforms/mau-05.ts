import { issuePlaces } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { WebformsForm } from './page'

const reasons = [
  'Nghỉ hưu, thôi việc hoặc từ trần',
  'Chuyển công tác sang cơ quan khác',
  'Thiết bị hỏng hoặc thất lạc',
  'Lộ khoá bí mật hoặc nghi bị lộ',
  'Cơ quan giải thể, chia tách, sáp nhập',
].map((reason, at) => ({ value: String(at + 1), text: reason }))

/**
 * Mẫu số 05 in the manner of ASP.NET WebForms, written with the old places of tone marks (khoá, uỷ). The contact's
 * words stand above its boxes. Choosing a reason posts back and renders the whole list again. @source domain facts §2
 */
export const webformsMau05: WebformsForm = {
  page: 'webforms/mau-05',
  title: 'YÊU CẦU THU HỒI CHỨNG THƯ CHỮ KÝ SỐ',
  grid: 'gvThuHoi',
  initialRows: 2,
  receiverLayout: 'row-above',
  letterLayout: 'cell-before',
  traps: {
    dossierCode: '2026/TH/00033',
    honeypot: { label: 'Số hiệu chứng thư', name: 'sohieu', hiding: 'display-none' },
    captchaText: 'W3N8D',
    labels: { accountName: 'Họ tên cán bộ', licenceNumber: 'Số quyết định uỷ quyền', captcha: 'Mã bảo vệ' },
  },
  receiverTitle: 'I. Thông tin đầu mối phối hợp thu hồi thiết bị lưu khoá bí mật',
  receiver: [
    field('fullName', 'Họ tên đầu mối phối hợp', 'text', 'txt41'),
    field('position', 'Chức danh', 'text', 'txt42'),
    field('citizenId', 'Số căn cước/định danh cá nhân', 'text', 'txt43', { maxLength: 12 }),
    field('citizenIdIssueDate', 'Cấp ngày', 'typed-date', 'txt44', { maxLength: 10 }),
    field('citizenIdIssuePlace', 'Nơi cấp thẻ', 'select', 'ddl45', { choices: issuePlaces }),
    field('mobilePhone', 'Di động', 'text', 'txt46', { maxLength: 15 }),
    field('email', 'Hộp thư điện tử công vụ', 'text', 'txt47'),
    field('address', 'Địa chỉ thu hồi', 'text', 'txt48'),
  ],
  subjectsTitle: 'II. Số lượng và danh sách chứng thư đề nghị thu hồi, huỷ bỏ',
  subjects: [
    field('certificateName', 'Tên chứng thư', 'text', 'txtB1'),
    field('taxCode', 'MST (cơ quan)', 'text', 'txtB2', { maxLength: 14 }),
    field('budgetCode', 'Mã QHNS (cơ quan)', 'text', 'txtB3', { maxLength: 7 }),
    field('email', 'Địa chỉ thư công vụ', 'text', 'txtB4'),
    field('certificateSerial', 'Số hiệu CTS', 'text', 'txtB5'),
    field('deviceNumber', 'Số hiệu thiết bị lưu khoá bí mật', 'text', 'txtB6'),
    field('revocationReason', 'Lý do thu hồi', 'posting-select', 'ddlB7', { choices: reasons }),
    field('note', 'Ghi chú', 'text', 'txtB8'),
  ],
  letterTitle: 'III. Công văn',
  letter: [
    field('letterNumber', 'Số công văn:', 'text', 'txt51'),
    field('letterDate', 'Ngày công văn:', 'typed-date', 'txt52', { maxLength: 10 }),
    field('letterSubject', 'Về việc:', 'long-text', 'txt53'),
  ],
}
