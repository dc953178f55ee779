import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'

test('a chooser named by a label for its box, whose own words only ask for a choice and then tell it', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<p><label for="box">Tỉnh/Thành phố</label></p><div id="box"><span role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-label="Chọn" id="b" class="p-placeholder">Chọn</span></div>`,
    `let chosen = null
     b.onclick = () => {
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.innerHTML = '<li role="option">Hà Nội</li><li role="option">Hải Phòng</li>'
       box.append(list)
       list.onclick = ({ target }) => {
         chosen = b.textContent = target.textContent
         b.setAttribute('aria-label', chosen)
         b.className = ''
         list.remove()
       }
     }
     state = () => chosen`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('Hải Phòng')
  expect(again[1]).toBe('already-same')
})

test('a chooser that shows its choice beside the box it searches with, and an empty select whose options come as markup', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<div class="q"><div id="v"><input id="c" role="combobox" aria-label="Tỉnh/Thành phố" aria-expanded="false"></div></div>
     <div><label for="s">Loại thiết bị</label><div class="choices" role="combobox" aria-haspopup="true"><div id="face" tabindex="0" style="min-height:30px;border:1px solid"><select id="s" hidden></select><span id="shown"></span></div><div id="list" style="display:none" role="listbox"><div role="option" data-value="T">PKI Token</div><div role="option" data-value="S">SIM PKI</div></div></div></div>`,
    `let province = null, kind = null
     c.onclick = () => {
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.innerHTML = '<li role="option">Hà Nội</li><li role="option">Hải Phòng</li>'
       document.body.append(list)
       list.onclick = ({ target }) => {
         province = target.textContent
         for (const old of v.querySelectorAll('span')) old.remove()
         v.insertAdjacentHTML('afterbegin', '<span>' + province + '</span>')
         list.remove()
       }
     }
     face.parentElement.onclick = ({ target }) => { if (!list.contains(target)) list.style.display = 'block' }
     list.onclick = ({ target }) => {
       const option = target.closest('[role="option"]')
       if (!option) return
       kind = option.dataset.value
       s.innerHTML = ''
       s.append(new Option('<span>' + option.textContent + '</span>', kind, true, true))
       shown.textContent = option.textContent
       list.style.display = 'none'
     }
     state = () => [province, kind].join()`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toBe('Hải Phòng,S')
  expect(again.slice(1)).toEqual(['already-same', 'already-same'])
})

test('a box that proposes while one types: the very same is taken from its list, anything else stays as it was typed', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<p><label for="c">Tỉnh/Thành phố</label> <input id="c" aria-autocomplete="list" autocomplete="off"></p>
     <p><label for="o">Chức vụ</label> <input id="o" aria-autocomplete="list" autocomplete="off"></p>`,
    `let province = null, position = null, timer
     const propose = (box, all, take) => {
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.style.display = 'none'
       document.body.append(list)
       box.oninput = () => {
         clearTimeout(timer)
         timer = setTimeout(() => {
           const fitting = all.filter((one) => one.toLowerCase().includes(box.value.toLowerCase()))
           list.innerHTML = fitting.map((one) => '<li role="option">' + one + '</li>').join('')
           list.style.display = fitting.length > 0 && box.value !== '' ? 'block' : 'none'
         }, 300)
       }
       list.onmousedown = (event) => event.preventDefault()
       list.onclick = ({ target }) => { take(box.value = target.textContent); list.style.display = 'none' }
     }
     propose(c, ['Hà Nội', 'Hải Phòng', 'Hải Phòng cũ'], (one) => { province = one })
     propose(o, ['Bộ trưởng'], (one) => { position = one })
     state = () => JSON.stringify([province, position, o.value])`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(JSON.parse(String(state))).toEqual(['Hải Phòng', null, expect.stringMatching(/\p{L}/u)])
  expect(again).toEqual(['already-same', 'already-same', 'already-same'])
})

test('a mask that draws its own places and takes letters where the caret stands', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<p><label for="m">Số điện thoại di động</label> <input id="m" value=""></p>`,
    `let model = ''
     const draw = () => {
       const full = model.padEnd(10, '_')
       m.value = full.slice(0, 4) + ' ' + full.slice(4, 7) + ' ' + full.slice(7)
       const at = model.length + (model.length >= 4) + (model.length >= 7)
       m.setSelectionRange(at, at)
     }
     m.onfocus = draw
     m.oninput = (event) => {
       const at = m.selectionStart
       const letter = event.data
       if (event.inputType === 'insertText' && /^\\d$/.test(letter) && at <= 13 && m.value[at - 1] === letter && m.value.length === 13) model += letter
       else model = ''
       draw()
     }
     state = () => model`,
  )
  expect(outcomes[1]).toBe('filled')
  expect(state).toBe('0987654321')
})

