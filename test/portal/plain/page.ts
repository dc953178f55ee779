import { emptyValues, type FieldDefinition, type FormDefinition } from '../form'
import { type FieldValues, publishState } from '../state'
import { watchTraps } from '../traps'
import { element } from './elements'
import { cellTable, fieldset, labelledGrid } from './sections'
import { subjectTable } from './subject-table'
import { accountSection, confirmationSection, honeypot, licenceSection, plainTrapIds } from './trap-sections'

/** A form of the plain pages, with its layout. */
export interface PlainForm extends FormDefinition {
  initialRows: number
  /** How the letter's fields are labelled: `label for`, or the words of the cell before. */
  letterLayout: 'labels' | 'cells'
}

/** Shows the form inside `main`; its model starts empty. Returns what to call before another page is shown. */
export function showPlainPage(form: PlainForm, main: HTMLElement): () => void {
  const receiver = emptyValues(form.receiver)
  const letter = emptyValues(form.letter)
  const subjects: FieldValues[] = []
  const events: string[] = []
  let submits = 0

  const layLetter: (fields: FieldDefinition[], model: FieldValues) => HTMLElement =
    form.letterLayout === 'labels' ? labelledGrid : cellTable
  const sent = element('p', { class: 'sent', hidden: true }, 'Hồ sơ đã được gửi (mô phỏng).')
  const formElement = element(
    'form',
    { class: 'plain', novalidate: true, autocomplete: 'off' },
    accountSection(form),
    honeypot(form),
    licenceSection(),
    fieldset(form.receiverTitle, labelledGrid(form.receiver, receiver)),
    fieldset(
      form.subjectsTitle,
      subjectTable(form.subjects, subjects, form.initialRows, (button) => events.push(button)),
    ),
    fieldset(form.letterTitle, layLetter(form.letter, letter)),
    confirmationSection(),
    element(
      'div',
      { class: 'buttons centred' },
      element('button', { type: 'button' }, 'Lưu nháp'),
      element('button', { type: 'submit', class: 'primary', id: 'btnGui' }, 'Gửi hồ sơ'),
    ),
    sent,
  )
  formElement.addEventListener('submit', (event) => {
    event.preventDefault()
    submits += 1
    events.push('submit')
    sent.hidden = false
  })

  main.replaceChildren(
    element('div', { class: 'breadcrumb' }, `Trang chủ › Quản lý yêu cầu chứng thực › ${form.title}`),
    element('h1', {}, form.title),
    formElement,
  )
  const traps = watchTraps(plainTrapIds)
  publishState(() => ({
    page: form.page,
    receiver,
    letter,
    subjects,
    editing: null,
    traps: traps.records(),
    trapsTouched: traps.touched(),
    submits,
    events,
  }))
  main.dataset['ready'] = form.page
  return traps.stop
}
