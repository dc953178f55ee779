import type { FieldDefinition } from '../form'
import type { FieldValues } from '../state'
import { makeControl } from './controls'
import { element, labelText } from './elements'

/** A fieldset with a legend. */
export function fieldset(legend: string, ...children: (Node | string)[]): HTMLFieldSetElement {
  return element('fieldset', {}, element('legend', {}, legend), ...children)
}

/** Fields in a grid, each with a `label for`. */
export function labelledGrid(fields: FieldDefinition[], model: FieldValues): HTMLElement {
  return element(
    'div',
    { class: 'form-grid' },
    ...fields.map((field) =>
      element(
        'div',
        { class: field.wide ? 'wide' : undefined },
        element('label', { for: field.id }, ...labelText(field.label, field.required)),
        makeControl(field, model, 'input'),
      ),
    ),
  )
}

/** Fields as old sites lay them out: the words in one cell, the control in the next, no label element. */
export function cellTable(fields: FieldDefinition[], model: FieldValues): HTMLElement {
  const cells = fields.map((field) => [
    element('td', { class: 'label-cell' }, ...labelText(field.label, field.required)),
    element('td', { colspan: field.wide ? 3 : undefined }, makeControl(field, model, 'input')),
  ])
  const body = element('tbody')
  let line: HTMLTableRowElement | undefined
  for (const [at, pair] of cells.entries()) {
    const isWide = fields[at]?.wide === true
    if (line === undefined || isWide || line.cells.length >= 4) line = body.appendChild(element('tr'))
    line.append(...pair)
    if (isWide) line = undefined
  }
  return element('table', { class: 'form-table' }, body)
}
