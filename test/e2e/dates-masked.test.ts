import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'
import { name, number } from './drawn-calendar'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

test('a mask that shows words for what it waits for holds nothing yet', async () => {
  const { outcomes, undone } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" value="day/month/year"></p>`,
    'state = () => d.value',
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(undone).toBe('day/month/year')
})

test('a box whose mask draws the places of a date in words holds nothing yet', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<p><label for="d">Ngày sinh</label> <input id="d" value="day/month/year"></p><p><label for="c">Chức vụ</label> <input id="c" value="year"></p>`,
    'state = () => d.value',
  )
  expect(outcomes).toEqual(['filled', 'filled', 'user-typed'])
  expect(state).toBe('12/03/1985')
})

describe('a box that hands its date over in a hidden one beside it', () => {
  const box = `${name}${number}<p><label for="d">Ngày sinh</label> <span class="dx-datebox"><input id="k" type="hidden"><input id="d"></span></p>`

  test('is typed into key by key where its mask follows keys alone', async () => {
    const { outcomes, state, again } = await pages.fillAndUndo(
      box,
      `let typed = ''
       d.onkeydown = ({ key }) => { typed = key === 'Backspace' ? '' : key.length === 1 ? typed + key : typed }
       d.onchange = () => { k.value = typed === d.value ? typed.split('/').reverse().join('-') : '' }
       state = () => [d.value, k.value]`,
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', '1985-03-12'])
    expect(again.at(-1)).toBe('already-same')
  })

  test.each([
    ['nothing', `''`],
    ['another day', `d.value === '' ? '' : '1985-12-03'`],
  ])('is not called filled while that one holds %s', async (_what, kept) => {
    const { outcomes, state } = await pages.fillAndUndo(
      box,
      `d.onchange = () => { k.value = ${kept} }
       state = () => [d.value, k.value]`,
    )
    expect(outcomes.at(-1)).toBe('rejected-by-page')
    expect(state).toEqual(['', ''])
  })

  test('is told by the hidden box alone where the one that is typed in has no name to be sent by', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <span><input id="k" name="ngay" type="hidden"><input id="d"></span></p>`,
      'state = () => [d.value, k.value]',
    )
    expect(outcomes.at(-1)).toBe('rejected-by-page')
    expect(state).toEqual(['', ''])
  })
})
