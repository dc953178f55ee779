import type { TrapIds, TrapName } from './traps'

/** How a honeypot hides. */
export type Hiding = 'off-screen' | 'display-none' | 'transparent' | 'invisible' | 'zero-size' | 'covered'

/** What a page calls its traps. Absent labels are the usual ones. */
export interface TrapWords {
  dossierCode: string
  honeypot: { label: string; name: string; hiding: Hiding }
  captchaText: string
  labels?: Partial<Record<TrapName, string>>
}

/** The traps as HTML, one piece for each section of a page. */
export interface TrapMarkup {
  account: string
  honeypot: string
  licence: string
  confirmation: string
}

/** Puts a control beside its words, in the manner of the page. */
export type Place = (label: string, control: string, id: string) => string

const usualLabels: Record<Exclude<TrapName, 'searchBox' | 'honeypot'>, string> = {
  accountName: 'Họ và tên',
  accountEmail: 'Thư điện tử',
  dossierCode: 'Mã hồ sơ',
  licenceNumber: 'Số giấy phép/quyết định thành lập',
  licenceIssueDate: 'Ngày cấp',
  licenceIssuePlace: 'Nơi cấp',
  attachment: 'Văn bản đề nghị đã ký số (.pdf)',
  captcha: 'Mã xác nhận',
  signingPassword: 'Mật khẩu ký số',
  confirmPassword: 'Xác nhận mật khẩu',
  declaration: 'Tôi xin cam đoan những thông tin kê khai trên là đúng sự thật.',
}

/** Writes the traps of one page. `controlClass` is what the toolkit calls its boxes. */
export function trapMarkup(ids: TrapIds, words: TrapWords, place: Place, controlClass = ''): TrapMarkup {
  const put = (trap: keyof typeof usualLabels, attributes: string): string => {
    const control = `<input id="${ids[trap]}" name="${trapControlName(ids[trap])}" class="${controlClass}" ${attributes}>`
    return place(words.labels?.[trap] ?? usualLabels[trap], control, ids[trap])
  }
  const { label, name, hiding } = words.honeypot
  return {
    account:
      put('accountName', 'type="text" value="Phạm Thị Cán Bộ"') +
      put('accountEmail', 'type="text" value="canbo.vanthu@example.gov.vn"') +
      put('dossierCode', `type="text" readonly value="${words.dossierCode}"`),
    honeypot: hiddenBox(hiding, `<label for="${ids.honeypot}">${label}</label>`, ids.honeypot, name),
    licence:
      put('licenceNumber', 'type="text"') +
      put('licenceIssueDate', 'type="text" placeholder="dd/mm/yyyy"') +
      put('licenceIssuePlace', 'type="text"'),
    confirmation:
      put('attachment', 'type="file" accept=".pdf"') +
      put('signingPassword', 'type="password" autocomplete="new-password"') +
      put('confirmPassword', 'type="password" autocomplete="new-password"') +
      put('captcha', 'type="text" autocomplete="off" maxlength="6"') +
      captchaPicture(words.captchaText) +
      `<label class="declaration"><input type="checkbox" id="${ids.declaration}" name="camDoan"> ${
        words.labels?.declaration ?? usualLabels.declaration
      }</label>`,
  }
}

/** One box with plausible words that no person sees. */
export function hiddenBox(hiding: Hiding, label: string, id: string, name: string): string {
  const box = `<input id="${id}" name="${name}" type="text" tabindex="-1" autocomplete="off">`
  const cover = hiding === 'covered' ? '<div class="honeypot-cover">Hướng dẫn kê khai: xem Phụ lục.</div>' : ''
  return `<div class="honeypot-${hiding}">${label}${box}${cover}</div>`
}

/** A picture of letters, as an `img` with a data address: nothing is asked from anywhere. */
export function captchaPicture(text: string): string {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 32" width="96" height="32">' +
    '<rect width="96" height="32" fill="#e4ddc8"/><path d="M0 22L96 8M0 6L96 27" stroke="#8a8f66"/>' +
    `<text x="10" y="23" font-size="20" font-style="italic" fill="#43502f" letter-spacing="3">${text}</text></svg>`
  return `<img class="captcha-image" alt="Ảnh mã xác nhận" src="data:image/svg+xml,${encodeURIComponent(drawing)}">`
}

/** ASP.NET writes `ctl00$Main$txt1` where the id says `ctl00_Main_txt1`; everywhere else name and id are the same. */
function trapControlName(id: string): string {
  return id.startsWith('ctl00_') ? id.replaceAll('_', '$') : id
}