test('choosers without any role, with and without a box to type in, that show their choice beside it', async () => {
  const select = (id: string, label: string, inner: string) =>
    `<div class="form-item"><label>${label}</label><div class="x-select" id="${id}"><div tabindex="0" class="x-face" style="border:1px solid;min-height:24px">${inner}<b class="x-text"></b><span class="x-placeholder">Hãy chọn</span><i class="x-icon__placeholder"></i></div></div></div>`
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}${select('p', 'Tỉnh/Thành phố', '<input style="width:2px;border:0">')}${select('s', 'Đăng ký SIM PKI', '')}`,
    `const st = { p: null, s: null }
     for (const [id, options] of Object.entries({ p: ['Hà Nội', 'Hải Phòng'], s: ['Viettel', 'Mobifone'] })) {
       const face = document.querySelector('#' + id + ' .x-face')
       face.onclick = () => {
         const menu = document.body.appendChild(document.createElement('div'))
         const { left, bottom } = face.getBoundingClientRect()
         menu.style.cssText = 'position:absolute;width:200px;background:#fff;left:' + left + 'px;top:' + bottom + 'px'
         menu.innerHTML = options.map((one) => '<div class="x-option">' + one + '</div>').join('')
         menu.onclick = ({ target }) => {
           st[id] = face.querySelector('.x-text').textContent = target.textContent
           face.querySelector('.x-placeholder').textContent = ''
           for (const typed of face.querySelectorAll('input')) typed.value = ''
           menu.remove()
         }
       }
     }
     state = () => st`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual({ p: 'Hải Phòng', s: 'Viettel' })
  expect(new Set(again)).toEqual(new Set(['already-same']))
})

describe('choosers with boxes of their own', () => {
  test('a speck of a box beside its words, which shows what is typed, takes only a press on the innermost words, and forgets the rest', async () => {
    const { outcomes, state, again, undone } = await pages.fillAndUndo(
      `${name}<div><label for="none">Tỉnh/Thành phố</label><div id="face" style="border:1px solid;width:300px;height:30px;overflow:hidden"><span id="w">Chọn tỉnh</span><input id="t" role="combobox" autocomplete="new-password" aria-haspopup="listbox" style="width:4px;border:0;padding:0"><button type="button" aria-haspopup="listbox" aria-label="show options">▾</button></div><div id="list"></div></div>`,
      `let chosen = null
       const draw = () => {
         w.textContent = t.value ? '' : (chosen ?? 'Chọn tỉnh')
         w.className = chosen ? 'x-single-value' : 'x-placeholder'
         list.innerHTML = list.dataset.open ? '<ul>' + ['Hà Nội', 'Hải Phòng'].filter((one) => t.value && one.includes(t.value)).map((one) => '<li role="option"><span><b>' + one + '</b></span></li>').join('') + '</ul>' : ''
         for (const one of list.querySelectorAll('b')) one.onclick = (event) => {
           event.stopPropagation()
           chosen = one.textContent === chosen ? null : one.textContent
           t.value = ''
           close()
         }
       }
       const close = () => { delete list.dataset.open; draw() }
       t.onfocus = t.oninput = () => { list.dataset.open = 'x'; draw() }
       t.onblur = () => { t.value = ''; close() }
       t.onkeydown = ({ key }) => { if (key === 'Backspace' && t.value === '') { chosen = null; draw() } }
       draw()
       state = () => [chosen, t.value, list.innerHTML]`,
    )
    expect(outcomes).toEqual(['filled', 'filled'])
    expect(state).toEqual(['Hải Phòng', '', ''])
    expect(again[1]).toBe('already-same')
    expect(undone).toEqual([null, '', ''])
  })

  test('a list that ignores a mouse that stays where it was, and takes its first choice back', async () => {
    const { outcomes, state, undone } = await pages.fillAndUndo(
      `${name}<div><span id="l">Tỉnh/Thành phố</span><span id="b" role="combobox" tabindex="0" aria-labelledby="l" aria-expanded="false" aria-controls="m" style="display:inline-block;width:200px">-- Chọn --</span><ul id="m" role="listbox" hidden><li role="option">-- Chọn --</li><li role="option">Hà Nội</li><li role="option">Hải Phòng</li></ul></div>`,
      `let chosen = null, active = null, last
       b.onmousedown = () => { m.hidden = false; active = chosen; b.setAttribute('aria-expanded', 'true') }
       m.onmouseover = ({ target, clientX, clientY }) => {
         const at = clientX + ' ' + clientY
         if (at !== last) active = target.closest('li')
         last = at
       }
       m.onclick = () => {
         chosen = active
         b.textContent = active?.textContent ?? '-- Chọn --'
         m.hidden = true
         b.setAttribute('aria-expanded', 'false')
       }
       state = () => b.textContent`,
    )
    expect(outcomes).toEqual(['filled', 'filled'])
    expect(state).toBe('Hải Phòng')
    expect(undone).toBe('-- Chọn --')
  })

  test('a text box that keeps only what was taken from the list it draws', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}<div style="position:relative"><label for="o">Cơ quan công tác</label> <input id="o" autocomplete="off"></div>`,
      `let chosen = null, list
       o.oninput = () => setTimeout(() => {
         list?.remove()
         list = undefined
         if (o.value === '' || o.value === chosen) return
         list = o.parentElement.appendChild(document.createElement('ul'))
         list.innerHTML = '<li>Ủy ban nhân dân phường Mẫu</li><li>Ủy ban nhân dân xã Thử</li>'
         list.onclick = ({ target }) => { chosen = o.value = target.textContent; list.remove() }
       }, 30)
       o.onchange = () => { if (o.value !== chosen) { o.value = ''; chosen = null } }
       state = () => [chosen, o.value]`,
    )
    expect(outcomes[1]).toBe('filled')
    expect(state).toEqual(['Ủy ban nhân dân phường Mẫu', 'Ủy ban nhân dân phường Mẫu'])
  })
})

