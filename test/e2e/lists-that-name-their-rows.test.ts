import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueRequest } from '../main-job/example-request'
import { startStrangePages, type StrangePages } from './strange-page'

let pages: StrangePages

beforeAll(async () => {
  pages = await startStrangePages()
})
afterAll(() => pages.stop())

const [first, second] = issueRequest.subjects
const third = { ...second, fullName: 'Lê Văn Ba', citizenId: '031090000333', email: 'ba@example.gov.vn' }
const draft = { ...issueRequest, subjects: [first, second, third] } as typeof issueRequest
const boxes = '<td><input></td><td><input></td>'
const rowOf = (name: string) => `<tr><td>${name}</td>${boxes}</tr>`
const list = (head: string, ...rows: string[]) =>
  `<h2>Danh sách thuê bao</h2><table><thead><tr>${head}<th>Số CCCD</th><th>Thư điện tử</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
const asked = (subject: number) => [`subject ${subject} citizenId`, `subject ${subject} email`]

test('each person goes to the row that names him, in whatever order', async () => {
  const names = ['Phạm Thị Thí Dụ', 'LÊ VĂN BA', 'Trần Văn Thử']
  const plan = await pages.planOf(list('<th>Họ và tên</th>', ...names.map(rowOf)), draft)
  expect(plan).toEqual([...asked(1), ...asked(2), ...asked(0)])
})

test('a row that names somebody else stays his', async () => {
  const plan = await pages.planOf(list('<th>Họ và tên</th>', rowOf('Đỗ Thị Lạ'), rowOf('Trần Văn Thử')), draft)
  expect(plan).toEqual(['user-typed', 'user-typed', ...asked(0)])
})

test('a row that holds somebody else keeps him, and the draft begins in the next', async () => {
  const names = (value: string) => rowOf(`<input value="${value}">`)
  const plan = await pages.planOf(list('<th>Họ và tên</th>', names('Đỗ Thị Có Sẵn'), names(''), names('')), draft)
  expect(plan.slice(3)).toEqual(['subject 0 fullName', ...asked(0), 'subject 1 fullName', ...asked(1)])
  expect(plan.slice(0, 3)).not.toContain('subject 0 email')
})

test.each(['readonly', 'disabled'])('a row that names its person in a %s box is his', async (how) => {
  const closed = (name: string) => rowOf(`<input ${how} value="${name}">`)
  const list3 = list('<th>Họ và tên</th>', closed('Phạm Thị Thí Dụ'), closed('Đỗ Thị Lạ'), closed('Trần Văn Thử'))
  const plan = await pages.planOf(list3, draft)
  expect(plan.filter((_one, place) => place % 3 > 0)).toEqual([...asked(1), 'user-typed', 'user-typed', ...asked(0)])
})

test('a card or form that names its person in its heading is his', async () => {
  const card = (name: string) =>
    `<section><h4>${name}</h4><p><label>Số CCCD <input></label></p><p><label>Thư điện tử <input></label></p></section>`
  const cards = ['1. Phạm Thị Thí Dụ', '2. Trần Văn Thử'].map(card).join('')
  const one = await pages.planOf(`<h2>Cập nhật thuê bao</h2>${card('Thuê bao: Phạm Thị Thí Dụ')}`, draft)
  expect(one).toEqual(asked(1))
  const two = await pages.planOf(`<h2>Danh sách thuê bao</h2>${cards}`, draft)
  expect([[...asked(1), ...asked(0)], two.map(() => 'ambiguous'), two.map(() => 'not-recognised')]).toContainEqual(two)
})

test('lists drawn with plain boxes name their rows too', async () => {
  const line = (cells: string[]) =>
    `<div style="display:flex">${cells.map((one) => `<div style="width:150px">${one}</div>`).join('')}</div>`
  const lines = ['Phạm Thị Thí Dụ', 'Trần Văn Thử'].map((name) => line([name, '<input>', '<input>']))
  const plan = await pages.planOf(
    `<h2>Danh sách thuê bao</h2>${line(['Họ và tên', 'Số CCCD', 'Thư điện tử'])}${lines.join('')}`,
    draft,
  )
  expect(plan).toEqual([...asked(1), ...asked(0)])
})

test('a tick that chooses all rows leaves the headers what they are', async () => {
  const tick = '<input type="checkbox">'
  const plan = await pages.planOf(list(`<th>${tick}</th>`, rowOf(tick), rowOf(tick)), draft)
  expect(plan.filter((one) => one.startsWith('subject'))).toEqual([...asked(0), ...asked(1)])
})

test('cards that are only numbered are the list’s above them', async () => {
  const card = (place: number) =>
    `<div><div class="card-header">#${place}</div><p><label>Họ và tên <input></label></p><p><label>Số CCCD <input></label></p></div>`
  expect(await pages.planOf(`<h2>Thông tin thuê bao</h2>${card(1)}${card(2)}`, draft)).toEqual([
    'subject 0 fullName',
    'subject 0 citizenId',
    'subject 1 fullName',
    'subject 1 citizenId',
  ])
})
