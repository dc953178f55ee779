import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const options =
  '<option value="">Chọn tỉnh</option><option value="1">Hà Nội</option><option value="2">Hải Phòng</option>'

/** A face around its select: a part that shows the choice, and a list that opens on a press on that part alone. */
const drawFace = `let model = ''
  const show = (isOpen) => { list.style.display = isOpen ? 'block' : 'none' }
  list.innerHTML = [...p.options].map(({ value, text }) => '<div role="option" class="choice" data-value="' + value + '">' + text + '</div>').join('')
  face.addEventListener('click', () => show(list.style.display !== 'block'))
  list.onclick = (event) => {
    event.stopPropagation()
    const { value } = event.target.dataset
    if (refuses && value !== '') return show(false)
    p.value = model = value
    words.textContent = event.target.textContent
    show(false)
  }
  document.addEventListener('mousedown', ({ target }) => { if (!box.contains(target)) show(false) })
  state = () => [model, p.value, words.textContent, list.style.display]`

describe('a face around the select that it is drawn for', () => {
  const page = `${name}<label for="p">Tỉnh/Thành phố</label> <div id="box" class="dropdown bootstrap-select" style="width:200px;position:relative"><select id="p" style="position:absolute;opacity:0;width:1px;height:1px">${options}</select><button type="button" id="face" class="dropdown-toggle"><span id="words">Chọn tỉnh</span></button><div id="list" class="dropdown-menu" style="display:none;position:absolute;background:#fff;width:200px"></div></div>`

  test('shows by its own words what was taken back', async () => {
    const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
      page,
      `const refuses = false\n${drawFace}`,
    )
    expect(outcomes).toEqual(['filled', 'filled'])
    expect(state).toEqual(['2', '2', 'Hải Phòng', 'none'])
    expect(again[1]).toBe('already-same')
    expect(undone).toEqual(['', '', 'Chọn tỉnh', 'none'])
    expect(failed).toBe(0)
  })

  test('that does not follow its select is not told as filled', async () => {
    const { outcomes, state } = await pages.fillAndUndo(page, `const refuses = true\n${drawFace}`)
    expect(outcomes).toEqual(['filled', 'rejected-by-page'])
    expect(state).toEqual(['', '', 'Chọn tỉnh', 'none'])
  })
})

test('a face that calls the part with its one choice a list, and one after it whose list opens while the first one closes', async () => {
  const face = (id: string, text: string, all: string) =>
    `<p><label for="${id}">${text}</label></p><div class="choices" id="box-${id}" role="listbox" tabindex="0" style="width:200px;position:relative"><div class="choices__inner" id="face-${id}"><select id="${id}" hidden>${all}</select><div class="one" role="listbox"><div role="option" id="words-${id}" aria-selected="true">Chọn</div></div></div><div class="list-dropdown" id="list-${id}" style="display:none;position:absolute;z-index:2;background:#fff;width:200px"></div></div>`
  const kinds = '<option value="">Chọn</option><option value="T">PKI Token</option><option value="S">SIM PKI</option>'
  const { outcomes, state, undone, failed } = await pages.fillAndUndo(
    `${name}${face('p', 'Tỉnh/Thành phố', options)}${face('k', 'Loại thiết bị', kinds)}`,
    `const model = {}
     const at = (part, id) => document.getElementById(part + '-' + id)
     for (const id of ['p', 'k']) {
       const select = document.getElementById(id)
       const list = at('list', id)
       const show = (isOpen) => { setTimeout(() => { list.style.display = isOpen ? 'block' : 'none' }, 15) }
       list.innerHTML = [...select.options].map(({ value, text }) => '<div role="option" class="choice" data-value="' + value + '">' + text + '</div>').join('')
       at('face', id).onclick = () => show(true)
       list.onmousedown = ({ target }) => {
         const { value } = target.dataset
         model[id] = select.value = value
         at('words', id).textContent = target.textContent
         show(false)
       }
       document.addEventListener('click', ({ target }) => { if (!at('box', id).contains(target)) show(false) })
     }
     state = () => [model.p, model.k, at('words', 'p').textContent, at('words', 'k').textContent]`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual(['2', 'S', 'Hải Phòng', 'SIM PKI'])
  expect((undone as string[]).slice(0, 2)).toEqual(['', ''])
  expect(failed).toBe(0)
})

test.each([
  ['calls itself a combobox', 'role="combobox" aria-haspopup="listbox" aria-controls="list"', 'aria-hidden="true"'],
  ['is known by its class alone', 'class="ui-selectonemenu"', ''],
])(
  'a face that %s keeps its select and the box that takes the keys out of sight, and opens by its arrow or words',
  async (_what, onBox, onSelect) => {
    const speck = 'position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden;margin:-1px'
    const { outcomes, state, again, undone, failed } = await pages.fillAndUndo(
      `${name}<table><tr><td><label for="keys">Tỉnh/Thành phố</label></td><td><div id="box" ${onBox} style="width:200px;position:relative;border:1px solid"><div style="${speck}"><input id="keys" role="combobox"></div><div style="${speck}"><select id="p" tabindex="-1" ${onSelect}>${options}</select></div><label id="words" style="display:block">Chọn tỉnh</label><div class="x-trigger"><span class="x-icon"></span></div></div></td></tr></table><div id="panel" class="x-panel" style="display:none;position:absolute;background:#fff;width:200px"><ul id="list" role="listbox"></ul></div>`,
      `let model = ''
       list.innerHTML = [...p.options].map(({ text }) => '<li role="option">' + text + '</li>').join('')
       const show = (isOpen) => {
         const { left, bottom } = box.getBoundingClientRect()
         panel.style.cssText += ';left:' + left + 'px;top:' + bottom + 'px;display:' + (isOpen ? 'block' : 'none')
       }
       words.onclick = (event) => { event.preventDefault(); show(panel.style.display === 'none') }
       list.onclick = ({ target }) => {
         p.selectedIndex = [...list.children].indexOf(target)
         model = p.value
         words.textContent = target.textContent
         show(false)
       }
       document.addEventListener('mousedown', ({ target }) => { if (!box.contains(target) && !panel.contains(target)) show(false) })
       state = () => [model, p.value, words.textContent, panel.style.display]`,
    )
    expect(outcomes).toEqual(['filled', 'never-filled', 'filled'])
    expect(state).toEqual(['2', '2', 'Hải Phòng', 'none'])
    expect(again[2]).toBe('already-same')
    expect(undone).toEqual(['', '', 'Chọn tỉnh', 'none'])
    expect(failed).toBe(0)
  },
)
