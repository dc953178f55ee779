import { deviceKinds, issuePlaces, provincesByName, simCarriers } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { JqueryForm } from './form-definition'

/**
 * Mẫu số 01 on jQuery and Bootstrap: floating labels, a card for each subject, and a mask by each of the three
 * libraries. The province's options come only after something was typed. @source domain facts §2
 */
export const jqueryMau01: JqueryForm = {
  page: 'jquery/mau-01',
  title: 'Tờ khai cấp chứng thư số cho cán bộ, công chức, viên chức',
  receiverLayout: 'floating',
  letterLayout: 'input-group',
  subjectsAs: 'cards',
  initialSubjects: 1,
  add: 'Thêm người',
  words: (text) => text,
  traps: {
    dossierCode: 'TK-01-2026-0088',
    honeypot: { label: 'Địa chỉ thư điện tử công vụ', name: 'email_confirm', hiding: 'transparent' },
    captchaText: 'Q6R3V',
    labels: { accountName: 'Họ và tên cán bộ', captcha: 'Nhập mã kiểm tra', licenceNumber: 'Quyết định thành lập số' },
  },
  receiverTitle: 'Phần A. Người tiếp nhận chứng thư',
  receiver: [
    field('fullName', 'Họ tên người tiếp nhận', 'text', 'ht', { required: true }),
    field('citizenId', 'Số thẻ CCCD', 'inputmask-id', 'sothe', { required: true }),
    field('citizenIdIssueDate', 'Ngày cấp thẻ', 'datepicker', 'ncap'),
    field('citizenIdIssuePlace', 'Nơi cấp thẻ', 'select2', 'noicap', { choices: issuePlaces }),
    field('position', 'Chức vụ hiện nay', 'text', 'cvu'),
    field('mobilePhone', 'ĐT di động', 'inputmask-phone', 'dt', { required: true }),
    field('email', 'E-mail công vụ', 'text', 'thu', { required: true }),
    field('address', 'Nơi nhận (địa chỉ cơ quan)', 'text', 'dc', { wide: true }),
  ],
  subjectsTitle: 'Phần B. Danh sách thuê bao',
  subjects: [
    field('fullName', 'Họ, chữ đệm và tên', 'text', 'b1'),
    field('dateOfBirth', 'Ngày tháng năm sinh', 'inputmask-date', 'b2'),
    field('citizenId', 'Số CCCD', 'inputmask-id', 'b3'),
    field('citizenIdIssueDate', 'Ngày cấp CCCD', 'imask-date', 'b4'),
    field('citizenIdIssuePlace', 'Nơi cấp CCCD', 'select2', 'b5', { choices: issuePlaces }),
    field('email', 'Địa chỉ e-mail công vụ', 'text', 'b6'),
    field('organisationName', 'Cơ quan đang công tác', 'text', 'b7'),
    field('province', 'Thuộc tỉnh/thành phố', 'select2-ajax', 'b8', { choices: provincesByName }),
    field('position', 'Chức vụ', 'text', 'b9'),
    field('mobilePhone', 'Số di động', 'cleave-phone', 'b10'),
    field('deviceKind', 'Loại thiết bị', 'select', 'b11', { choices: deviceKinds }),
    field('simPki', 'SIM PKI', 'select', 'b12', { choices: simCarriers }),
  ],
  letterTitle: 'Phần C. Văn bản của cơ quan',
  letter: [
    field('letterNumber', 'Số văn bản', 'text', 'svb'),
    field('letterDate', 'Ngày ký', 'datepicker', 'nvb'),
    field('letterSubject', 'Trích yếu', 'text', 'ty', { wide: true }),
  ],
}
