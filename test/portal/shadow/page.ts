import type { ShowPage } from '../router'
import { type FieldValues, publishState } from '../state'
import { shadowTrapIds } from '../trap-ids'
import { trapMarkup } from '../trap-markup'
import { watchTraps } from '../traps'
import type { ValueChanged } from './tell-value'

const page = 'shadow/mau-01'

/** Which key each element of a subject's card is, in order; the markup doesn't say. */
const subjectKeys = [
  ['fullName', '<label for="s-name">Họ và tên cá nhân</label><x-text id="s-name"></x-text>'],
  ['dateOfBirth', '<x-date words="Ngày sinh"></x-date>'],
  ['citizenId', '<label for="s-id">Số CCCD</label><x-closed id="s-id"></x-closed>'],
  ['citizenIdIssueDate', '<x-slotted><span slot="label">Ngày cấp thẻ CCCD</span></x-slotted>'],
  ['email', '<x-nested words="Thư điện tử công vụ"></x-nested>'],
  ['organisationName', '<x-editable words="Tên cơ quan, đơn vị công tác"></x-editable>'],
  ['province', '<x-combo words="Tỉnh, thành phố"></x-combo>'],
  ['position', '<x-slotted><b slot="label">Chức vụ</b></x-slotted>'],
  ['mobilePhone', '<x-nested words="SĐT di động"></x-nested>'],
] as const

const letterKeys = [
  ['letterNumber', '<x-slotted><span slot="label">Số, ký hiệu công văn (*)</span></x-slotted>'],
  ['letterDate', '<x-date words="Ngày ban hành công văn"></x-date>'],
  ['letterSubject', '<x-editable plain words="Trích yếu nội dung công văn"></x-editable>'],
] as const

/** Mẫu số 01 of custom elements; section 1 in a frame of the same origin. @source domain facts §2 (second-hand) */
export const shadowPage: ShowPage = (main) => {
  const letter: FieldValues = {}
  const subjects: FieldValues[] = []
  const events: string[] = []
  let submits = 0

  main.innerHTML = pageHtml()
  const list = part(main, '#list')
  const frame = main.querySelector('iframe')
  if (frame === null) throw new Error('the page has no frame')
  bind(part(main, '#letter'), letterKeys, letter)
  const addSubject = (): void => {
    const model: FieldValues = {}
    const number = subjects.push(model)
    const card = document.createElement('x-card')
    card.setAttribute('words', `Thuê bao thứ ${number}`)
    list.append(card)
    const root = card.attachShadow({ mode: 'open' })
    root.innerHTML = `<style>.grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px 16px }
        label { display: block; font-weight: 600 }</style>
      <h3>Thuê bao thứ ${number}</h3><div class="grid">${cells(subjectKeys)}</div>`
    bind(root, subjectKeys, model)
  }
  addSubject()
  addSubject()
  part(main, '#btnThem').addEventListener('click', () => {
    events.push('add-row')
    addSubject()
  })
  part(main, 'form').addEventListener('submit', (event) => {
    event.preventDefault()
    submits += 1
    events.push('submit')
  })

  const traps = watchTraps(shadowTrapIds)
  publishState(() => ({
    ...{ page, receiver: receiverOf(frame), letter, subjects, editing: null, submits, events },
    ...{ traps: traps.records(), trapsTouched: traps.touched() },
  }))
  const isReady = (): void => {
    main.dataset['ready'] = page
  }
  frame.addEventListener('load', isReady, { once: true })
  frame.src = 'shadow-section.html'
  return () => {
    frame.removeEventListener('load', isReady)
    traps.stop()
  }
}

/** What the frame's own script holds; nothing while it loads. */
function receiverOf(frame: HTMLIFrameElement): FieldValues {
  const inner: unknown = frame.contentWindow
  const read: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'receiverModel') : undefined
  return typeof read === 'function' ? (read as () => FieldValues)() : {}
}

type Keys = readonly (readonly [key: string, html: string])[]

function cells(keys: Keys): string {
  return keys.map(([, html]) => `<div class="cell">${html}</div>`).join('')
}

/** The model's keys start empty and follow what the elements tell. */
function bind(within: ParentNode, keys: Keys, model: FieldValues): void {
  const found = [...within.querySelectorAll('.cell')]
  for (const [at, [key]] of keys.entries()) {
    model[key] = ''
    found[at]?.addEventListener('value-changed', (event) => {
      const { value } = (event as ValueChanged).detail
      const typed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value)
      model[key] = typed === null ? value : `${typed[3] ?? ''}-${typed[2] ?? ''}-${typed[1] ?? ''}`
    })
  }
}

function pageHtml(): string {
  const words = {
    dossierCode: 'WC-2026-00009',
    honeypot: { label: 'Số điện thoại di động', name: 'sdt', hiding: 'transparent' as const },
    captchaText: 'D7F4E',
    labels: { accountName: 'Xin chào', captcha: 'Mã xác thực hình ảnh' },
  }
  const traps = trapMarkup(
    shadowTrapIds,
    words,
    (label, control, id) => `<div><label for="${id}">${label}</label>${control}</div>`,
  )
  const section = (title: string, inner: string): string => `<section class="plain"><h2>${title}</h2>${inner}</section>`
  return `<h1>Cấp chứng thư chữ ký số cho cá nhân (thành phần web)</h1><form novalidate autocomplete="off">
    ${section('Phiên đăng nhập', `<div class="form-grid">${traps.account}</div>${traps.honeypot}`)}
    ${section('Cơ quan quản lý', `<div class="form-grid">${traps.licence}</div>`)}
    <iframe title="Thông tin người tiếp nhận" width="100%" height="240" style="border: 0"></iframe>
    ${section('2. Danh sách thuê bao', '<div id="list"></div><button type="button" id="btnThem">Thêm thuê bao</button>')}
    ${section('3. Công văn đề nghị', `<div id="letter" class="form-grid">${cells(letterKeys)}</div>`)}
    ${section('Gửi', `<div class="form-grid">${traps.confirmation}</div><button type="submit">Gửi hồ sơ</button>`)}</form>`
}

function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}
