import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const boxes =
  '<p><label>Họ và tên <input name="n"></label></p><p><label>Số CCCD <input name="c"></label></p><p><label>Tỉnh/Thành phố <select name="p"><option value="">-- Chọn --</option><option>Hải Phòng</option></select></label></p>'

/** Counts what a form sends, and tells what it holds. `root` is where the form stands. */
const told = (root: string) => `
  let sent = 0
  const root = ${root}
  const form = root.querySelector('form')
  form.addEventListener('submit', (event) => { event.preventDefault(); sent++ })
  state = () => new Promise((done) => setTimeout(() => done([sent, ...[...form.querySelectorAll('[name]')].map((one) => one.value)]), 700))
`
const held = ['Trần Văn Thử', '031085000456', 'Hải Phòng']

test.each([
  ['at each change', "form.addEventListener('change', () => form.requestSubmit())"],
  ['at each letter', "form.addEventListener('input', () => form.requestSubmit())"],
  ['when a box is left', "form.addEventListener('focusout', () => form.requestSubmit())"],
  [
    'some time after the last change',
    "let later; form.addEventListener('change', () => { clearTimeout(later); later = setTimeout(() => form.requestSubmit(), 300) })",
  ],
  [
    'by pressing its own button',
    "form.insertAdjacentHTML('beforeend', '<button>Nộp</button>'); form.addEventListener('change', () => form.querySelector('button').click())",
  ],
])('a form that sends itself %s is filled and undone, and not sent', async (_when, script) => {
  const { outcomes, state, undone } = await pages.fillAndUndo(`<form>${boxes}</form>`, told('document') + script)
  expect(outcomes).toEqual(['filled', 'filled', 'filled'])
  expect(state).toEqual([0, ...held])
  expect(undone).toEqual([0, '', '', ''])
})

test('nor is one in a frame, or in a shadow root', async () => {
  const script = "form.addEventListener('change', () => form.requestSubmit())"
  const frame = `<iframe id="f" style="width:600px;height:300px"></iframe>`
  const inFrame = `const inner = f.contentDocument; inner.body.innerHTML = '<h2>Thuê bao</h2><form>${boxes}</form>';`
  const framed = await pages.fillAndUndo(frame, inFrame + told('f.contentDocument') + script)
  expect(framed.state).toEqual([0, ...held])
  const inShadow = `host.attachShadow({ mode: 'open' }).innerHTML = '<form>${boxes}</form>';`
  const shadowed = await pages.fillAndUndo('<div id="host"></div>', inShadow + told('host.shadowRoot') + script)
  expect(shadowed.state).toEqual([0, ...held])
})

test('what the clerk presses right after the fill is sent, also where the page’s own script sends it', async () => {
  const button = '<button type="button" id="own">Nộp hồ sơ</button>'
  const { state } = await pages.fillAndUndo(
    `<form>${boxes}${button}</form>`,
    `${told('document')} own.onclick = () => setTimeout(() => form.requestSubmit(), 100)`,
    'once',
    (page) => page.click('#own'),
  )
  expect(state).toEqual([1, ...held])
})
