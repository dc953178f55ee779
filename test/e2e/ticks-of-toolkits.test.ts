import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'

describe('what to tick', () => {
  test('radio buttons without names, each in a box of its own, drawn and ticked by their labels', async () => {
    const option = (value: string, text: string) =>
      `<label class="r"><span><input type="radio" value="${value}" style="opacity:0"></span><span>${text}</span></label>`
    const { outcomes, state, again } = await pages.fillAndUndo(
      `${name}<div><label>Loại thiết bị</label><div><div>${option('T', 'PKI Token')}</div><div>${option('S', 'SIM PKI')}</div></div></div>`,
      `let model = null
       for (const one of document.querySelectorAll('.r')) one.onclick = (event) => {
         event.preventDefault()
         model = one.querySelector('input').value
         for (const other of document.querySelectorAll('.r input')) other.checked = other.value === model
       }
       state = () => model`,
    )
    expect(outcomes).toEqual(['filled', 'already-same', 'filled'])
    expect(state).toBe('S')
    expect(again.at(-1)).toBe('already-same')
  })

  test('radio buttons of ARIA that keep a hidden native one, and a check box of ARIA', async () => {
    const option = (text: string) =>
      `<div role="radio" tabindex="0" aria-checked="false" aria-label="${text}"><i aria-hidden="true"><input type="radio" style="display:none"></i>${text}</div>`
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}<div>Loại thiết bị</div><div role="radiogroup">${option('PKI Token')}${option('SIM PKI')}</div><div role="checkbox" aria-checked="false" tabindex="0">Tôi cam đoan</div>`,
      `const all = [...document.querySelectorAll('[role="radio"]')]
       for (const one of all) one.onclick = () => { for (const other of all) other.setAttribute('aria-checked', String(other === one)) }
       state = () => all.map((one) => one.getAttribute('aria-checked')).join()`,
    )
    expect(outcomes[0]).toBe('filled')
    expect(outcomes).toContain('already-same')
    expect(state).toBe('false,true')
  })
})

test('a hidden radio button that only the label beside it can tick', async () => {
  const option = (value: string, text: string) =>
    `<div class="r" style="position:relative"><input type="radio" name="k" value="${value}" style="opacity:0;position:absolute"><label>${text}</label></div>`
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div><label>Loại thiết bị</label>${option('T', 'PKI Token')}${option('S', 'SIM PKI')}</div>`,
    `let model = null
     for (const one of document.querySelectorAll('.r label')) one.onclick = () => {
       const box = one.previousElementSibling
       box.checked = true
       model = box.value
     }
     state = () => model`,
  )
  expect(outcomes).toEqual(['filled', 'already-same', 'filled'])
  expect(state).toBe('S')
})

describe('radio buttons of the browser’s own, of which none was ticked: undoing', () => {
  const group = (more: string) =>
    `${name}<div ${more}><p>Loại thiết bị</p><label><input type="radio" name="k" value="T">PKI Token</label> <label><input type="radio" name="k" value="S">SIM PKI</label></div>`
  const undo = (more: string, script: string) =>
    pages.fillAndUndo(
      group(more),
      `let model = null
       const radios = [...document.querySelectorAll('[name="k"]')]
       ${script}`,
    )

  test('unticks them where the page holds nothing but the tick', async () => {
    const { state, undone, failed } = await undo('', 'state = () => radios.map(({ checked }) => checked)')
    expect(state).toEqual([false, true])
    expect(undone).toEqual([false, false])
    expect(failed).toBe(0)
  })

  test.each([
    ['draws its own model again', '', 'click', `draw()`],
    ['hears of no button that is unticked', 'data-v-app', 'change', ''],
    ['binds its boxes to a model', 'x-data', 'change', ''],
  ])('says that it could not where the page %s', async (_what, more, event, then) => {
    const { undone, failed } = await undo(
      more,
      `const draw = () => { for (const one of radios) one.checked = one.value === model }
       for (const one of radios) one.addEventListener('${event}', () => { model = one.value; ${then} })
       state = () => [model, radios.map(({ checked }) => checked)]`,
    )
    expect(undone).toEqual(['S', [false, true]])
    expect(failed).toBe(1)
  })
})

test('lists and ticks drawn right after the native ones that nobody sees, which alone are named by nothing', async () => {
  const tick = (value: string, text: string) =>
    `<input type="radio" name="k" value="${value}" style="display:none"><div class="x-form-radio"><i></i><div>${text}</div></div>`
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}<div><label>Tỉnh/Thành phố</label><div><select style="display:none"><option value="">Chọn</option><option>Hà Nội</option><option>Hải Phòng</option></select><div class="x-drawn" style="width:200px"><div><input readonly placeholder="Chọn"></div><dl hidden><dd>Chọn</dd><dd>Hà Nội</dd><dd>Hải Phòng</dd></dl></div></div></div><div><label>Loại thiết bị</label><div>${tick('T', 'PKI Token')}${tick('S', 'SIM PKI')}</div></div>`,
    `const st = { p: null, k: null }
     const list = document.querySelector('dl')
     const face = document.querySelector('.x-drawn input')
     face.onclick = () => { list.hidden = !list.hidden }
     list.onclick = ({ target }) => {
       st.p = face.value = document.querySelector('select').value = target.textContent
       list.hidden = true
     }
     for (const one of document.querySelectorAll('.x-form-radio')) one.onclick = () => {
       one.previousElementSibling.checked = true
       st.k = one.previousElementSibling.value
     }
     state = () => st`,
  )
  expect(outcomes.filter((one) => one === 'filled')).toHaveLength(3)
  expect(state).toEqual({ p: 'Hải Phòng', k: 'S' })
})
