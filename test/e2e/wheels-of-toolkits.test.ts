import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const line = (id: string, label: string) =>
  `<div role="button" tabindex="0" class="line" data-for="${id}"><label for="${id}">${label}</label> <input id="${id}" readonly placeholder="Chọn"></div>`

/** Lines that open wheels. `wheels` gives the columns of a line; `isStuck` makes the first wheel of a popup stay where it is. */
const script = (wheels: string, isStuck = false) => `
  const st = {}
  let open = 0
  const wheels = ${wheels}
  for (const one of document.querySelectorAll('.line')) one.onclick = () => {
    const id = one.dataset.for
    const popup = document.body.appendChild(document.createElement('div'))
    open++
    popup.setAttribute('role', 'dialog')
    popup.style.cssText = 'position:fixed;bottom:0;left:0;right:0;background:#fff'
    popup.innerHTML = '<button type="button" class="picker__cancel">取消</button><button type="button" class="picker__confirm">确认</button><div style="display:flex;height:120px;overflow:hidden">' +
      wheels(id).map((column) => '<ul>' + column.map((text) => '<li role="button" tabindex="0"><div>' + text + '</div></li>').join('') + '</ul>').join('') + '</div>'
    for (const [place, wheel] of [...popup.querySelectorAll('ul')].entries()) {
      wheel.firstChild.className = 'item--selected'
      wheel.onclick = (event) => {
        if (${String(isStuck)} && place === 0) return
        for (const item of wheel.children) item.className = item.contains(event.target) ? 'item--selected' : ''
      }
    }
    const [cancel, confirm] = popup.querySelectorAll('button')
    const close = () => { popup.remove(); open-- }
    cancel.onclick = close
    confirm.onclick = () => {
      st[id] = document.getElementById(id).value = [...popup.querySelectorAll('.item--selected')].map((item) => item.textContent).reverse().join('/')
      close()
    }
  }
  const upTo = (from, to) => Array.from({ length: to - from + 1 }, (_one, place) => String(from + place).padStart(2, '0'))
  state = () => [st, open]`

const date = 'upTo(1980, 2030), upTo(1, 12), upTo(1, 31)'

test('a line that opens three wheels for a date, and one that opens a wheel of words: taken by the button', async () => {
  const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
    `${name}${line('d', 'Ngày sinh')}${line('p', 'Tỉnh/Thành phố')}`,
    script(`(id) => id === 'd' ? [${date}] : [['Hà Nội', 'Huế', 'Hải Phòng']]`),
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual([{ d: '12/03/1985', p: 'Hải Phòng' }, 0])
  expect(again.at(-1)).toBe('already-same')
  // Nothing on a wheel stands for nothing.
  expect(undone).toEqual([{ d: '12/03/1985', p: 'Hải Phòng' }, 0])
  expect(failed).toBe(2)
})

test('wheels that do not turn, or have no such word, are dropped and leave the line empty', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${line('d', 'Ngày sinh')}${line('p', 'Tỉnh/Thành phố')}`,
    script(`(id) => id === 'd' ? [${date}] : [['Hà Nội', 'Huế']]`, true),
  )
  expect(outcomes).toEqual(['filled', 'rejected-by-page', 'option-not-found'])
  expect(state).toEqual([{}, 0])
})

test('three wheels that are no date', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${line('d', 'Ngày sinh')}`,
    script(`() => [upTo(1, 12), upTo(0, 59), upTo(0, 59)]`),
  )
  expect(outcomes).toEqual(['filled', 'readonly'])
  expect(state).toEqual([{}, expect.anything()])
})
