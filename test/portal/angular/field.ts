import type { ToolkitField } from '../toolkit-field'

/** A field on Angular Material; `name` is not used: reactive forms know their controls by key. */
export type AngularField = ToolkitField<'text' | 'long-text' | 'date' | 'select' | 'radio' | 'check'>

/**
 * The template of one control. Every part of it is a native input or a control value accessor of Angular Material.
 * @param group the template expression of the form group that the control belongs to.
 * @param suffix a template expression that is added to ids, e.g. the row's number.
 */
export function fieldTemplate(field: AngularField, at: string, suffix = `''`): string {
  const { key, control, id, label, required, maxLength } = field
  const bound = `formControlName="${key}" [id]="'${id}' + ${suffix}"`
  const limit = maxLength === undefined ? '' : ` maxlength="${maxLength}"`
  const words = at === 'in-table' ? '' : `<mat-label>${label}${required === true ? ' *' : ''}</mat-label>`
  const within = (inner: string): string => `<mat-form-field appearance="outline">${words}${inner}</mat-form-field>`
  switch (control) {
    case 'text':
      return within(`<input matInput type="text" ${bound}${limit}>`)
    case 'long-text':
      return within(`<textarea matInput rows="2" ${bound}></textarea>`)
    case 'date':
      return within(
        `<input matInput [matDatepicker]="${id}" placeholder="dd/mm/yyyy" ${bound}>` +
          `<mat-datepicker-toggle matIconSuffix [for]="${id}"></mat-datepicker-toggle><mat-datepicker #${id}></mat-datepicker>`,
      )
    case 'select':
      return within(
        `<mat-select ${bound}>@for (one of choices['${key}']; track one.value) {<mat-option [value]="one.value">{{ one.text }}</mat-option>}</mat-select>`,
      )
    case 'radio':
      return `<div><span id="${id}-words">${label}</span><mat-radio-group ${bound} aria-labelledby="${id}-words">@for (one of choices['${key}']; track one.value) {<mat-radio-button [value]="one.value">{{ one.text }}</mat-radio-button>}</mat-radio-group></div>`
    case 'check':
      return `<mat-checkbox ${bound}>${at === 'in-table' ? '' : label}</mat-checkbox>`
  }
}
