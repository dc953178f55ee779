import { emptyValues } from '../form'
import type { FieldValues } from '../state'
import { bindBlock, blockHtml } from './layout'
import { controlHtml } from './controls'
import type { JqueryForm } from './form-definition'

/** Adds one subject to the list: its HTML, its widgets, its model. */
export type AddSubject = () => void

/** The list of subjects inside `holder`: a card each, or a row each under a header of two rows. */
export function subjectList(form: JqueryForm, holder: HTMLElement, subjects: FieldValues[]): AddSubject {
  if (form.subjectsAs === 'rows') holder.innerHTML = tableHtml(form)
  const body = holder.querySelector('tbody') ?? holder
  let number = 0
  return () => {
    number += 1
    const suffix = `_${number}`
    const model = emptyValues(form.subjects)
    subjects.push(model)
    body.insertAdjacentHTML('beforeend', form.subjectsAs === 'rows' ? rowHtml(form, number) : cardHtml(form, number))
    const added = body.lastElementChild
    if (added !== null) bindBlock(form.subjects, suffix, added, model)
  }
}

function cardHtml(form: JqueryForm, number: number): string {
  return `<div class="card mb-2"><div class="card-header">${form.words(`Thuê bao số ${number}`)}</div>
    <div class="card-body">${blockHtml(form.subjects, 'above', `_${number}`, form.words)}</div></div>`
}

function tableHtml(form: JqueryForm): string {
  const top: string[] = [`<th rowspan="2">STT</th>`]
  const below: string[] = []
  for (const [at, field] of form.subjects.entries()) {
    const label = form.words(field.label)
    if (field.group === undefined) top.push(`<th rowspan="2">${label}</th>`)
    else below.push(`<th>${label}</th>`)
    if (field.group !== undefined && form.subjects[at - 1]?.group !== field.group) {
      const span = form.subjects.filter(({ group }) => group === field.group).length
      top.push(`<th colspan="${span}">${form.words(field.group)}</th>`)
    }
  }
  return `<div class="table-responsive"><table class="table table-bordered table-sm align-middle">
    <thead class="text-center"><tr>${top.join('')}</tr><tr>${below.join('')}</tr></thead><tbody></tbody></table></div>`
}

function rowHtml(form: JqueryForm, number: number): string {
  const cells = form.subjects.map((field) => `<td>${controlHtml(field, `_${number}`)}</td>`)
  return `<tr><td class="text-center">${number}</td>${cells.join('')}</tr>`
}
