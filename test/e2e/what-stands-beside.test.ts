import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const values = 'state = () => [...document.querySelectorAll("input, select")].map(({ value }) => value)'

test.each([
  [
    'a form to log in with',
    '<form><label>Email <input type="email"></label><label>Mật khẩu <input type="password"></label><button>Đăng nhập</button></form>',
  ],
  [
    'a bar to log in with',
    '<header><input placeholder="Email"><input type="password"><a class="btn">Đăng nhập</a></header>',
  ],
  [
    'a newsletter',
    '<form><p>Đăng ký nhận bản tin</p><input type="email" placeholder="Email của bạn"><button>Đăng ký</button></form>',
  ],
  ['a newsletter in English', '<form><input type="email" placeholder="Your email"><button>Subscribe</button></form>'],
  ['news at the foot', '<footer><h4>Nhận tin mới</h4><input placeholder="Nhập email"><button>Gửi</button></footer>'],
])('%s beside the form gets nothing', async (_what, other) => {
  const { state } = await pages.fillAndUndo(name + other, values)
  expect(state).toEqual(['Trần Văn Thử', ...(other.match(/<input/gu) ?? []).map(() => '')])
})

test('the parts of a value that the page writes itself are not written again', async () => {
  const { state, again, undone, failed } = await pages.fillAndUndo(
    `${name}<p><label>Thư điện tử công vụ <input></label><span>@example.gov.vn</span></p>
     <div><label for="m">Điện thoại di động</label><div class="group"><span>+84</span><input id="m"></div></div>`,
    values,
  )
  expect(state).toEqual(['Trần Văn Thử', 'thu.tv', '987654321'])
  expect(again).toEqual(['already-same', 'already-same', 'already-same'])
  expect(undone).toEqual(['', '', ''])
  expect(failed).toBe(0)
})

test('the country of a telephone number is chosen, and the rest typed behind it', async () => {
  const { state, again, undone, failed } = await pages.fillAndUndo(
    `${name}<div><label>Điện thoại di động</label><div class="group"><select><option>Mã vùng</option><option>+1</option><option>+84</option></select><input type="tel"></div></div>`,
    values,
  )
  expect(state).toEqual(['Trần Văn Thử', '+84', '987654321'])
  expect(again).toEqual(['already-same', 'already-same', 'already-same'])
  expect(undone).toEqual(['', 'Mã vùng', ''])
  expect(failed).toBe(0)
})

test.each([
  ['is chosen where the list has it', 'example.gov.vn', ['thu.tv', 'example.gov.vn'], ['filled', 'filled']],
  [
    'leaves the whole to the clerk where the list lacks it',
    'third.gov.vn',
    ['', 'other.gov.vn'],
    ['option-not-found', 'option-not-found'],
  ],
])('the end of an address %s', async (_what, offered, wanted, told) => {
  const { state, outcomes, undone } = await pages.fillAndUndo(
    `${name}<p>Thư điện tử công vụ <input>@<select><option>other.gov.vn</option><option>${offered}</option></select></p>`,
    values,
  )
  expect(state).toEqual(['Trần Văn Thử', ...wanted])
  expect(outcomes.slice(1)).toEqual(told)
  expect(undone).toEqual(['', '', 'other.gov.vn'])
})

test('a date is not chosen in part where a list lacks the year', async () => {
  const list = (from: number, to: number) =>
    `<select><option value="">-</option>${Array.from({ length: to - from + 1 }, (_one, at) => `<option>${from + at}</option>`).join('')}</select>`
  const { state, outcomes } = await pages.fillAndUndo(
    `${name}<p>Ngày sinh ${list(1, 31)} ${list(1, 12)} ${list(2001, 2020)}</p>`,
    values,
  )
  expect(state).toEqual(['Trần Văn Thử', '', '', ''])
  expect(outcomes.slice(1)).toEqual(['option-not-found', 'option-not-found', 'option-not-found'])
})

test('what a page writes into boxes to go on from, or to write over, is no answer', async () => {
  const { state, undone, failed } = await pages.fillAndUndo(
    `${name}<p><label>Thư điện tử <input value="@example.gov.vn"></label></p><p><label>Điện thoại di động <input value="+84"></label></p>
     <p><label>Số CCCD <input value="0"></label></p><p><label>Chức vụ <input value="Nhập chức vụ"></label></p>`,
    values,
  )
  expect(state).toEqual(['Trần Văn Thử', 'thu.tv@example.gov.vn', '+84987654321', '031085000456', 'Chuyên viên'])
  expect(undone).toEqual(['', '@example.gov.vn', '+84', '0', 'Nhập chức vụ'])
  expect(failed).toBe(0)
})
