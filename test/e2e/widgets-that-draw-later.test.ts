import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const provinces = ['Hà Nội', 'Hải Dương', 'Hải Phòng']

/** A list of provinces that a press on `opener` draws into `around`; a press on one calls `take`. */
const list = `const draw = (around, take) => {
  const list = document.createElement('ul')
  list.setAttribute('role', 'listbox')
  list.innerHTML = ${JSON.stringify(provinces.map((one) => `<li role="option">${one}</li>`).join(''))}
  list.onclick = ({ target }) => { take(target.textContent); list.remove() }
  around.append(list)
}
`

test('a radio button whose page keeps presses on its label from the browser, and ticks a moment later', async () => {
  const option = (value: string, text: string) =>
    `<div class="r"><input type="radio" role="radio" name="k" id="${value}" value="${value}" style="opacity:0"><label for="${value}">${text}</label></div>`
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<fieldset><legend>Loại thiết bị</legend>${option('T', 'PKI Token')}${option('S', 'SIM PKI')}</fieldset>`,
    `let model
     for (const one of document.querySelectorAll('.r')) one.onclick = (event) => {
       event.preventDefault()
       const { value } = one.querySelector('input')
       model = model === value ? undefined : value
       setTimeout(() => { for (const box of document.querySelectorAll('.r input')) box.checked = box.value === model })
     }
     state = () => model`,
  )
  expect(outcomes).toEqual(['filled', 'already-same', 'filled'])
  expect(state).toBe('S')
})

test('a date in a box without typing that is a button itself, and opens a calendar', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<p><label for="d">Ngày sinh</label> <input id="d" role="button" aria-haspopup="true" aria-expanded="false" readonly></p>`,
    `let at = new Date(1985, 2, 1)
     d.onclick = () => {
       const box = document.createElement('div')
       box.className = 'menu'
       const show = () => {
         const count = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate()
         box.innerHTML = '<button class="prev">‹</button><b>Tháng ' + (at.getMonth() + 1) + ' ' + at.getFullYear() + '</b><button class="next">›</button><table><tr>' +
           Array.from({ length: count }, (_one, day) => '<td><button>' + (day + 1) + '</button></td>').join('') + '</tr></table>'
       }
       box.onclick = ({ target }) => {
         if (!/^\\d+$/.test(target.textContent)) return
         d.value = [target.textContent.padStart(2, '0'), String(at.getMonth() + 1).padStart(2, '0'), at.getFullYear()].join('/')
         box.remove()
       }
       show()
       document.body.append(box)
     }
     state = () => d.value`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('12/03/1985')
})

test('a list whose button to empty it is drawn under the mouse alone is emptied by it', async () => {
  const { state, undone, restored, failed } = await pages.fillAndUndo(
    `${name}<div><label for="p">Tỉnh/Thành phố</label><div class="x-select"><div class="head"><input id="p" role="combobox" aria-haspopup="listbox" readonly><i class="icon" style="display:inline-block;width:14px;height:14px"></i></div></div></div>`,
    `${list}
     let model = ''
     const head = document.querySelector('.head')
     const icon = document.querySelector('.icon')
     p.onclick = () => draw(document.querySelector('.x-select'), (text) => { model = p.value = text })
     head.addEventListener('mouseenter', () => { if (model) icon.className = 'icon icon-close-circle' })
     head.addEventListener('mouseleave', () => { icon.className = 'icon' })
     icon.onclick = () => { if (icon.className !== 'icon') model = p.value = '' }
     state = () => [n.value, model]`,
  )
  expect(state).toEqual(['Trần Văn Thử', 'Hải Phòng'])
  expect({ undone, restored, failed }).toEqual({ undone: ['', ''], restored: 2, failed: 0 })
})

test('a list that shows nothing any more, yet still marks its choice, was not emptied', async () => {
  const { state, undone, restored, failed } = await pages.fillAndUndo(
    `${name}<div><label for="p">Tỉnh/Thành phố</label><div class="x-select"><input id="p" role="combobox" aria-haspopup="listbox"><ul id="l" hidden role="listbox">${provinces.map((one) => `<li role="option" aria-selected="false">${one}</li>`).join('')}</ul></div></div>`,
    `let model = ''
     p.onclick = () => { l.hidden = false }
     l.onclick = ({ target }) => {
       model = p.value = target.textContent
       for (const one of l.children) one.setAttribute('aria-selected', String(one === target))
       l.hidden = true
     }
     state = () => [n.value, model]`,
  )
  expect(state).toEqual(['Trần Văn Thử', 'Hải Phòng'])
  expect({ undone, restored, failed }).toEqual({ undone: ['', 'Hải Phòng'], restored: 1, failed: 1 })
})

