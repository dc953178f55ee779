import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStrangePages, type StrangePages } from './strange-page'

let pages: StrangePages

beforeAll(async () => {
  pages = await startStrangePages()
})
afterAll(() => pages.stop())

const receiver = '<h2>Người tiếp nhận</h2>'
const list = '<h2>Danh sách thuê bao</h2>'

describe('labels are read where they are drawn', () => {
  test('words and boxes laid out apart from each other', async () => {
    const words = ['Họ và tên', 'Số CCCD', 'Chức vụ']
    const at = (left: number, top: number) => `style="position:absolute;left:${left}px;top:${top}px"`
    const texts = words.map((text, line) => `<span ${at(0, line * 40)}>${text}</span>`).join('')
    const boxes = words.map((_one, line) => `<input ${at(160, line * 40)}>`).join('')
    expect(await pages.planOf(`${receiver}<div style="position:relative;height:140px">${texts}${boxes}</div>`)).toEqual(
      ['receiver fullName', 'receiver citizenId', 'receiver position'],
    )
  })

  test('a column of words beside a column of boxes', async () => {
    const line = (inner: string) => `<p style="height:24px;margin:4px">${inner}</p>`
    const words = ['Họ và tên', 'Ngày sinh'].map(line).join('')
    const boxes = ['<input>', '<input>'].map(line).join('')
    expect(await pages.planOf(`${list}<div style="display:flex"><div>${words}</div><div>${boxes}</div></div>`)).toEqual(
      ['subject 0 fullName', 'subject 0 dateOfBirth'],
    )
  })

  test('words that stand before a box in the markup, but above another one on the page', async () => {
    const grid = 'display:grid;grid-template-columns:200px 200px'
    const cells = ['Số định danh', 'Đơn vị công tác', '<input>', '<input>'].map((inner) => `<div>${inner}</div>`)
    expect(await pages.planOf(`${list}<div style="${grid}">${cells.join('')}</div>`)).toEqual([
      'subject 0 citizenId',
      'subject 0 organisationName',
    ])
  })

  test('the words left of a box are not the label of the box under it', async () => {
    expect(await pages.planOf(`${receiver}<div>Số CCCD <input></div><div><input></div>`)).toEqual([
      'receiver citizenId',
      'not-recognised',
    ])
  })
})

describe('a list of plain boxes', () => {
  const line = (...cells: readonly string[]) =>
    `<div style="display:grid;grid-template-columns:40px repeat(3,1fr)">${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`
  const head = line('STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD')
  const row = (place: number) => line(String(place), '<input>', '<input>', '<input>')
  const rows = ['fullName', 'dateOfBirth', 'citizenId']

  test('is read by the line of headings above it', async () => {
    expect(await pages.planOf(`${list}${head}${row(1)}${row(2)}`)).toEqual([
      ...rows.map((key) => `subject 0 ${key}`),
      ...rows.map((key) => `subject 1 ${key}`),
    ])
  })

  test('also when the headings stand in a box of their own', async () => {
    expect(await pages.planOf(`${list}<div>${head}</div><div>${row(1)}${row(2)}</div>`)).toEqual([
      ...rows.map((key) => `subject 0 ${key}`),
      ...rows.map((key) => `subject 1 ${key}`),
    ])
  })

  test('by the order of its cells where they do not stand one under another', async () => {
    const cells = (role: string, ...texts: readonly string[]) =>
      `<div role="row">${texts.map((text) => `<span role="${role}">${text}</span>`).join('')}</div>`
    const table = `<div role="table">${cells('columnheader', 'TT', 'Họ tên', 'Sinh ngày')}${cells('cell', '1', '<input>', '<input>')}</div>`
    expect(await pages.planOf(`${list}${table}`)).toEqual(['subject 0 fullName', 'subject 0 dateOfBirth'])
  })
})

