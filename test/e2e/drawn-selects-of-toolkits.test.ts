import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'

test('a face drawn beside a hidden select, which hears presses on itself only and does not follow the select', async () => {
  const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
    `${name}<label for="p">Tỉnh/Thành phố</label> <select id="p" style="display:none"><option value="">-- Chọn --</option><option value="1">Hà Nội</option><option value="2">Hải Phòng</option></select><div id="face" class="nice-select" tabindex="0" style="position:relative;width:200px;border:1px solid"><span id="words">-- Chọn --</span><ul id="list" style="position:absolute;pointer-events:none;opacity:0;background:#fff"></ul></div>`,
    `let model = null
     list.innerHTML = [...p.options].map(({ text }) => '<li class="option">' + text + '</li>').join('')
     const show = (isOpen) => {
       face.className = isOpen ? 'nice-select open' : 'nice-select'
       list.style.opacity = isOpen ? 1 : 0
       list.style.pointerEvents = isOpen ? 'auto' : 'none'
     }
     show(false)
     face.onclick = ({ target }) => {
       if (target.matches('li')) {
         p.selectedIndex = [...list.children].indexOf(target)
         model = p.value || null
         words.textContent = target.textContent
       }
       show(face.className === 'nice-select')
     }
     document.addEventListener('click', ({ target }) => { if (!face.contains(target)) show(false) })
     state = () => [model, p.value, words.textContent, face.className]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['2', '2', 'Hải Phòng', 'nice-select'])
  expect(again[1]).toBe('already-same')
  expect(undone).toEqual([null, '', '-- Chọn --', 'nice-select'])
  expect(failed).toBe(0)
})

test.each([
  ['one may type in', ''],
  ['takes no typing', 'readonly'],
])(
  'a box called a combobox by its class alone, which %s, holds the words that ask for a choice, and takes late what is not of its list away',
  async (_what, more) => {
    const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
      `${name}<table><tr><td>Tỉnh/Thành phố</td><td><div id="box" class="XyzComboBox XyzComboBox_Default" style="width:220px"><table><tr><td><input id="t" autocomplete="off" value="-- Chọn --" ${more}></td><td><a class="xyzArrow">select</a></td></tr></table><input type="hidden" id="kept"></div></td></tr></table>
       <div id="slide" style="display:none;position:absolute;width:220px;background:#fff"><ul><li>-- Chọn --</li><li>Hà Nội</li><li>Hải Phòng</li></ul></div>`,
      `let chosen = '-- Chọn --'
       const items = [...slide.querySelectorAll('li')]
       const show = () => {
         const { left, bottom } = box.getBoundingClientRect()
         slide.style.cssText += ';display:block;left:' + left + 'px;top:' + bottom + 'px'
       }
       const hide = () => { slide.style.display = 'none' }
       const isOpen = () => slide.style.display === 'block'
       box.onclick = () => (isOpen() ? hide() : show())
       slide.onclick = ({ target }) => { chosen = t.value = target.textContent; kept.value = chosen.startsWith('--') ? '' : chosen; hide() }
       t.onblur = () => setTimeout(() => { hide(); t.value = chosen }, 200)
       state = () => new Promise((done) => setTimeout(() => done([t.value, kept.value, isOpen()]), 300))`,
    )
    expect(outcomes.slice(0, 2)).toEqual(['filled', 'filled'])
    expect(state).toEqual(['Hải Phòng', 'Hải Phòng', false])
    expect(again[1]).toBe('already-same')
    expect(undone).toEqual(['-- Chọn --', '', false])
    expect(failed).toBe(0)
  },
)

test.each([
  ['one may type in', ''],
  ['takes no typing', 'readonly'],
])(
  'a box drawn as a combo beside the box that it replaces, which %s, and takes what is typed by its keys alone',
  async (_what, more) => {
    const { outcomes, state, again } = await pages.fillAndUndo(
      `${name}<div><label>Tỉnh/Thành phố</label> <input id="p" style="display:none"><span class="xbox combo" id="box" style="display:inline-block;width:180px"><span><a class="xbox-icon combo-arrow" id="arrow" style="display:inline-block;width:18px;height:18px"></a></span><input class="xbox-text" id="t" autocomplete="off" style="width:140px" ${more}><input type="hidden" id="kept"></span></div><div id="panel" class="panel combo-p" style="display:none;position:absolute;background:#fff;width:180px"></div>`,
      `let chosen = ''
       const all = ['Hà Nội', 'Hải Phòng']
       const draw = (typed) => { panel.innerHTML = all.filter((one) => one.includes(typed)).map((one) => '<div class="combobox-item">' + one + '</div>').join('') }
       draw('')
       const show = (isOpen) => {
         const { left, bottom } = box.getBoundingClientRect()
         panel.style.cssText += ';left:' + left + 'px;top:' + bottom + 'px;display:' + (isOpen ? 'block' : 'none')
       }
       const take = (one) => { chosen = t.value = one; kept.value = one }
       arrow.onclick = () => { draw(''); show(true) }
       t.onclick = () => { draw(''); show(true) }
       panel.onclick = ({ target }) => { take(target.textContent); show(false) }
       t.onkeydown = () => setTimeout(() => draw(t.value), 100)
       t.onblur = () => { if (t.value !== chosen) t.value = chosen }
       document.addEventListener('mousedown', ({ target }) => { if (!box.contains(target) && !panel.contains(target)) show(false) })
       state = () => [t.value, kept.value, panel.style.display]`,
    )
    expect(outcomes[2]).toBe('filled')
    expect(state).toEqual(['Hải Phòng', 'Hải Phòng', 'none'])
    expect(again[2]).toBe('already-same')
  },
)

test('a chooser that calls itself a list, says whether it is open, and marks its first option while nothing is chosen', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<div class="field"><label>Tỉnh/Thành phố</label><div id="p" role="listbox" aria-expanded="false" tabindex="0" class="ui selection dropdown"><div id="words" class="divider default text">Chọn</div><div id="menu" class="menu" style="display:none"><div role="option" aria-selected="true" class="selected item">Hà Nội</div><div role="option" aria-selected="false" class="item">Hải Phòng</div></div></div></div>`,
    `const show = (isOpen) => { p.setAttribute('aria-expanded', isOpen); menu.style.display = isOpen ? 'block' : 'none' }
     p.onclick = ({ target }) => {
       const isOption = target.matches('[role=option]')
       if (isOption) { words.textContent = target.textContent; words.className = 'divider text' }
       show(!isOption && menu.style.display === 'none')
     }
     p.onblur = () => show(false)
     state = () => [words.textContent, menu.style.display]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Hải Phòng', 'none'])
  expect(again[1]).toBe('already-same')
})

test('a chooser around a box without typing and a hidden select that is empty until something is chosen', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<div id="box" role="combobox" aria-expanded="false" tabindex="0" aria-labelledby="kept" style="width:220px"><select id="kept" aria-hidden="true" tabindex="-1" aria-label="dropdownlist" style="display:none"></select><input id="t" role="combobox" readonly tabindex="-1" aria-expanded="false" aria-labelledby="l"><label id="l">Tỉnh/Thành phố</label></div>`,
    `box.onclick = () => {
       if (document.querySelector('ul')) return
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.innerHTML = '<li role="option">Hà Nội</li><li role="option">Hải Phòng</li>'
       list.onclick = ({ target }) => {
         t.value = target.textContent
         kept.innerHTML = '<option selected>' + t.value + '</option>'
         list.remove()
       }
       box.after(list)
     }
     state = () => [t.value, kept.value, document.querySelector('ul')]`,
  )
  expect(outcomes.filter((one) => one === 'filled')).toHaveLength(2)
  expect(state).toEqual(['Hải Phòng', 'Hải Phòng', null])
  expect(again).toContain('already-same')
})

