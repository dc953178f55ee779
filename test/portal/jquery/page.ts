import 'bootstrap/dist/css/bootstrap.css'
import $ from 'jquery'
import { emptyValues } from '../form'
import type { ShowPage } from '../router'
import { type FieldValues, publishState } from '../state'
import { jqueryTrapIds } from '../trap-ids'
import { trapMarkup } from '../trap-markup'
import { watchTraps } from '../traps'
import type { JqueryForm } from './form-definition'
import { bindBlock, blockHtml } from './layout'
import { subjectList } from './subjects'

/** Shows the form; its model hears of a value by the widgets' events, through jQuery where they use it. */
export function jqueryPage(form: JqueryForm): ShowPage {
  return (main) => {
    const receiver = emptyValues(form.receiver)
    const letter = emptyValues(form.letter)
    const subjects: FieldValues[] = []
    const events: string[] = []
    let submits = 0

    main.innerHTML = pageHtml(form)
    bindBlock(form.receiver, '', main, receiver)
    bindBlock(form.letter, '', main, letter)
    const holder = main.querySelector<HTMLElement>('#danhSach')
    if (holder === null) throw new Error('the page has no list of subjects')
    const add = subjectList(form, holder, subjects)
    for (let count = 0; count < form.initialSubjects; count += 1) add()
    $(main).on('click.practice', '#btnThem', () => {
      events.push('add-row')
      add()
    })
    $(main).on('submit.practice', 'form', (event) => {
      event.preventDefault()
      submits += 1
      events.push('submit')
    })

    const traps = watchTraps(jqueryTrapIds)
    publishState(() => ({
      ...{ page: form.page, receiver, letter, subjects, editing: null },
      ...{ traps: traps.records(), trapsTouched: traps.touched(), submits, events },
    }))
    main.dataset['ready'] = form.page
    return () => {
      traps.stop()
      $(main).off('.practice')
    }
  }
}

function pageHtml(form: JqueryForm): string {
  const traps = trapMarkup(
    jqueryTrapIds,
    form.traps,
    (label, control, id) =>
      `<div class="col-md-3"><label class="form-label" for="${id}">${form.words(label)}</label>${control}</div>`,
    'form-control',
  )
  const card = (title: string, inner: string): string =>
    `<section class="card mb-3"><h5 class="card-header">${form.words(title)}</h5><div class="card-body">${inner}</div></section>`
  const row = (inner: string): string => `<div class="row g-2">${inner}</div>`
  return `<h1>${form.words(form.title)}</h1><form novalidate autocomplete="off">
    ${card('Tài khoản sử dụng', row(traps.account))}${traps.honeypot}
    ${card('Cơ quan, tổ chức quản lý trực tiếp', row(traps.licence))}
    ${card(form.receiverTitle, blockHtml(form.receiver, form.receiverLayout, '', form.words))}
    ${card(form.subjectsTitle, `<div id="danhSach"></div><button type="button" class="btn btn-outline-primary" id="btnThem">${form.words(form.add)}</button>`)}
    ${card(form.letterTitle, blockHtml(form.letter, form.letterLayout, '', form.words))}
    ${card('Xác nhận', row(traps.confirmation))}
    <button type="submit" class="btn btn-danger" id="btnGui">${form.words('Gửi hồ sơ')}</button></form>`
}
