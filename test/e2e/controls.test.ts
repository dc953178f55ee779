import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages, type Outcome } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const fillAndUndo = (body: string, script: string): Promise<Outcome> => pages.fillAndUndo(body, script)

const box = (id: string, label: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" ${more}></p>`
const name = box('n', 'Họ và tên')

test('a page that takes back or rewrites what was typed a moment later gets back what it had', async () => {
  const { outcomes, state } = await fillAndUndo(
    `${name}${box('p', 'Chức vụ')}${box('c', 'Số CCCD')}${box('e', 'Email công vụ')}`,
    `n.oninput = () => setTimeout(() => { n.value = n.value.toUpperCase() }, 40)
     p.oninput = () => setTimeout(() => { p.value = '' }, 120)
     c.oninput = () => setTimeout(() => { c.value = c.value.replace(/(\\d{3})(?=\\d)/g, '$1 ') }, 30)
     e.onchange = () => { e.value = e.value.toUpperCase() }
     state = () => [n.value, p.value, c.value, e.value]`,
  )
  expect(outcomes).toEqual(['rejected-by-page', 'rejected-by-page', 'filled', 'filled'])
  expect(state).toEqual(['', '', '031 085 000 456', 'THU.TV@EXAMPLE.GOV.VN'])
})

test('a mask that follows keys alone holds the value in its own model', async () => {
  const { outcomes, state, again, undone } = await fillAndUndo(
    `${name}${box('m', 'Số điện thoại di động')}`,
    `let model = ''
     const draw = () => { m.value = model.replace(/(\\d{4})(\\d)/, '$1.$2') }
     m.onkeydown = (event) => {
       if (event.key === 'Backspace') model = ''
       else if (/^\\d$/.test(event.key)) model += event.key
       else return
       event.preventDefault()
       draw()
     }
     m.oninput = draw
     state = () => [model, m.value]`,
  )
  expect(outcomes[1]).toBe('filled')
  expect(state).toEqual(['0987654321', '0987.654321'])
  expect(again[1]).toBe('already-same')
  expect(undone).toEqual(['', ''])
})

test('a combobox of ARIA whose options come late, and a button in it that would send the form', async () => {
  const { outcomes, state, again } = await fillAndUndo(
    `<form>${name}<p><span id="l">Tỉnh/Thành phố</span>
     <button role="combobox" aria-labelledby="l" aria-haspopup="listbox" aria-expanded="false" aria-controls="list" id="b">-- Chọn --</button></p>
     <ul role="listbox" id="list" hidden></ul></form>`,
    `let sent = 0, chosen = null
     document.forms[0].addEventListener('submit', (event) => { sent++; event.preventDefault() })
     const open = (is) => { list.hidden = !is; b.setAttribute('aria-expanded', String(is)) }
     b.onclick = () => {
       open(list.hidden)
       setTimeout(() => { list.innerHTML = '<li role="option">Hải Phòng cũ</li><li role="option">Hải Phòng</li>' }, 200)
     }
     list.onclick = (event) => { chosen = b.textContent = event.target.textContent; open(false) }
     state = () => [chosen, sent, list.hidden]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Hải Phòng', 0, true])
  expect(again[1]).toBe('already-same')
})

const calendar = `
  const st = { day: null, enters: 0 }
  let year = 2026, month = 11, grid
  document.addEventListener('keydown', (event) => { if (event.key === 'Enter') st.enters++ })
  const draw = () => {
    grid.innerHTML = '<button aria-label="Năm trước">«</button><button aria-label="Tháng trước">‹</button><b>Tháng ' + month + ' ' + year +
      '</b><button aria-label="Tháng sau">›</button><table><tr><th>T2<th>T3<th>T4<th>T5<th>T6<th>T7<th>CN</table>'
    const table = grid.lastChild
    const date = new Date(year, month - 1, 1)
    date.setDate(1 - ((date.getDay() + 6) % 7))
    for (let week = 0; week < 6; week++) {
      const row = table.insertRow()
      for (let day = 0; day < 7; day++, date.setDate(date.getDate() + 1)) {
        const cell = row.insertCell(), own = new Date(date)
        cell.textContent = own.getDate()
        cell.onclick = () => { st.day = own.toDateString(); d.value = own.toLocaleDateString('vi-VN'); close() }
      }
    }
    const [y, before, after] = grid.querySelectorAll('button')
    y.onclick = () => { year--; draw() }
    before.onclick = () => { month--; if (month < 1) { month = 12; year-- } draw() }
    after.onclick = () => { month++; if (month > 12) { month = 1; year++ } draw() }
  }
  const close = () => { grid?.remove(); grid = undefined }
  d.onclick = () => {
    if (grid) return
    grid = document.createElement('div')
    grid.setAttribute('role', 'dialog')
    d.after(grid)
    draw()
  }
  d.onkeydown = (event) => {
    if (event.key === 'Escape') close()
    if (event.key === 'Backspace') { st.day = null; d.value = '' }
  }
  state = () => ({ ...st, open: grid !== undefined })`

test('a date is picked in the grid of a box that takes no typing, and not of the month beside it', async () => {
  const { outcomes, state, again, undone } = await fillAndUndo(
    `${name}${box('c', 'Số CCCD')}${box('d', 'Ngày sinh', 'readonly aria-haspopup="dialog"')}`,
    calendar,
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual({ day: 'Tue Mar 12 1985', enters: 0, open: false })
  expect(again.at(-1)).toBe('already-same')
  expect(undone).toEqual({ day: null, enters: 0, open: false })
})

test('toggle buttons, a list that is always open, and an editable region', async () => {
  const { outcomes, state, again, undone } = await fillAndUndo(
    `${name}<div><span id="g">Hình thức thiết bị</span><div role="group" aria-labelledby="g">
     <button type="button" aria-pressed="false">PKI Token</button><button type="button" aria-pressed="false">SIM PKI</button></div></div>
     <div><span id="s">Đăng ký SIM PKI</span><div role="listbox" tabindex="0" aria-labelledby="s" id="list"><div role="option">Viettel</div><div role="option">Mobifone</div></div></div>
     <div><span id="t">Chức vụ</span><div role="textbox" contenteditable="true" aria-labelledby="t" id="e" style="min-height:1em"></div></div>`,
    `const st = { typed: '' }
     const toggles = [...document.querySelectorAll('[aria-pressed]')]
     for (const one of toggles) one.onclick = () => { for (const other of toggles) other.setAttribute('aria-pressed', String(other === one && one.getAttribute('aria-pressed') !== 'true')) }
     list.onclick = (event) => { for (const one of list.children) one.setAttribute('aria-selected', String(one === event.target)) }
     e.oninput = () => { st.typed = e.textContent }
     state = () => [toggles.map((one) => one.getAttribute('aria-pressed')).join(), list.querySelector('[aria-selected="true"]')?.textContent, st.typed]`,
  )
  expect(outcomes).toEqual(['filled', 'already-same', 'filled', 'filled', 'filled'])
  expect(state).toEqual(['false,true', 'Viettel', 'Chuyên viên'])
  expect(new Set(again)).toEqual(new Set(['already-same']))
  expect(undone).toEqual(['false,false', null, ''])
})

test('a native list whose options come after another was chosen, with one of the same name switched off', async () => {
  const { outcomes, state, undone } = await fillAndUndo(
    `${name}<p><label for="p">Tỉnh/Thành phố</label> <select id="p"><option value="">Chọn<option value="31" disabled>Hải Phòng<option value="32">Hải Phòng</select></p>
     <p><label for="s">Đăng ký SIM PKI</label> <select id="s"><option value="">Chọn</select></p>`,
    `p.onchange = () => setTimeout(() => { s.innerHTML = p.value ? '<option value="">Chọn<option value="v">Viettel' : '<option value="">Chọn' }, 150)
     state = () => [p.value, s.value]`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual(['32', 'v'])
  expect(undone).toEqual(['', ''])
})

test('a form whose boxes bear the names of the DOM’s own functions', async () => {
  const names = ['attributes', 'querySelectorAll', 'closest', 'matches', 'contains', 'children', 'ownerDocument']
  const { outcomes, state, undone } = await fillAndUndo(
    `<form>${names.map((one) => `<input type="hidden" name="${one}">`).join('')}${name}
     <p>Hình thức thiết bị: <label><input type="radio" name="d" value="T" checked>PKI Token</label> <label><input type="radio" name="d" value="S">SIM PKI</label></p></form>`,
    `state = () => [n.value, document.querySelector('[name=d]:checked').value]`,
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['Trần Văn Thử', 'S'])
  expect(undone).toEqual(['', 'T'])
})

describe('a part of the page that the server draws again while it is filled', () => {
  const page = (change: string, answerMs: number) => `
    const held = { n: '', p: '', t: '' }
    const draw = () => {
      part.innerHTML = '<p>Họ và tên <input id="n"></p><p>Tỉnh/Thành phố <select id="p" ${change}><option value="">Chọn</option><option>Hà Nội</option><option>Hải Phòng</option></select></p><p>Số điện thoại di động <input id="t"></p>'
      for (const id in held) document.getElementById(id).value = held[id]
    }
    post = () => {
      for (const id in held) held[id] = document.getElementById(id).value
      setTimeout(draw, ${answerMs})
    }
    draw()
    part.addEventListener('change', ({ target }) => { if (target.id === 'p' && !target.hasAttribute('onchange')) post() })
    state = () => ['n', 'p', 't'].map((id) => document.getElementById(id).value)`
  const whole = ['Trần Văn Thử', 'Hải Phòng', '0987654321']

  test.each([
    ['of which nothing tells', '', 150],
    ['of which its markup tells, however late', 'onchange="__doPostBack()"', 900],
  ])('%s: what it took away is written once more', async (_what, change, answerMs) => {
    const script = `__doPostBack = () => post();${page(change, answerMs)}`
    const { outcomes, state, undone, failed } = await fillAndUndo('<div id="part"></div>', script)
    expect(state).toEqual(whole)
    expect(outcomes).toEqual(['filled', 'filled', 'filled'])
    expect(undone).toEqual(['', '', ''])
    expect(failed).toBe(0)
  })

  test('a box that is drawn anew with what was written into it is filled, and undone', async () => {
    const { outcomes, state, undone } = await fillAndUndo(
      `${name}<div id="part"><p>Chức vụ <input></p></div>`,
      `let held = ''
       const box = () => part.querySelector('input')
       const draw = () => { part.innerHTML = '<p>Chức vụ <input></p>'; box().value = held }
       part.oninput = () => { held = box().value }
       part.addEventListener('change', draw)
       state = () => [held, box().value]`,
    )
    expect(outcomes.slice(0, 2)).toEqual(['filled', 'filled'])
    expect(state).toEqual(['Chuyên viên', 'Chuyên viên'])
    expect(undone).toEqual(['', ''])
  })
})

test('a telephone behind the country’s code that its mask writes first is written with that code', async () => {
  const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
    '<p><label for="n">Họ và tên</label> <input id="n"></p><p><label for="t">Số điện thoại di động</label> <input id="t"></p>',
    `const draw = (digits) => {
       let place = 0
       t.value = '+84 ' + '___ ___ ___'.replace(/_/g, () => digits[place++] ?? '_')
     }
     draw('')
     t.oninput = () => draw(t.value.replace(/\\D/g, '').replace(/^84/, ''))
     state = () => t.value`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('+84 987 654 321')
  expect(again[1]).toBe('already-same')
  expect(undone).toBe('+84 ___ ___ ___')
  expect(failed).toBe(0)
})