test('a box to search in that is empty again once its choice is drawn beside it', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<div><div>Tỉnh/Thành phố</div><div class="multiselect"><div class="multiselect-wrapper" id="around"><input id="t" role="combobox" aria-expanded="false" aria-controls="list"><div id="shown" class="multiselect-single-label"></div></div><div class="multiselect-dropdown"><ul id="list" role="listbox" style="display:none"><li role="option">Hà Nội</li><li role="option">Hải Phòng</li></ul></div></div></div>`,
    `const show = (isOpen) => { t.ariaExpanded = isOpen; list.style.display = isOpen ? 'block' : 'none' }
     around.addEventListener('focusin', () => show(true))
     list.onclick = ({ target }) => { shown.textContent = target.textContent; t.value = ''; show(false) }
     t.onblur = () => show(false)
     state = () => [shown.textContent, t.value]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Hải Phòng', ''])
  expect(again[1]).toBe('already-same')
})

test.each([
  ['says of itself that it is read-only', 'readonly aria-readonly="true"'],
  ['keeps only what was taken from its list', ''],
])('a box whose list opens by a trigger without words or role, and that %s', async (_what, more) => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<label for="t">Tỉnh/Thành phố:</label><div class="x-wrap" style="display:flex;width:240px"><div><input id="t" role="combobox" aria-haspopup="true" aria-expanded="false" ${more}></div><div id="arrow" class="x-form-trigger x-arrow-trigger" role="presentation" style="width:20px;height:20px"></div></div>`,
    `let taken = ''
     const close = () => { document.querySelector('ul')?.remove(); t.ariaExpanded = 'false' }
     arrow.onclick = () => {
       if (document.querySelector('ul')) return close()
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.innerHTML = '<li role="option">Hà Nội</li><li role="option">Hải Phòng</li>'
       list.onclick = ({ target }) => { taken = t.value = target.textContent; close() }
       arrow.parentElement.after(list)
       t.ariaExpanded = 'true'
     }
     t.onblur = () => { t.value = taken }
     state = () => [t.value, taken]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Hải Phòng', 'Hải Phòng'])
  expect(again[1]).toBe('already-same')
})

test('a box that says it is read-only and has nothing beside it to open a list stays as it is', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<label for="t">Tỉnh/Thành phố:</label><input id="t" role="combobox" aria-haspopup="true" readonly aria-readonly="true">`,
    `state = () => t.value`,
  )
  expect(outcomes).toEqual(['filled', 'readonly'])
  expect(state).toBe('')
})
