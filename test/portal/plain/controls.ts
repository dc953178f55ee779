import { type Choice, type FieldDefinition, isoFromTyped, parseIdentity } from '../form'
import type { FieldValues } from '../state'
import { element } from './elements'

/** A control of the plain pages. */
export type PlainControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Makes the field's control and binds it to the model: the model changes on the control's events only.
 * @param listenTo the event this part of the site listens to; sections take `input`, the table only `change`.
 * @param row number of the table's row, for ids and names; absent outside tables.
 */
export function makeControl(
  field: FieldDefinition,
  model: FieldValues,
  listenTo: 'input' | 'change',
  row?: number,
): PlainControl {
  const control = buildControl(field, row)
  store(field, control, model)
  const listener = (): void => store(field, control, model)
  control.addEventListener(control instanceof HTMLSelectElement ? 'change' : listenTo, listener)
  return control
}

/** Replaces a select's options; the model follows, since the earlier choice is gone. */
export function replaceChoices(select: HTMLSelectElement, choices: Choice[], emptyText: string): void {
  select.replaceChildren(element('option', { value: '' }, emptyText), ...choices.map(makeOption))
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

function buildControl(field: FieldDefinition, row: number | undefined): PlainControl {
  const inTable = row === undefined ? '' : `_${row}`
  const attributes = {
    id: `${field.id}${inTable}`,
    name: `${field.name}${inTable}`,
    maxlength: field.maxLength,
    placeholder: field.placeholder,
  }
  switch (field.control) {
    case 'select':
      return element(
        'select',
        { id: attributes.id, name: attributes.name },
        element('option', { value: '' }, field.placeholder ?? '-- Chọn --'),
        ...(field.choices ?? []).map(makeOption),
      )
    case 'long-text':
    case 'identity':
      return element('textarea', { ...attributes, rows: 2 })
    case 'check':
      return element('input', { id: attributes.id, name: attributes.name, type: 'checkbox', value: '1' })
    case 'date':
      return element('input', { ...attributes, type: 'date' })
    case 'typed-date':
      return element('input', { ...attributes, type: 'text', placeholder: 'dd/mm/yyyy', maxlength: 10 })
    case 'text':
      return element('input', { ...attributes, type: 'text' })
    case 'radio':
      throw new Error(`${field.id}: the plain pages have no radio buttons`)
  }
}

function makeOption(choice: Choice): HTMLOptionElement {
  return element('option', choice.value === choice.text ? {} : { value: choice.value }, choice.text)
}

/** Writes what the control holds into the model, as this site's script would. */
function store(field: FieldDefinition, control: PlainControl, model: FieldValues): void {
  if (field.control === 'check' && control instanceof HTMLInputElement) {
    model[field.key] = control.checked
    return
  }
  const text = control.value
  model[field.key] = field.control === 'typed-date' ? (isoFromTyped(text) ?? text) : text
  if (field.control === 'identity') Object.assign(model, parseIdentity(text))
  if (control instanceof HTMLSelectElement && (field.choices ?? []).some(({ value, text: shown }) => value !== shown)) {
    model[`${field.key}Text`] = text === '' ? '' : (control.selectedOptions[0]?.text ?? '')
  }
}
