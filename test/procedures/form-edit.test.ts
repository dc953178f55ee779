import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyFormEdits,
  demands,
  formEditToJson,
  forms,
  isEditable,
  mauNumbers,
  mostColumns,
  readFormEdit,
  type FormEdit,
} from '../../src/procedures'
import { fieldKeys } from '../../src/fields'

const column = { header: 'Tên chứng thư chữ ký số', keys: ['certificateName'], demand: 'required' }
const editable = mauNumbers.filter((mau) => isEditable(forms[mau]))
const edit: FormEdit = {
  mau: '07',
  columns: [
    { header: 'Số hiệu thiết bị', keys: ['deviceNumber'], demand: 'device', group: 'Thiết bị' },
    { header: 'Ký nhận', keys: [], demand: 'optional' },
  ],
  note: 'Đã đối chiếu với Phụ lục.',
}

function faultOf(json: unknown): { path: string; message: string } {
  const reading = readFormEdit(json)
  if (!('fault' in reading)) throw new Error('the edit was taken')
  expect(reading.fault.english).not.toBe('')
  return reading.fault
}

describe('editing the columns of a form', () => {
  it('is open for exactly the forms that nobody has seen', () => {
    expect(editable).toEqual(['03', '07', '08', '09'])
  })

  it('puts the columns in place, and the form stays a guess that names who changed it', () => {
    const edited = applyFormEdits(forms, [edit])
    expect(edited['07'].columns).toEqual(edit.columns)
    expect(edited['07'].certainty).toBe('weak')
    expect(edited['07'].source).toMatch(/cột do người dùng sửa/)
    expect(edited['08']).toBe(forms['08'])
    expect(forms['07'].columns).not.toEqual(edit.columns)
  })

  it('never changes a form whose columns have a source', () => {
    expect(applyFormEdits(forms, [{ ...edit, mau: '01' }])['01']).toBe(forms['01'])
  })

  it('takes the later of two edits of one form', () => {
    const later = { ...edit, columns: edit.columns.slice(0, 1) }
    expect(applyFormEdits(forms, [edit, later])['07'].columns).toHaveLength(1)
  })
})

describe('the file of a form edit', () => {
  it.each(editable)('holds the shipped columns of form %s, unchanged', (mau) => {
    const shipped = { mau, columns: forms[mau].columns }
    expect(readFormEdit(JSON.parse(formEditToJson(shipped)))).toEqual({ edit: shipped })
  })

  it('comes back as it was written, whatever the columns', () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((one) => `A${one}Z`.normalize('NFC'))
    const edits = fc
      .tuple(
        fc.constantFrom(...editable),
        fc.uniqueArray(fc.constantFrom(...fieldKeys), { minLength: 1, maxLength: mostColumns }),
        fc.constantFrom(...demands),
        text,
      )
      .map(([mau, keys, demand, header]): FormEdit => ({
        mau,
        columns: keys.map((key) => ({ keys: [key], header, demand, keyDemands: { [key]: demand } })),
        note: header,
      }))
    fc.assert(
      fc.property(edits, (one) => {
        expect(readFormEdit(JSON.parse(formEditToJson(one)))).toEqual({ edit: one })
      }),
      { numRuns: 500 },
    )
  })

  it('is read whatever it holds, without ever throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readFormEdit(json)).toHaveProperty('fault.message')
        expect(readFormEdit({ mau: '07', columns: json })).toBeTypeOf('object')
        expect(readFormEdit({ mau: '07', columns: [json] })).toBeTypeOf('object')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each<[string, unknown, string, RegExp]>([
    ['no object', [], '', /\{ \}/],
    ['an unknown part', { mau: '07', columns: [column], colums: 1 }, 'colums', /“colums”/],
    ['no number', { columns: [column] }, 'mau', /03, 07, 08, 09/],
    ['a form with a source', { mau: '05', columns: [column] }, 'mau', /Cột của Mẫu 05 đã có nguồn/],
    ['no columns', { mau: '07', columns: [] }, 'columns', /từ 1 đến 20/],
    ['too many columns', { mau: '07', columns: Array.from({ length: 21 }, () => column) }, 'columns', /từ 1 đến 20/],
    ['only cells to sign', { mau: '07', columns: [{ ...column, keys: [] }] }, 'columns', /ký tay/],
    ['an empty header', { mau: '07', columns: [{ ...column, header: ' ' }] }, 'columns[0].header', /phải có chữ/],
    ['a long header', { mau: '07', columns: [{ ...column, header: 'x'.repeat(201) }] }, 'columns[0].header', /200/],
    ['an unknown key', { mau: '07', columns: [{ ...column, keys: ['nam'] }] }, 'columns[0].keys[0]', /“nam”/],
    ['an inherited key', { mau: '07', columns: [{ ...column, keys: ['toString'] }] }, 'columns[0].keys[0]', /toString/],
    ['keys that are no list', { mau: '07', columns: [{ ...column, keys: 'email' }] }, 'columns[0].keys', /\[ \]/],
    ['a key twice', { mau: '07', columns: [column, column] }, 'columns[1].keys[0]', /đã có ở cột 1/],
    ['an unknown demand', { mau: '07', columns: [{ ...column, demand: 'must' }] }, 'columns[0].demand', /required/],
    ['an empty group', { mau: '07', columns: [{ ...column, group: '' }] }, 'columns[0].group', /phải có chữ/],
    [
      'a demand for a key of another cell',
      { mau: '07', columns: [{ ...column, keyDemands: { email: 'required' } }] },
      'columns[0].keyDemands.email',
      /“email”/,
    ],
    ['a note that is no text', { mau: '07', columns: [column], note: 5 }, 'note', /phải có chữ/],
  ])('with %s is refused by path and sentence', (_what, json, path, sentence) => {
    const fault = faultOf(json)
    expect(fault.path).toBe(path)
    expect(fault.message).toMatch(sentence)
  })
})