test('an arrow key that would choose the next option of a closed list does so only by hand', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<p id="l">Tỉnh/Thành phố</p><div id="b" role="combobox" tabindex="0" aria-labelledby="l" aria-expanded="false"></div>`,
    `let chosen = null
     b.onkeydown = ({ key, altKey }) => { if (key === 'ArrowDown' && !altKey) chosen = b.textContent = 'Hà Nội' }
     state = () => chosen`,
  )
  expect(outcomes[1]).not.toBe('filled')
  expect(state).toBe(null)
})

test('a tick of ARIA that holds its words, and choosers named by their own box or that show their choice beside what is typed', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}<div><label>Đăng ký SIM PKI</label><div class="v-select"><div id="b" role="combobox" aria-expanded="false"><span class="v-autocomplete__selection-text"></span><input id="s" type="search" role="combobox" aria-labelledby="b"><i>Đang tải…</i></div></div></div>
     <div role="checkbox" id="w" aria-checked="false" tabindex="0"><input type="hidden" value="false"><div><b></b><span>Tôi cam đoan</span></div></div>`,
    `let model = null, list
     const words = document.querySelector('.v-autocomplete__selection-text')
     s.onclick = () => {
       if (list) return
       list = document.body.appendChild(document.createElement('div'))
       list.setAttribute('role', 'listbox')
       const { left, bottom } = s.getBoundingClientRect()
       list.style.cssText = 'position:absolute;background:#fff;width:200px;left:' + left + 'px;top:' + bottom + 'px'
       for (const text of ['Vinaphone', 'Viettel', 'Mobifone']) {
         const option = list.appendChild(document.createElement('div'))
         option.setAttribute('role', 'option')
         option.textContent = text
         option.onclick = () => { model = text; words.textContent = text; s.value = ''; list.remove(); list = undefined }
       }
     }
     s.onblur = () => { s.value = ''; setTimeout(() => { list?.remove(); list = undefined }, 50) }
     state = () => model`,
  )
  expect(outcomes.slice(0, 2)).toEqual(['filled', 'filled'])
  expect(state).toBe('Viettel')
  expect(again.slice(0, 2)).toEqual(['already-same', 'already-same'])
})

