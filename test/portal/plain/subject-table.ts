import { emptyValues, type FieldDefinition } from '../form'
import type { FieldValues } from '../state'
import { makeControl, type PlainControl, replaceChoices } from './controls'
import { element, labelText } from './elements'

/** The list of subjects: one row each, headed by columns. Rows are added to `rows` and taken from it. */
export function subjectTable(
  fields: FieldDefinition[],
  rows: FieldValues[],
  initialRows: number,
  press: (button: string) => void,
): HTMLElement {
  const body = element('tbody')
  let lastId = 0
  const addRow = (): void => {
    const model = emptyValues(fields)
    rows.push(model)
    lastId += 1
    const line = tableRow(fields, model, lastId)
    const remove = element('button', { type: 'button', class: 'small' }, 'Xóa')
    remove.addEventListener('click', () => {
      press('remove-row')
      rows.splice(rows.indexOf(model), 1)
      line.remove()
      renumber(body)
    })
    line.append(element('td', { class: 'number' }, remove))
    body.append(line)
    renumber(body)
  }
  for (let count = 0; count < initialRows; count += 1) addRow()

  const add = element('button', { type: 'button', id: 'btnThemDong' }, 'Thêm dòng')
  add.addEventListener('click', () => {
    press('add-row')
    addRow()
  })
  const table = element('table', { class: 'subject-table' }, tableHead(fields), body)
  return element('div', {}, element('div', { class: 'table-scroll' }, table), element('div', { class: 'buttons' }, add))
}

function tableHead(fields: FieldDefinition[]): HTMLElement {
  const hasGroups = fields.some((field) => field.group !== undefined)
  const first = element('tr', {}, element('th', { rowspan: hasGroups ? 2 : undefined }, 'STT'))
  const second = element('tr')
  for (const field of fields) {
    const style = field.columnWidth === undefined ? undefined : `min-width: ${field.columnWidth}px`
    const words = labelText(field.label, field.required)
    if (field.group === undefined) {
      first.append(element('th', { rowspan: hasGroups ? 2 : undefined, style }, ...words))
      continue
    }
    const isFirstOfGroup = fields.find((other) => other.group === field.group) === field
    const span = fields.filter((other) => other.group === field.group).length
    if (isFirstOfGroup) first.append(element('th', { colspan: span }, field.group))
    second.append(element('th', { style }, ...words))
  }
  first.append(element('th', { rowspan: hasGroups ? 2 : undefined }, 'Thao tác'))
  return hasGroups ? element('thead', {}, first, second) : element('thead', {}, first)
}

function tableRow(fields: FieldDefinition[], model: FieldValues, id: number): HTMLTableRowElement {
  const controls = new Map(fields.map((field) => [field.key, makeControl(field, model, 'change', id)]))
  for (const field of fields) followChoices(field, controls)
  const cells = fields.map((field) =>
    element('td', { class: field.control === 'check' ? 'tick' : undefined }, controls.get(field.key) ?? ''),
  )
  return element('tr', {}, element('td', { class: 'number' }, ''), ...cells)
}

/** The options of one select arrive after another control of the row got its value; late answers are dropped. */
function followChoices(field: FieldDefinition, controls: Map<string, PlainControl>): void {
  const follows = field.choicesFollow
  const select = controls.get(field.key)
  const leader = follows && controls.get(follows.key)
  if (follows === undefined || leader === undefined || !(select instanceof HTMLSelectElement)) return
  leader.addEventListener('change', () => {
    const asked = leader.value
    replaceChoices(select, [], 'Đang tải…')
    void follows.load(asked).then((choices) => {
      if (leader.value === asked) replaceChoices(select, choices, '-- Không đăng ký --')
    })
  })
}

function renumber(body: HTMLTableSectionElement): void {
  for (const [at, line] of [...body.rows].entries()) {
    const cell = line.cells[0]
    if (cell !== undefined) cell.textContent = String(at + 1)
  }
}
