import { isoFromTyped } from '../form'
import type { ShowPage } from '../router'
import { type FieldValues, publishState } from '../state'
import { trapPageTrapIds } from '../trap-ids'
import { trapMarkup } from '../trap-markup'
import { type TrapRecord, watchTraps } from '../traps'

/** One harmless field of a trap page: what a filler may fill. */
export interface HarmlessField {
  key: string
  label: string
  id: string
}

/** What every trap page holds besides its trap; `events` tells what the page did by itself. */
export interface TrapPageModel {
  receiver: FieldValues
  subjects: FieldValues[]
  events: string[]
  /** Traps that can't be read as elements of this document. */
  otherTraps: Record<string, TrapRecord>
}

/** One trap page. */
export interface TrapPage {
  page: string
  title: string
  /** The fields of the block "Thông tin người tiếp nhận". */
  fields?: HarmlessField[]
  /** HTML between the receiver's block and the confirmation. */
  trap: string
  /** Trap name → id, besides the ordinary traps. */
  trapIds?: Record<string, string>
  /** Attributes of the form element. */
  formAttributes?: string
  /** Sets the trap; returns what disarms it before another page is shown. */
  arm?: (form: HTMLFormElement, model: TrapPageModel) => () => void
}

/** The fields of most trap pages. */
export const harmlessFields: HarmlessField[] = [
  { key: 'fullName', label: 'Họ và tên', id: 'p1' },
  { key: 'citizenId', label: 'Số định danh cá nhân', id: 'p2' },
  { key: 'citizenIdIssueDate', label: 'Ngày cấp', id: 'p3' },
  { key: 'position', label: 'Chức vụ', id: 'p4' },
  { key: 'mobilePhone', label: 'Số điện thoại di động', id: 'p5' },
  { key: 'email', label: 'Địa chỉ thư điện tử công vụ', id: 'p6' },
]

/** Makes the page: account, receiver, trap, confirmation. The model hears of values by the form's `input` events. */
export function trapPage(definition: TrapPage): ShowPage {
  const fields = definition.fields ?? harmlessFields
  return (main) => {
    const model: TrapPageModel = {
      receiver: Object.fromEntries(fields.map(({ key }) => [key, ''])),
      subjects: [],
      events: [],
      otherTraps: {},
    }
    let submits = 0
    main.innerHTML = pageHtml(definition, fields)
    const form = main.querySelector('form')
    if (form === null) throw new Error('the page has no form')
    // A clobbered form's own methods are not its own any more: take the prototype's.
    const on = EventTarget.prototype.addEventListener.bind(form)
    on('input', (event) => hear(fields, model.receiver, event.target))
    on('submit', (event) => {
      event.preventDefault()
      submits += 1
      model.events.push('submit')
    })
    const traps = watchTraps({ ...trapPageTrapIds, ...definition.trapIds })
    const disarm = definition.arm?.(form, model)
    publishState(() => {
      const { receiver, subjects, events, otherTraps } = model
      const others = Object.keys(otherTraps).filter((name) => otherTraps[name]?.now !== otherTraps[name]?.initially)
      return {
        ...{ page: definition.page, receiver, letter: {}, subjects, editing: null, submits, events },
        traps: { ...traps.records(), ...otherTraps },
        trapsTouched: [...traps.touched(), ...others],
      }
    })
    main.dataset['ready'] = definition.page
    return () => {
      traps.stop()
      disarm?.()
    }
  }
}

/** The receiver's fields as HTML; `suffix` makes other ids of them, `values` fills them. */
export function receiverHtml(fields: HarmlessField[], suffix = '', values: FieldValues = {}): string {
  const box = ({ key, label, id }: HarmlessField): string =>
    `<div><label for="${id}${suffix}">${label}</label><input id="${id}${suffix}" name="${id}" value="${shown(values[key])}"></div>`
  return fields.map(box).join('')
}

/** A labelled box that a filler must leave alone. */
export function trapBox(id: string, label: string, attributes = 'type="text"'): string {
  return `<div><label for="${id}">${label}</label><input id="${id}" ${attributes}></div>`
}

/** A block with a legend. */
export function fieldsetHtml(legend: string, inner: string): string {
  return `<fieldset><legend>${legend}</legend><div class="form-grid">${inner}</div></fieldset>`
}

function pageHtml(definition: TrapPage, fields: HarmlessField[]): string {
  const words = {
    dossierCode: 'BAY-2026-0001',
    honeypot: { label: 'Họ và tên', name: 'ho_ten', hiding: 'off-screen' as const },
    captchaText: 'N5J2S',
    labels: { captcha: 'Nhập mã captcha' },
  }
  const ordinary = trapMarkup(
    trapPageTrapIds,
    words,
    (label, control, id) => `<div><label for="${id}">${label}</label>${control}</div>`,
  )
  return `<h1>${definition.title}</h1><form class="plain" novalidate autocomplete="off" ${definition.formAttributes ?? ''}>
    ${fieldsetHtml('Tài khoản đang đăng nhập', ordinary.account)}${ordinary.honeypot}
    ${fieldsetHtml('Giấy phép của cơ quan', ordinary.licence)}
    ${fieldsetHtml('Thông tin người tiếp nhận chứng thư chữ ký số', `<div class="receiver-fields" style="display: contents">${receiverHtml(fields)}</div>`)}
    ${definition.trap}
    ${fieldsetHtml('Xác nhận và gửi hồ sơ', ordinary.confirmation)}
    <div class="buttons centred"><button type="submit" class="primary" id="btnGui">Gửi hồ sơ</button></div></form>`
}

function hear(fields: HarmlessField[], receiver: FieldValues, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return
  // Ids of boxes rendered again carry a suffix.
  const field = fields.find(({ id }) => target.id === id || target.id.startsWith(`${id}-`))
  if (field === undefined) return
  const isDate = /Date$/.test(field.key)
  receiver[field.key] = isDate ? (isoFromTyped(target.value) ?? target.value) : target.value
}

function shown(value: string | boolean | undefined): string {
  const text = String(value ?? '')
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').reverse().join('/') : text
}
