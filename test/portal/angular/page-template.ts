import { angularTrapIds } from '../trap-ids'
import { trapMarkup } from '../trap-markup'
import { type AngularField, fieldTemplate } from './field'
import type { AngularForm } from './form-definition'

/** The page's Angular template; the traps stand outside of the form group. */
export function pageTemplate(form: AngularForm): string {
  const traps = trapMarkup(
    angularTrapIds,
    form.traps,
    (label, control, id) => `<div><label for="${id}">${label}</label>${control}</div>`,
    'mat-mdc-input-element',
  )
  const card = (title: string, inner: string): string =>
    `<section class="plain-card"><h2>${title}</h2><div class="form-grid">${inner}</div></section>`
  const block = (name: string, fields: AngularField[]): string =>
    `<ng-container formGroupName="${name}">${fields.map((field) => fieldTemplate(field, 'above')).join('')}</ng-container>`
  return `<h1>${form.title}</h1>
    <form [formGroup]="form" (ngSubmit)="submit()" class="angular-page" novalidate autocomplete="off">
      ${card('Thông tin tài khoản', traps.account)}${traps.honeypot}
      ${card('Cơ quan chủ quản', traps.licence)}
      ${card(form.receiverTitle, block('receiver', form.receiver))}
      <section class="plain-card"><h2>${form.subjectsTitle}</h2>${subjects(form)}
        <button type="button" id="btnThem" (click)="add()">Thêm thuê bao</button></section>
      ${card(form.letterTitle, block('letter', form.letter))}
      ${card('Xác nhận', traps.confirmation)}
      <button type="submit" id="btnGui">Gửi hồ sơ</button>
    </form>`
}

function subjects(form: AngularForm): string {
  const at = form.subjectsAs === 'table' ? 'in-table' : 'above'
  const fields = form.subjects.map((field) => fieldTemplate(field, at, `'_' + row`))
  const each = '@for (subject of rows.controls; track subject; let row = $index)'
  if (form.subjectsAs === 'panels') {
    const heading = '<h3>Thuê bao {{ row + 1 }}</h3>'
    return `<ng-container formArrayName="subjects">${each} {<div [formGroupName]="row">${heading}<div class="form-grid">${fields.join('')}</div></div>}</ng-container>`
  }
  const head = ['TT', ...form.subjects.map(({ label }) => label)].map((label) => `<th>${label}</th>`)
  const cells = fields.map((field) => `<td>${field}</td>`)
  return `<table class="subject-table" formArrayName="subjects"><thead><tr>${head.join('')}</tr></thead>
    <tbody>${each} {<tr [formGroupName]="row"><td>{{ row + 1 }}</td>${cells.join('')}</tr>}</tbody></table>`
}
