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
