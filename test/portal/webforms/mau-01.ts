import { deviceKinds, provincesByName, simCarriers } from '../choices'
import { defineField as field } from '../toolkit-field'
import type { WebformsForm } from './page'

/**
 * Mẫu số 01 in the manner of ASP.NET WebForms. Words stand in the cell before the box, numbered "1.1."; the letter's
 * stand in the row above. Choosing the province posts back and renders section 1 again. @source domain facts §2
 */
export const webformsMau01: WebformsForm = {
  page: 'webforms/mau-01',
  title: 'ĐĂNG KÝ CẤP MỚI CHỨNG THƯ SỐ CHUYÊN DÙNG CÔNG VỤ CHO CÁ NHÂN',
  grid: 'gvThueBao',
  initialRows: 3,
  receiverLayout: 'cell-before',
  letterLayout: 'row-above',
  traps: {
    dossierCode: '2026/CM/00417',
    honeypot: { label: 'Số điện thoại di động', name: 'dienthoai2', hiding: 'invisible' },
    captchaText: 'H4X9P',
    labels: { accountName: 'Người đăng nhập', captcha: 'Nhập mã trong ảnh', licenceNumber: 'Giấy phép hoạt động số' },
  },
  receiverTitle: '1. THÔNG TIN NGƯỜI TIẾP NHẬN THIẾT BỊ',
  receiver: [
    field('fullName', '1.1. Họ và tên người nhận (*):', 'text', 'txt17'),
    field('citizenId', '1.2. Số CCCD/Định danh (*):', 'text', 'txt18', { maxLength: 12 }),
    field('citizenIdIssueDate', '1.3. Ngày cấp:', 'typed-date', 'txt19', { maxLength: 10 }),
    field('citizenIdIssuePlace', '1.4. Nơi cấp:', 'text', 'txt20'),
    field('position', '1.5. Chức vụ:', 'text', 'txt21'),
    field('mobilePhone', '1.6. SĐT di động (*):', 'text', 'txt22', { maxLength: 15 }),
    field('email', '1.7. Thư công vụ (*):', 'text', 'txt23'),
    field('province', '1.8. Tỉnh/TP:', 'posting-select', 'ddl24', { choices: provincesByName }),
    field('district', '1.9. Quận/Huyện cũ:', 'select', 'ddl25', { placeholder: '-- Chọn tỉnh trước --' }),
    field('address', '1.10. Địa chỉ tiếp nhận:', 'long-text', 'txt26'),
  ],
  districts: { leader: 'province', follower: 'district' },
  subjectsTitle: '2. SỐ LƯỢNG VÀ DANH SÁCH THUÊ BAO ĐĂNG KÝ',
  subjects: [
    field('fullName', 'Họ tên', 'text', 'txtA1'),
    field('dateOfBirth', 'Ngày sinh', 'typed-date', 'txtA2', { maxLength: 10 }),
    field('citizenId', 'Số CCCD', 'text', 'txtA3', { maxLength: 12 }),
    field('citizenIdIssueDate', 'Ngày cấp CCCD', 'typed-date', 'txtA4', { maxLength: 10 }),
    field('email', 'Email công vụ', 'text', 'txtA5'),
    field('organisationName', 'Đơn vị công tác', 'text', 'txtA6'),
    field('province', 'Tỉnh, thành phố', 'select', 'ddlA7', { choices: provincesByName }),
    field('position', 'Chức vụ', 'text', 'txtA8'),
    field('mobilePhone', 'Điện thoại DĐ', 'text', 'txtA9', { maxLength: 15 }),
    field('deviceKind', 'Loại TB', 'select', 'ddlA10', { choices: deviceKinds }),
    field('simPki', 'SIM PKI', 'select', 'ddlA11', { choices: simCarriers }),
  ],
  letterTitle: '3. VĂN BẢN ĐỀ NGHỊ KÈM THEO',
  letter: [
    field('letterNumber', 'Số/Ký hiệu VB', 'text', 'txt31'),
    field('letterDate', 'Ngày ban hành VB', 'typed-date', 'txt32', { maxLength: 10 }),
    field('letterSubject', 'Trích yếu', 'text', 'txt33'),
  ],
}
