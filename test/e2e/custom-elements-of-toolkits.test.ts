import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

/** Declares a custom element whose shadow root is `html` and then as `wire` leaves it. */
const element = (name: string, html: string, wire: string) =>
  `customElements.define('${name}', class extends HTMLElement {
     connectedCallback() {
       const host = this
       const root = this.attachShadow({ mode: 'open' })
       root.innerHTML = \`${html}\`
       ${wire}
     }
   })
  `

const field = element(
  'x-field',
  '<style>:host { display: block; width: 200px } .row { position: relative; height: 40px } .faint { opacity: 0 } .label { position: absolute; left: 4px; top: 10px; pointer-events: none }</style><div class="row"><span class="label">${host.getAttribute("label")}</span><div class="content faint"><slot></slot></div></div>',
  `host.addEventListener('input', () => {
     const isEmpty = host.querySelector('input')?.value === ''
     root.querySelector('.content').classList.toggle('faint', isEmpty)
     root.querySelector('.label').style.top = isEmpty ? '' : '-12px'
   })`,
)

const textField = element(
  'x-text',
  '<x-field label="${host.getAttribute("label")}"><input aria-label="${host.getAttribute("label")}" type="${host.getAttribute("type") ?? "text"}" style="width:190px;height:36px"></x-field>',
  '',
)

test('text boxes that are faint while their own label rests in their place, and a faint one that nobody sees', async () => {
  const { outcomes, state, undone } = await pages.fillAndUndo(
    `<x-text id="a" label="Họ và tên"></x-text><x-text id="b" label="Ngày sinh" type="date"></x-text>
     <x-trap id="c"></x-trap>`,
    `${field}${textField}${element('x-veil', '<div style="opacity:0"><slot></slot></div>', '')}${element('x-trap', '<x-veil><input aria-label="Số CCCD"></x-veil>', '')}
     const value = (id) => document.getElementById(id).shadowRoot.querySelector('input').value
     state = () => ['a', 'b', 'c'].map(value)`,
  )
  expect(outcomes).toEqual(['filled', 'filled', 'hidden'])
  expect(state).toEqual(['Trần Văn Thử', '1985-03-12', ''])
  expect(undone).toEqual(['', '', ''])
})

test('a list without a size of its own, whose options are custom elements handed in by the page', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `<x-text label="Họ và tên"></x-text><x-choose label="Tỉnh/Thành phố"><x-option>Hà Nội</x-option><x-option disabled>Hải Dương</x-option><x-option>Hải Phòng</x-option></x-choose>`,
    `${field}${textField}${element('x-option', '<li role="option" style="display:block;height:24px"><slot></slot></li>', '')}
     ${element('x-menu', '<div style="position:absolute;display:none;width:200px;background:#fff"><slot></slot></div>', '')}
     ${element(
       'x-choose',
       '<div role="combobox" tabindex="0" aria-haspopup="listbox" aria-controls="list" aria-expanded="false" aria-label="Tỉnh/Thành phố" style="width:200px;height:30px"><b></b></div><x-menu id="list" role="listbox" style="display:flex;height:0"><slot></slot></x-menu>',
       `const box = root.querySelector('[role="combobox"]')
        const show = (isOpen) => {
          box.setAttribute('aria-expanded', String(isOpen))
          root.querySelector('x-menu').shadowRoot.firstChild.style.display = isOpen ? 'block' : 'none'
        }
        box.onclick = () => show(box.getAttribute('aria-expanded') === 'false')
        box.onkeydown = ({ key }) => { if (key === 'Escape') show(false) }
        for (const one of host.querySelectorAll('x-option'))
          one.onclick = () => { host.value = root.querySelector('b').textContent = one.textContent; show(false) }`,
     )}
     state = () => document.querySelector('x-choose').value`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toBe('Hải Phòng')
  expect(again[1]).toBe('already-same')
})

test('radio buttons that tell what they are to the browser alone, and a tick drawn smaller than what takes its press', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `<x-text label="Họ và tên"></x-text>
     <div role="radiogroup" aria-label="Loại thiết bị"><md-radio name="d" id="t" value="T"></md-radio><label for="t">PKI Token</label><md-radio name="d" id="s" value="S"></md-radio><label for="s">SIM PKI</label></div>
     <label><x-tick></x-tick> Tôi cam đoan</label>`,
    `${field}${textField}
     ${element('md-radio', '<div class="container" style="width:20px;height:20px;display:inline-block;border:1px solid"></div>', `host.style.display = 'inline-block'; host.onclick = () => { for (const one of document.querySelectorAll('md-radio')) one.shadowRoot.firstChild.classList.toggle('checked', one === host) }`)}
     ${element('x-tick', '<div style="position:relative;width:18px;height:18px"><input type="checkbox" style="position:absolute;opacity:0;width:48px;height:48px;left:-15px;top:-15px;margin:0"><div style="position:absolute;inset:0;border:1px solid"></div></div>', `host.style.display = 'inline-block'`)}
     state = () => [...document.querySelectorAll('md-radio')].map((one) => one.shadowRoot.firstChild.classList.contains('checked'))`,
  )
  expect(outcomes).toEqual(['filled', 'already-same', 'filled', 'not-recognised'])
  expect(state).toEqual([false, true])
})

test('a list of custom elements that write their words, and hear presses, in themselves alone, under a part that opens and does not follow keys', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `<p><label for="n">Họ và tên</label> <input id="n"></p><p><label id="l">Tỉnh/Thành phố</label></p><x-combo><x-item text="Hà Nội"></x-item><x-item text="Hải Phòng"></x-item></x-combo>`,
    `let model = null, isOpen = false
     customElements.define('x-item', class extends HTMLElement {
       connectedCallback() {
         this.attachShadow({ mode: 'open' }).innerHTML = '<li role="option" tabindex="-1">' + this.getAttribute('text') + '</li>'
         this.shadowRoot.firstChild.onclick = () => this.dispatchEvent(new CustomEvent('x-pick', { bubbles: true }))
       }
     })
     customElements.define('x-combo', class extends HTMLElement {
       connectedCallback() {
         const shadow = this.attachShadow({ mode: 'open' })
         shadow.innerHTML = '<div style="width:200px"><input role="combobox" aria-label="Tỉnh/Thành phố" aria-haspopup="listbox" aria-expanded="false"><i class="open-icon" style="display:inline-block;width:16px;height:16px"></i></div><div id="drop" style="position:absolute;background:#fff;width:200px"><ul role="listbox"><slot></slot></ul></div>'
         const box = shadow.querySelector('input')
         const drop = shadow.querySelector('#drop')
         const show = (now) => { isOpen = now; drop.style.display = now ? 'block' : 'none'; box.setAttribute('aria-expanded', String(now)) }
         show(false)
         shadow.querySelector('i').onclick = () => show(!isOpen)
         box.onkeydown = ({ key }) => {
           if (key !== 'ArrowDown') return
           model = box.value = 'Hà Nội'
         }
         this.addEventListener('x-pick', ({ target }) => { model = box.value = target.getAttribute('text'); show(false) })
       }
     })
     state = () => [model, isOpen]`,
  )
  expect(outcomes).toEqual(['filled', 'filled'])
  expect(state).toEqual(['Hải Phòng', false])
  expect(again[1]).toBe('already-same')
})
