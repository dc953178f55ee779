import type { FormDefinition } from '../form'
import type { TrapIds } from '../traps'
import { element } from './elements'
import { fieldset } from './sections'

/** Where the traps of the plain pages are. */
export const plainTrapIds: TrapIds = {
  searchBox: 'q',
  accountName: 'txt_01',
  accountEmail: 'txt_02',
  honeypot: 'txt_03',
  dossierCode: 'txt_04',
  licenceNumber: 'txt_05',
  licenceIssueDate: 'txt_06',
  licenceIssuePlace: 'txt_07',
  attachment: 'file_08',
  captcha: 'txt_09',
  signingPassword: 'txt_10',
  confirmPassword: 'txt_11',
  declaration: 'chk_12',
}

/** Who is logged in: enabled boxes, filled already. */
export function accountSection(form: FormDefinition): HTMLElement {
  return fieldset(
    'Tài khoản đang đăng nhập',
    element(
      'div',
      { class: 'form-grid' },
      field('Họ và tên', { id: plainTrapIds.accountName, name: 'hoTen', value: 'Phạm Thị Cán Bộ' }),
      field('Thư điện tử', { id: plainTrapIds.accountEmail, name: 'email', value: 'canbo.vanthu@example.gov.vn' }),
      field('Mã hồ sơ', { id: plainTrapIds.dossierCode, name: 'maHoSo', value: form.dossierCode, readonly: true }),
    ),
  )
}

/** A box that no person sees. */
export function honeypot(form: FormDefinition): HTMLElement {
  const { label, name, hiding } = form.honeypot
  return element(
    'div',
    { class: `honeypot-${hiding}` },
    field(label, { id: plainTrapIds.honeypot, name, tabindex: -1, autocomplete: 'off' }),
  )
}

/** The managing agency's own licence: its date and place are not those of a citizen's card. */
export function licenceSection(): HTMLElement {
  return fieldset(
    'Cơ quan, tổ chức quản lý trực tiếp',
    element(
      'div',
      { class: 'form-grid' },
      field('Số giấy phép/quyết định thành lập', { id: plainTrapIds.licenceNumber, name: 'so', wide: true }),
      field('Ngày cấp', { id: plainTrapIds.licenceIssueDate, name: 'ngayCap', placeholder: 'dd/mm/yyyy' }),
      field('Nơi cấp', { id: plainTrapIds.licenceIssuePlace, name: 'noiCap' }),
    ),
  )
}

/** Attachment, password, captcha and declaration: the clerk's own business. */
export function confirmationSection(): HTMLElement {
  const declaration = element('input', { id: plainTrapIds.declaration, name: 'camDoan', type: 'checkbox' })
  return fieldset(
    'Xác nhận và gửi hồ sơ',
    element(
      'div',
      { class: 'form-grid' },
      field('Văn bản đề nghị đã ký số (.pdf)', { id: plainTrapIds.attachment, name: 'tepDinhKem', type: 'file' }),
      field('Mật khẩu ký số', {
        id: plainTrapIds.signingPassword,
        name: 'mk1',
        type: 'password',
        autocomplete: 'new-password',
      }),
      field('Xác nhận mật khẩu', {
        id: plainTrapIds.confirmPassword,
        name: 'mk2',
        type: 'password',
        autocomplete: 'new-password',
      }),
      element('div', { class: 'captcha' }, captchaField(), captchaPicture()),
    ),
    element(
      'label',
      { class: 'declaration' },
      declaration,
      ' Tôi xin cam đoan những thông tin kê khai trên là đúng sự thật.',
    ),
  )
}

function captchaField(): HTMLElement {
  const made = field('Mã xác nhận', { id: plainTrapIds.captcha, name: 'maXacNhan', autocomplete: 'off' })
  made.classList.add('captcha-field')
  return made
}

function captchaPicture(): Node {
  const holder = element('template')
  holder.innerHTML =
    '<svg viewBox="0 0 96 32" role="img" aria-label="Ảnh mã xác nhận"><rect width="96" height="32" fill="#e4ddc8"/>' +
    '<path d="M0 22L96 8M0 6L96 27" stroke="#8a8f66"/>' +
    '<text x="10" y="23" font-size="20" font-style="italic" fill="#43502f" letter-spacing="3">K7M4Q</text></svg>'
  return holder.content
}

function field(
  label: string,
  { wide, ...attributes }: { id: string; wide?: boolean } & Record<string, string | number | boolean | undefined>,
): HTMLElement {
  const input = element('input', { type: 'text', ...attributes })
  return element('div', { class: wide ? 'wide' : undefined }, element('label', { for: attributes.id }, label), input)
}
