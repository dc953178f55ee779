import { type Choice, isoFromTyped } from '../form'
import type { FieldValues } from '../state'
import { escapeHtml, type ToolkitField } from '../toolkit-field'

/** A control as the server writes it. `posting-select` posts back as soon as another option is chosen. */
export type WebformsField = ToolkitField<'text' | 'long-text' | 'typed-date' | 'select' | 'posting-select'>

/** The control's HTML with its present value, as the server would send it again after every postback. */
export function renderControl(field: WebformsField, clientId: string, model: FieldValues, choices: Choice[]): string {
  const uniqueId = clientId.replaceAll('_', '$')
  const value = shownValue(field, model)
  const shared = `id="${clientId}" name="${uniqueId}"`
  const limit = field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`
  switch (field.control) {
    case 'text':
    case 'typed-date':
      return `<input type="text" ${shared}${limit} value="${escapeHtml(value)}" class="txt">`
    case 'long-text':
      return `<textarea ${shared} rows="2" cols="24">${escapeHtml(value)}</textarea>`
    case 'select':
    case 'posting-select': {
      const post =
        field.control === 'select'
          ? ''
          : ` onchange="javascript:setTimeout('__doPostBack(\\'${uniqueId}\\',\\'\\')', 0)"`
      const options = [{ value: '', text: field.placeholder ?? '-- Chọn --' }, ...choices].map(
        (one) =>
          `<option value="${escapeHtml(one.value)}"${one.value === value ? ' selected' : ''}>${escapeHtml(one.text)}</option>`,
      )
      return `<select ${shared}${post}>${options.join('')}</select>`
    }
  }
}

/** Puts what the control holds into the model; dates become ISO where they are dates. */
export function takeValue(field: WebformsField, control: HTMLElement, model: FieldValues, choices: Choice[]): void {
  if (!('value' in control) || typeof control.value !== 'string') return
  const text = control.value
  model[field.key] = field.control === 'typed-date' ? (isoFromTyped(text) ?? text) : text
  const chosen = choices.find(({ value }) => value === text)
  if (choices.some((one) => one.value !== one.text)) model[`${field.key}Text`] = chosen?.text ?? ''
}

function shownValue(field: WebformsField, model: FieldValues): string {
  const value = String(model[field.key] ?? '')
  const isIsoDate = field.control === 'typed-date' && /^\d{4}-\d\d-\d\d$/.test(value)
  return isIsoDate ? value.split('-').reverse().join('/') : value
}
