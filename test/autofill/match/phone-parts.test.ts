import { describe, expect, test } from 'vitest'
import { matchPage, type ControlFacts } from '../../../src/autofill/match'
import { shapeValue } from '../../../src/autofill/plan/shape-value'
import { aControl, aPage } from './a-control'

const cluster = { id: 0, label: '' }
const codes = ['Mã vùng', '+1', 'Việt Nam (+84)', '+86'].map((text) => ({ value: text, text }))

/** What goes into each control of a page for the number 0987654321; "-" where nothing does. */
function written(...controls: readonly ControlFacts[]): string[] {
  return matchPage(aPage(...controls), '01').map(({ found, control }) => {
    const shaped = found && shapeValue(found, { mobilePhone: '0987654321' }, control)
    if (!shaped || !('action' in shaped)) return '-'
    const { action } = shaped
    if (action.type === 'choose') return [action.value, ...action.aliases].join('|')
    return action.type === 'text' ? action.text : action.type
  })
}

const list = (more: Partial<ControlFacts> = {}, label = {}) =>
  aControl(0, label, { kind: 'select', options: codes, value: 'Mã vùng', cluster, ...more })
const box = (label: Parameters<typeof aControl>[1] = { before: 'Số điện thoại di động' }, more = {}) =>
  aControl(1, label, { kind: 'tel', cluster, ...more })

describe('a list of countries before a telephone box', () => {
  test.each<[string, ControlFacts[], string[]]>([
    ['chooses Viet Nam and types the rest', [list(), box()], ['+84|Việt Nam (+84)', '987654321']],
    [
      'is told as well where Viet Nam is chosen',
      [list({ value: 'Việt Nam (+84)' }), box()],
      ['+84|Việt Nam (+84)', '987654321'],
    ],
    [
      'may carry the label of both',
      [list({}, { for: 'Số điện thoại di động' }), box({})],
      ['+84|Việt Nam (+84)', '987654321'],
    ],
    [
      'may tell its codes to programs alone',
      [
        list({
          options: [
            { value: '+84', text: 'Việt Nam' },
            { value: '+1', text: 'Hoa Kỳ' },
          ],
          value: '+1',
        }),
        box(),
      ],
      ['+84|Việt Nam', '987654321'],
    ],
    [
      'of a toolkit is known by what it shows',
      [aControl(0, { aria: 'Chọn quốc gia' }, { kind: 'combobox', value: 'VN +84', cluster }), box()],
      ['-', '987654321'],
    ],
    [
      'leaves the 0 to a box that shows it in its example',
      [list(), box({ before: 'Số điện thoại di động', placeholder: 'VD: 0912 345 678' })],
      ['+84|Việt Nam (+84)', '0987654321'],
    ],
  ])('%s', (_name, controls, wanted) => {
    expect(written(...controls)).toEqual(wanted)
  })

  test.each<[string, ControlFacts[]]>([
    ['a list without Viet Nam', [list({ options: codes.slice(0, 2) }), box()]],
    [
      'a list of other things, one with such a number',
      [list({ options: ['Tổ 1', 'Khu phố chợ', '84'].map((text) => ({ value: text, text })) }), box()],
    ],
    [
      'a list that counts',
      [
        list(
          { options: Array.from({ length: 100 }, (_one, at) => ({ value: String(at + 1), text: String(at + 1) })) },
          { for: 'Số lượng thiết bị' },
        ),
        box(),
      ],
    ],
    ['a chooser that shows another country', [aControl(0, {}, { kind: 'combobox', value: '+1', cluster }), box()]],
    ['a list in another part of the page', [list({ cluster: { id: 9, label: '' }, sections: ['Khác'] }), box()]],
  ])('is not %s', (_name, controls) => {
    expect(written(...controls)).toEqual(['-', '0987654321'])
  })

  test('before a box for something else is left alone', () => {
    expect(written(list(), box({ before: 'Số fax' }))).toEqual(['-', '-'])
  })
})
