import { isoFromTyped } from '../form'
import type { FieldValues } from '../state'
import { escapeHtml, type ToolkitField } from '../toolkit-field'
import { choosable, cleaved, iMasked, inputMasked, pickableDate, searchable } from './widgets'

/** How a field of the jQuery pages is entered; `-parts` are several boxes for one value. */
export type JqueryControl =
  | 'text'
  | 'long-text'
  | 'select'
  | 'select2'
  | 'select2-ajax'
  | 'datepicker'
  | 'inputmask-date'
  | 'inputmask-phone'
  | 'inputmask-id'
  | 'imask-date'
  | 'cleave-phone'
  | 'date-parts'
  | 'date-selects'
  | 'name-parts'

/** A field of the jQuery pages. */
export type JqueryField = ToolkitField<JqueryControl>

const partLetters = ['d', 'm', 'y'] as const
const partWords = { d: 'Ngày', m: 'Tháng', y: 'Năm' }

/** The control's HTML; values come later, from the user alone. */
export function controlHtml(field: JqueryField, suffix: string): string {
  const id = field.id + suffix
  const limit = field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`
  const input = (its: string, more: string): string =>
    `<input type="text" class="form-control" id="${its}" name="${its}"${more}>`
  switch (field.control) {
    case 'long-text':
      return `<textarea class="form-control" id="${id}" name="${id}" rows="2" placeholder=" "></textarea>`
    case 'select':
    case 'select2':
    case 'select2-ajax': {
      const choices = field.control === 'select2-ajax' ? [] : (field.choices ?? [])
      const options = choices.map((one) => `<option value="${escapeHtml(one.value)}">${one.text}</option>`)
      return `<select class="form-select" id="${id}" name="${id}"><option value=""></option>${options.join('')}</select>`
    }
    case 'date-parts':
      return `<div class="d-flex gap-1">${partLetters
        .map((part) => input(id + part, ` maxlength="${part === 'y' ? 4 : 2}" placeholder="${partWords[part]}"`))
        .join('')}</div>`
    case 'date-selects':
      return `<div class="d-flex gap-1">${daySelect(id, 'd', 31)}${daySelect(id, 'm', 12)}${input(`${id}y`, ' maxlength="4" placeholder="Năm"')}</div>`
    case 'name-parts':
      return input(`${id}h`, limit)
    default:
      return input(id, `${limit} placeholder="${field.placeholder ?? ' '}"`)
  }
}

/** Binds the control to the model by its widget's own events; the boxes themselves are never asked. */
export function bindControl(field: JqueryField, suffix: string, within: ParentNode, model: FieldValues): void {
  const id = field.id + suffix
  const box = (its: string): HTMLInputElement => {
    const found = within.querySelector<HTMLInputElement>(`#${its}`)
    if (found === null) throw new Error(`no control ${its}`)
    return found
  }
  const list = (): HTMLSelectElement => {
    const found = within.querySelector<HTMLSelectElement>(`select#${id}`)
    if (found === null) throw new Error(`no list ${id}`)
    return found
  }
  const store = (value: string): void => {
    model[field.key] = value
  }
  const storeDigits = (digits: string): void => {
    const typed = `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`
    store(digits.length === 8 ? (isoFromTyped(typed) ?? typed) : digits)
  }
  switch (field.control) {
    case 'select2':
      choosable(list(), store)
      break
    case 'select2-ajax':
      searchable(list(), field.choices ?? [], store)
      break
    case 'datepicker':
      pickableDate(box(id), store)
      break
    case 'inputmask-date':
      inputMasked(box(id), '99/99/9999', storeDigits)
      break
    case 'inputmask-phone':
      inputMasked(box(id), '9999 999 999', store)
      break
    case 'inputmask-id':
      inputMasked(box(id), '999 999 999 999', store)
      break
    case 'imask-date':
      iMasked(box(id), '00/00/0000', storeDigits)
      break
    case 'cleave-phone':
      cleaved(box(id), [4, 3, 3], store)
      break
    case 'date-parts':
    case 'date-selects':
      bindParts(
        partLetters.map((part) => box(id + part)),
        ([day = '', month = '', year = '']) => {
          const typed = `${day}/${month}/${year}`
          store(typed === '//' ? '' : (isoFromTyped(typed) ?? typed))
        },
      )
      break
    case 'name-parts':
      bindParts([box(`${id}h`), box(`${id}t`)], (parts) => store(parts.filter((part) => part !== '').join(' ')))
      break
    case 'text':
    case 'long-text':
    case 'select':
      bindParts([box(id)], ([value = '']) => store(value))
      break
  }
}

/** Each part is kept as its last `change` told it. */
function bindParts(boxes: HTMLInputElement[], store: (parts: string[]) => void): void {
  const parts = boxes.map(() => '')
  for (const [at, box] of boxes.entries()) {
    box.addEventListener('change', () => {
      parts[at] = box.value
      store(parts)
    })
  }
}

function daySelect(id: string, part: 'd' | 'm', last: number): string {
  const options = Array.from({ length: last }, (_, at) => `<option value="${at + 1}">${at + 1}</option>`)
  return `<select class="form-select" id="${id}${part}" name="${id}${part}" aria-label="${partWords[part]}">
    <option value="">${partWords[part]}</option>${options.join('')}</select>`
}
