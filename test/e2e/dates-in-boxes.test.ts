import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const mail = '<p><label for="m">Email công vụ</label> <input id="m"></p>'
const months = Array.from({ length: 12 }, (_one, at) => `<option value="${at + 1}">Tháng ${at + 1}</option>`).join('')
const box = (id: string, label: string) => `<div><div><label for="${id}">${label}</label><input id="${id}"></div></div>`
const list = (id: string, label: string) =>
  `<div><label for="${id}">${label}</label><select id="${id}"><option value="">- Chọn -</option>${months}</select></div>`
const held = 'state = () => [d.value, m1.value, y.value]'

/** A fieldset whose legend says what the date is, a hint under it, and the boxes in a box of their own. */
const fieldset = (legend: string, hint: string, boxes: string) =>
  `${name}<div><fieldset role="group" aria-describedby="h"><legend>${legend}</legend><div id="h">${hint}</div><div>${boxes}</div></fieldset></div>${mail}`

describe('a date in three boxes under a legend', () => {
  test.each([
    ['in words', 'Ngày sinh', 'Ví dụ: 27 3 2007', box('d', 'Ngày') + box('m1', 'Tháng') + box('y', 'Năm')],
    ['in English', 'Date of birth', 'For example, 27 3 2007', box('d', 'Day') + box('m1', 'Month') + box('y', 'Year')],
    ['without a hint', 'Ngày sinh', '', box('d', 'Ngày') + box('m1', 'Tháng') + box('y', 'Năm')],
  ])('%s: is filled part by part and undone', async (_what, legend, hint, boxes) => {
    const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(fieldset(legend, hint, boxes), held)
    expect(outcomes.slice(0, 4)).toEqual(['filled', 'filled', 'filled', 'filled'])
    expect((state as string[]).map(Number)).toEqual([12, 3, 1985])
    expect(again.slice(1, 4)).toEqual(['already-same', 'already-same', 'already-same'])
    expect(undone).toEqual(['', '', ''])
    expect(failed).toBe(0)
  })

  test('the month first and in a list', async () => {
    const boxes = list('m1', 'Tháng') + box('d', 'Ngày') + box('y', 'Năm')
    const { state, undone } = await pages.fillAndUndo(fieldset('Ngày sinh', 'Ví dụ: 28 tháng 4 năm 1986', boxes), held)
    expect((state as string[]).map(Number)).toEqual([12, 3, 1985])
    expect(undone).toEqual(['', '', ''])
  })

  test.each([
    ['of something else', 'Ngày cấp giấy phép kinh doanh', 'Ví dụ: 27 3 2007'],
    ['with words of another day between', 'Ngày sinh', 'Ngày nhập ngũ'],
  ])('%s: stays empty', async (_what, legend, between) => {
    const boxes = box('d', 'Ngày') + box('m1', 'Tháng') + box('y', 'Năm')
    const { outcomes, state } = await pages.fillAndUndo(fieldset(legend, between, boxes), held)
    expect(outcomes.slice(1, 4)).toEqual(['not-recognised', 'not-recognised', 'not-recognised'])
    expect(state).toEqual(['', '', ''])
  })
})