describe('a control in a shadow root is labelled from outside', () => {
  const define = (inner: string) =>
    `<script>for (const host of document.querySelectorAll('x-box')) host.attachShadow({ mode: 'open' }).innerHTML = '${inner}'</script>`

  test.each([
    ['by a label bound to its host', '<label for="h">Họ và tên</label><x-box id="h"></x-box>', '<input>'],
    [
      'by words in its slot',
      '<x-box><b slot="l">Họ và tên</b></x-box>',
      '<label><slot name="l"></slot></label><input>',
    ],
    ['by the host’s own label', '<x-box label="Họ và tên"></x-box>', '<input>'],
    ['by words before its host', '<p>Họ và tên <x-box></x-box></p>', '<input>'],
  ])('%s', async (_name, markup, inner) => {
    expect(await pages.planOf(`${receiver}<div>${markup}</div>${define(inner)}`)).toEqual(['receiver fullName'])
  })

  test('but not when its host holds several', async () => {
    const plan = await pages.planOf(`${receiver}<x-box label="Họ và tên"></x-box>${define('<input><input>')}`)
    expect(plan).not.toContain('receiver fullName')
  })
})

describe('parts of a page', () => {
  test('the open one of several steps heads what follows, the others do not', async () => {
    const steps = '<ol class="steps"><li>1. Người tiếp nhận</li><li class="active">2. Danh sách thuê bao</li></ol>'
    expect(await pages.planOf(`${steps}<div><label>Họ và tên<input></label></div>`)).toEqual(['subject 0 fullName'])
  })

  const card = (place: number) =>
    `<div><h5>Người thứ ${place}</h5><label>Họ và tên<input></label><label>Số CCCD<input></label></div>`

  test('a part with its own heading stays under the larger heading before it', async () => {
    expect(await pages.planOf(`<h4>Danh sách thuê bao</h4>${card(1)}${card(2)}`)).toEqual([
      'subject 0 fullName',
      'subject 0 citizenId',
      'subject 1 fullName',
      'subject 1 citizenId',
    ])
  })

  test('a heading of the same rank ends the part before it', async () => {
    const plan = await pages.planOf(
      `<h4>Người tiếp nhận</h4><label>Họ và tên<input></label><h4>Người nộp hồ sơ</h4><label>Họ và tên<input></label>`,
    )
    expect(plan).toEqual(['receiver fullName', 'not-recognised'])
  })
})

describe('a box that is painted over', () => {
  const cover = '<i style="position:absolute;inset:0;background:#fff"></i>'
  const far = '<div style="height:3000px"></div>'

  test.each([
    ['in view', ''],
    ['far down the page', far],
  ])('is left alone %s', async (_name, before) => {
    const covered = `<div style="position:relative"><label>Email <input></label>${cover}</div>`
    const plan = await pages.planOf(`${before}${receiver}${covered}<p><label>Họ và tên <input></label></p>`)
    expect(plan).toEqual(['hidden', 'receiver fullName'])
  })

  test('is no box under a floating label, nor one under the backdrop of a dialog', async () => {
    const floating =
      '<div style="position:relative"><input style="padding:8px"><label style="position:absolute;left:8px;top:8px;background:#fff">Họ và tên</label></div>'
    const backdrop = '<div style="position:fixed;inset:0;background:rgba(0,0,0,.6)"></div>'
    expect(await pages.planOf(`${receiver}${floating}${backdrop}`)).toEqual(['receiver fullName'])
  })
})

describe('words that are somebody’s already', () => {
  test('a bound label labels no other box, however near it is drawn', async () => {
    const bound = '<label for="a">Số CCCD</label>'
    expect(await pages.planOf(`${receiver}<div>${bound} <input id="a"></div><div><p></p><input></div>`)).toEqual([
      'receiver citizenId',
      'not-recognised',
    ])
  })

  test('a label bound to a box that is not drawn stands for the one that is', async () => {
    const bound = '<label for="a" style="display:block">Số CCCD</label>'
    const hidden = '<input id="a" style="display:none">'
    expect(
      (await pages.planOf(`${receiver}<div>${bound}</div><div>${hidden}</div><div><p></p><input></div>`)).at(-1),
    ).toBe('receiver citizenId')
  })

  test('the cell before a box heads it across a wide column', async () => {
    const row = (words: string) => `<tr><td style="width:700px">${words}</td><td><input></td></tr>`
    expect(await pages.planOf(`${receiver}<table>${row('Họ và tên')}${row('Số CCCD')}</table>`)).toEqual([
      'receiver fullName',
      'receiver citizenId',
    ])
  })
})