test('a choice beside a prompt that is no longer drawn', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div><label id="lp">Tỉnh/Thành phố</label><div class="y"><div id="p" role="combobox" tabindex="0" aria-labelledby="lp" aria-haspopup="listbox"><div class="my__placeholder">Chọn</div><div class="my__value"></div></div></div></div>`,
    `${list}
     let model = ''
     p.onclick = () => draw(document.querySelector('.y'), (text) => {
       model = document.querySelector('.my__value').textContent = text
       document.querySelector('.my__placeholder').style.display = 'none'
     })
     state = () => model`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('Hải Phòng')
})

test('a button that opens a list and names itself by its label and its choice', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div class="y"><span id="lp">Tỉnh/Thành phố</span><button type="button" id="p" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="v lp"><span id="v">Chọn một mục</span></button></div>`,
    `${list}
     let model = ''
     p.onclick = () => draw(document.querySelector('.y'), (text) => { model = v.textContent = text })
     state = () => model`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('Hải Phòng')
})

test.each([
  ['that takes no typing', 'readonly aria-hidden="true" tabindex="-1" style="pointer-events:none;width:1px;border:0"'],
  ['that is not drawn', 'style="display:none"'],
])('a chooser that keeps its choice for the form in words of the program, in a box %s', async (_name, own) => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div class="y"><label for="p">Tỉnh/Thành phố</label><div id="p" role="combobox" tabindex="0" aria-haspopup="listbox"><input ${own}><span class="placeholder">Chọn</span></div></div>`,
    `${list}
     let model = ''
     p.onclick = () => draw(document.querySelector('.y'), (text) => {
       model = p.querySelector('input').value = 'P' + text.length
       p.querySelector('span').className = 'value'
       p.querySelector('span').textContent = text
     })
     state = () => model`,
  )
  expect(outcomes).toContain('filled')
  expect(outcomes).not.toContain('rejected-by-page')
  expect(state).toBe('P9')
})

test('a radio button of a page that keeps a model without a mark of its own is not unticked behind its back', async () => {
  const { state, undone, failed } = await pages.fillAndUndo(
    `${name}<div><!----><fieldset><legend>Loại thiết bị</legend><label><input type="radio" name="k" value="T"> PKI Token</label> <label><input type="radio" name="k" value="S"> SIM PKI</label></fieldset></div>`,
    `let model = ''
     for (const one of document.querySelectorAll('[name="k"]')) one.onchange = () => { model = one.value }
     state = () => [model, document.querySelector('[value="S"]').checked]`,
  )
  expect(state).toEqual(['S', true])
  expect({ undone, failed }).toEqual({ undone: ['S', true], failed: 1 })
})

test('a button without words beside a plain date box may empty the whole form: it is not pressed', async () => {
  const { state, undone, failed } = await pages.fillAndUndo(
    `${name}<p><label for="d">Ngày sinh</label> <input id="d" class="datepicker" placeholder="dd/mm/yyyy"> <a class="btn-clear-all" style="display:inline-block;width:20px;height:20px"></a></p>`,
    `let presses = 0
     document.querySelector('.btn-clear-all').onclick = () => { presses++ }
     state = () => [n.value, d.value, presses]`,
  )
  expect(state).toEqual(['Trần Văn Thử', '12/03/1985', 0])
  expect({ undone, failed }).toEqual({ undone: ['', '', 0], failed: 0 })
})

test('a list that is drawn only while its box is in the window, far down the page', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div style="height:3000px"></div><p><label for="p">Tỉnh/Thành phố</label> <input id="p" role="combobox" readonly aria-haspopup="listbox" aria-expanded="false"></p>`,
    `${list}
     p.onclick = () => {
       if (p.ariaExpanded === 'true') return
       p.ariaExpanded = 'true'
       draw(p.parentElement, (text) => { p.value = text; p.ariaExpanded = 'false' })
       const drawn = p.parentElement.querySelector('ul')
       const place = () => { drawn.style.display = p.getBoundingClientRect().top < innerHeight ? 'block' : 'none' }
       place()
       addEventListener('scroll', place)
     }
     state = () => [p.value, scrollY]`,
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['Hải Phòng', 0])
})