test('choosers that head themselves by their own search, name only their search box, or ask to search beside a button for the list', async () => {
  const options = ['Hà Nội', 'Hải Phòng', 'Viettel', 'Mobifone']
  const chooser = (id: string, label: string, box: string) =>
    `<div class="row"><label${id === 'a' ? ' for="a"' : ''}>${label}</label> <div><div class="x">${box}</div></div></div>`
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}${chooser('a', 'Tỉnh/Thành phố', '<div role="combobox" aria-label="Search for option"><input id="a" type="search" role="combobox"></div>')}
     ${chooser('b', 'Đăng ký SIM PKI', '<input id="b" role="combobox" aria-label="-searchbox" placeholder="Gõ để tìm"><span><button type="button" aria-haspopup="listbox" aria-label="Toggle suggestions">▾</button></span>')}`,
    `const st = {}
     for (const box of document.querySelectorAll('.x input')) {
       const list = document.createElement('ul')
       list.setAttribute('role', 'listbox')
       list.hidden = true
       list.innerHTML = ${JSON.stringify(options.map((one) => `<li role="option">${one}</li>`).join(''))}
       box.closest('.x').append(list)
       box.onclick = () => { list.hidden = false }
       box.onblur = () => { list.hidden = true }
       list.onmousedown = (event) => event.preventDefault()
       list.onclick = ({ target }) => { st[box.id] = box.value = target.textContent; list.hidden = true }
     }
     state = () => st`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual({ a: 'Hải Phòng', b: 'Viettel' })
  expect(again[1]).toBe('already-same')
})

test('a chooser that keeps its choice in a box nobody sees is emptied by its list, not by that box', async () => {
  const { outcomes, state, undone, failed } = await pages.fillAndUndo(
    `${name}<p><label for="sim">Đăng ký SIM PKI</label> <span id="box" class="k-dropdownlist" role="combobox" aria-expanded="false" aria-controls="list" tabindex="0" style="display:inline-block;width:200px;height:24px"><span id="words"></span><input id="sim" style="display:none"></span></p>
     <ul id="list" role="listbox" hidden style="position:absolute;width:200px"><li role="option">Chọn nhà mạng</li><li role="option">Viettel</li><li role="option">Mobifone</li></ul>`,
    `let model = ''
     const show = (isOpen) => { list.hidden = !isOpen; box.setAttribute('aria-expanded', String(isOpen)) }
     const draw = () => { sim.value = model; words.textContent = model || 'Chọn nhà mạng' }
     draw()
     box.onclick = () => { const { left, bottom } = box.getBoundingClientRect(); list.style.left = left + 'px'; list.style.top = bottom + 'px'; show(list.hidden) }
     box.onkeydown = ({ key }) => { if (key === 'Escape') show(false) }
     list.onclick = ({ target }) => { model = target.textContent.startsWith('Chọn') ? '' : target.textContent; draw(); show(false) }
     state = () => [model, list.hidden]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Viettel', true])
  expect(failed).toBe(0)
  expect(undone).toEqual(['', true])
})
