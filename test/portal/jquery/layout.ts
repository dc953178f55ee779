import type { FieldValues } from '../state'
import { bindControl, controlHtml, type JqueryField } from './controls'

/** Where Bootstrap puts the words: floating over the box, in a grey cell before it, or above it. */
export type JqueryLayout = 'floating' | 'input-group' | 'above'

/** A block of fields with their words; `words` is how the site writes text (composed or decomposed). */
export function blockHtml(
  fields: JqueryField[],
  layout: JqueryLayout,
  suffix: string,
  words: (text: string) => string,
): string {
  return `<div class="row g-2">${fields.map((field) => fieldHtml(field, layout, suffix, words)).join('')}</div>`
}

/** Binds all fields of a block to its model. */
export function bindBlock(fields: JqueryField[], suffix: string, within: ParentNode, model: FieldValues): void {
  for (const field of fields) bindControl(field, suffix, within, model)
}

function fieldHtml(field: JqueryField, layout: JqueryLayout, suffix: string, words: (text: string) => string): string {
  const id = field.id + suffix
  const label = words(field.label) + (field.required === true ? ' <span class="text-danger">*</span>' : '')
  const control = controlHtml(field, suffix)
  const column = (inner: string, width = field.wide === true ? 6 : 3): string =>
    `<div class="col-md-${width}">${inner}</div>`
  if (field.control === 'name-parts') {
    const given = control.replaceAll(`${id}h`, `${id}t`)
    return (
      column(`<label class="form-label" for="${id}h">${words('Họ và chữ đệm')}</label>${control}`) +
      column(`<label class="form-label" for="${id}t">${words('Tên')}</label>${given}`, 2)
    )
  }
  if (field.control.startsWith('date-')) {
    return column(`<span class="form-label d-block">${label}</span>${control}`)
  }
  if (layout === 'input-group') {
    return column(`<div class="input-group"><span class="input-group-text">${label}</span>${control}</div>`, 6)
  }
  if (layout === 'floating' && !field.control.startsWith('select2')) {
    return column(`<div class="form-floating">${control}<label for="${id}">${label}</label></div>`)
  }
  return column(`<label class="form-label" for="${id}">${label}</label>${control}`)
}
