import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStrangePages, type StrangePages } from './strange-page'

let pages: StrangePages

beforeAll(async () => {
  pages = await startStrangePages()
})
afterAll(() => pages.stop())

const planOf = (body: string): Promise<string[]> => pages.planOf(body)

const block = '<div><label>Họ và tên <input></label><label>Số CCCD <input></label><label>Email <input></label></div>'

describe('whose block it is', () => {
  test('two blocks of which the page says nothing may be two people: neither is filled', async () => {
    expect(new Set(await planOf(`<div>${block}</div><hr><div>${block}</div>`))).toEqual(new Set(['ambiguous']))
  })

  test.each([
    ['plain words', '<div class="x1">Người tiếp nhận chứng thư</div>', '<div class="x1">Thông tin thuê bao</div>'],
    ['a label of nothing', '<label class="c">Người tiếp nhận</label>', '<label class="c">Thuê bao</label>'],
    [
      'a button that opens the part',
      '<div><button>Người tiếp nhận</button></div>',
      '<div><button>Thuê bao</button></div>',
    ],
  ])('a heading made of %s', async (_name, first, second) => {
    const plan = await planOf(`<div>${first}${block}</div><div>${second}${block}</div>`)
    expect(plan[0]).toBe('receiver fullName')
    expect(plan[3]).toBe('subject 0 fullName')
  })

  test('a cell over the whole row of a table, before rows that name their own box', async () => {
    const row = (label: string) => `<tr><td>${label}:</td><td><input></td></tr>`
    const part = (heading: string) =>
      `<tr><td colspan="2"><span>${heading}</span></td></tr>${row('Họ và tên')}${row('Chức vụ')}`
    expect(await planOf(`<table>${part('Người đại diện theo pháp luật')}${part('Người tiếp nhận')}</table>`)).toEqual([
      'not-recognised',
      'not-recognised',
      'receiver fullName',
      'receiver position',
    ])
  })

  test.each([
    ['bold', 'font-weight:bold', ''],
    ['larger', 'font-size:18px', ''],
    ['on a bar', 'background:#cde', '<p>Lưu ý: ghi theo thẻ.</p>'],
  ])('words that are only drawn as a heading: %s', async (_name, style, remark) => {
    const line = (label: string) => `<div><span>${label}</span><input></div>`
    const part = (heading: string) =>
      `<div style="${style}">${heading}</div>${remark}${line('Họ và tên')}${line('Số CCCD')}`
    const plan = await planOf(['Người tiếp nhận', 'Thuê bao', 'Nhà thầu'].map(part).join(''))
    expect(plan).toEqual([
      'receiver fullName',
      'receiver citizenId',
      'subject 0 fullName',
      'subject 0 citizenId',
      'not-recognised',
      'not-recognised',
    ])
  })

  test('a line of links heads nothing, a title with a link or two behind it heads its part', async () => {
    const link = (text: string) => `<a href="#">${text}</a>`
    const links = ['Trang chủ', 'Tra cứu hồ sơ', 'Người nộp hồ sơ'].map(link).join(' ')
    const part = (over: string) => `<div>${over}</div><div><p>Họ và tên <input></p><p>Số CCCD <input></p></div>`
    expect(await planOf(part(links))).toEqual(['subject 0 fullName', 'subject 0 citizenId'])
    expect(await planOf(part(`Người tiếp nhận thiết bị ${link('Sửa')} ${link('Xóa')}`))).toEqual([
      'receiver fullName',
      'receiver citizenId',
    ])
  })

  test('words drawn like the labels, or over a box without words of its own, are no heading', async () => {
    const line = (label: string) => `<div>${label}</div><div><input> <small>Ghi đủ</small></div>`
    const plan = await planOf(
      `<h2>Người tiếp nhận</h2>${line('<b>Họ và tên</b>')}<div>Theo thẻ</div><div><span>Số CCCD</span><input></div>`,
    )
    expect(plan).toEqual(['receiver fullName', 'receiver citizenId'])
  })

  test('a row of a table in which one cell alone has words', async () => {
    const row = (label: string) => `<tr><td>${label}</td><td><input></td></tr>`
    const part = (heading: string) => `<tr><td><b>${heading}</b></td><td></td></tr>${row('Họ tên')}${row('Email')}`
    expect(await planOf(`<table>${part('Đầu mối')}${part('Người duyệt')}</table>`)).toEqual([
      'receiver fullName',
      'receiver email',
      'not-recognised',
      'not-recognised',
    ])
  })

  test('a heading outside of a shadow root counts inside of it', async () => {
    const script = `<script>for (const host of document.querySelectorAll('x-field')) host.attachShadow({ mode: 'open' }).innerHTML = '<label>Họ và tên <input></label>'</script>`
    expect(
      await planOf(
        `<section><h2>Người tiếp nhận</h2><x-field></x-field></section><section><h2>Thuê bao</h2><x-field></x-field></section>${script}`,
      ),
    ).toEqual(['receiver fullName', 'subject 0 fullName'])
  })

  test('a block that already names somebody else is not mixed with ours', async () => {
    const plan = await planOf(
      '<h2>Người tiếp nhận</h2><p><label>Họ và tên <input value="Vũ Khắc Khác"></label></p><p><label>Số CCCD <input></label></p>',
    )
    expect(plan).toEqual(['user-typed', 'user-typed'])
  })
})

describe('which column and row it is', () => {
  const head = '<tr><th>STT</th><th>Họ và tên</th><th>Số CCCD</th></tr>'

  test('a cell that is not drawn shifts nothing', async () => {
    const row = '<tr><td style="display:none"></td><td>1</td><td><input></td><td><input></td></tr>'
    expect(await planOf(`<table><thead>${head}</thead><tbody>${row}</tbody></table>`)).toEqual([
      'subject 0 fullName',
      'subject 0 citizenId',
    ])
  })

  test('nor does a cell over several rows', async () => {
    const rows =
      '<tr><td rowspan="2">Phòng Thử</td><td><input></td><td><input></td></tr><tr><td><input></td><td><input></td></tr>'
    expect(await planOf(`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`)).toEqual([
      'subject 0 fullName',
      'subject 0 citizenId',
      'subject 1 fullName',
      'subject 1 citizenId',
    ])
  })

  test('filters in the head are no subscriber', async () => {
    const filters = '<tr><th></th><th><input></th><th><input></th></tr>'
    const plan = await planOf(
      `<table><thead>${head}${filters}</thead><tbody><tr><td>1</td><td><input></td><td><input></td></tr></tbody></table>`,
    )
    expect(plan.slice(2)).toEqual(['subject 0 fullName', 'subject 0 citizenId'])
    expect(plan.slice(0, 2)).not.toContain('subject 0 fullName')
  })

  test('another list on the page is not ours', async () => {
    const table = `<table><thead>${head}</thead><tbody><tr><td>1</td><td><input></td><td><input></td></tr></tbody></table>`
    expect(await planOf(`<h3>I. Danh sách thuê bao</h3>${table}<h3>II. Thành viên hội đồng</h3>${table}`)).toEqual([
      'subject 0 fullName',
      'subject 0 citizenId',
      'not-recognised',
      'not-recognised',
    ])
  })
})

describe('pages made in other ways', () => {
  test('plain cells, a header of two rows with joined cells, rows with numbers', async () => {
    const head =
      '<tr><td rowspan="2">TT</td><td rowspan="2">Họ và tên</td><td colspan="3">Thẻ căn cước</td><td rowspan="2">C.vụ</td></tr><tr><td>Số</td><td>Ngày cấp</td><td>Nơi cấp</td></tr>'
    const row = (number: number) => `<tr><td>${number}</td>${'<td><input></td>'.repeat(5)}</tr>`
    const keys = ['fullName', 'citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace', 'position']
    expect(
      await planOf(`<table><tr><td colspan="6">DANH SÁCH THUÊ BAO</td></tr>${head}${row(1)}${row(2)}</table>`),
    ).toEqual(['subject 0', 'subject 1'].flatMap((row) => keys.map((key) => `${row} ${key}`)))
  })

  test('a list of definitions', async () => {
    const terms = ['Họ tên', 'CCCD số', 'cấp ngày', 'nơi cấp', 'SĐT']
    const list = terms.map((term) => `<dt>${term}</dt><dd><input></dd>`).join('')
    expect(await planOf(`<h2>Đầu mối phối hợp thu hồi</h2><dl>${list}</dl>`)).toEqual(
      ['fullName', 'citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace', 'mobilePhone'].map(
        (key) => `receiver ${key}`,
      ),
    )
  })

  test('two languages with nothing between them, and the signer of the letter on one line with his title', async () => {
    const line = (vi: string, en: string) => `<div><span>${vi}</span><i>${en}</i></div><div><input></div>`
    const lines = line('Họ và tên', 'Full name') + line('Chức vụ', 'Title') + line('Thư công vụ', 'Official e-mail')
    const letter = '<h3>Công văn</h3><p>Số: <input> ngày <input></p><p>Người ký: <input> Chức vụ: <input></p>'
    expect(await planOf(`<h3>Người tiếp nhận</h3>${lines}${letter}`)).toEqual([
      'receiver fullName',
      'receiver position',
      'receiver email',
      'letter letterNumber',
      'letter letterDate',
      'agency signerName',
      'agency signerTitle',
    ])
  })
})

describe('words in odd places', () => {
  test('a second language on its own line, before or behind the name', async () => {
    const term = (english: string, vi: string) =>
      `<dt>${english}<small style="display:block">${vi}</small></dt><dd><input></dd>`
    const terms = term('Full name', 'Họ, chữ đệm và tên') + term('Mobile', 'Di động')
    expect(await planOf(`<h2>Người tiếp nhận</h2><dl>${terms}</dl>`)).toEqual([
      'receiver fullName',
      'receiver mobilePhone',
    ])
  })

  test('a list that names itself by its first choice is known, if this request has nothing for it', async () => {
    const list = (prompt: string) =>
      `<p><select><option value="">${prompt}</option><option>Nghỉ hưu</option></select></p>`
    expect(await planOf(`<h2>Thuê bao</h2>${list('-- Chọn lý do thu hồi --')}${list('-- Chọn --')}`)).toEqual([
      'no-value',
      'not-recognised',
    ])
  })
})

describe('forms that a program draws from a description', () => {
  const box = (label: string, more = '') =>
    `<div><label for="f-${label}">${label}</label><div><input id="f-${label}"${more}></div></div>`

  test('columns under one heading are one part, whose card and its date stand in two of them', async () => {
    const columns = `<div style="display:flex"><div>${box('Họ và tên')}${box('Số CCCD')}</div><div>${box('Ngày cấp')}${box('Nơi cấp')}</div></div>`
    expect(
      await planOf(
        `<div><div class="card-header"><span>Thông tin người tiếp nhận</span></div><div>${columns}</div></div>`,
      ),
    ).toEqual([
      'receiver fullName',
      'receiver citizenId',
      'receiver citizenIdIssueDate',
      'receiver citizenIdIssuePlace',
    ])
  })

  test('a label for the box around radio buttons names the group, not its first button', async () => {
    const option = (text: string, place: number) =>
      `<label><input type="radio" name="kind" id="kind-${place}">${text}</label>`
    const group = `<label for="kind">Loại thiết bị</label><div id="kind">${option('SIM PKI', 0)}${option('PKI Token', 1)}</div>`
    const plan = await planOf(`<h2>Thuê bao</h2>${box('Họ và tên')}<div>${group}</div>`)
    // The one that stays as it is needs no step.
    expect([...plan].sort()).toEqual(['already-same', 'subject 0 deviceKind', 'subject 0 fullName'])
  })

  test('words of a label for screen readers alone say nothing of the value', async () => {
    const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'
    const label = `<label for="m">Số điện thoại di động <span class="sr-only" style="${hidden}">, numeric only,</span></label>`
    expect(await planOf(`<h2>Người tiếp nhận</h2>${box('Họ và tên')}<div>${label}<input id="m"></div>`)).toEqual([
      'receiver fullName',
      'receiver mobilePhone',
    ])
  })

  test('a date in three boxes with words of their own, beside a box for the browser’s suggestions', async () => {
    const months = 'January February March April May June July August September October November December'
      .split(' ')
      .map((name, place) => `<option value="${place}">${name}</option>`)
      .join('')
    const suggests = '<input aria-label="autocomplete" tabindex="-1" style="position:absolute;left:-9999px">'
    const part = (name: string, control: string) =>
      `<div><label for="${name}">${name}</label><div>${control}</div></div>`
    const date = `<label id="b" for="f">Ngày sinh</label><div role="group" aria-labelledby="b">${part('Day', '<input id="Day" type="number" aria-labelledby="b">')}${part('Month', `<select id="Month"><option value=""></option>${months}</select>${suggests}`)}${part('Year', '<input id="Year" type="number" aria-labelledby="b">')}</div>`
    expect(await planOf(`<h2>Thuê bao</h2>${box('Họ và tên')}<div>${date}</div>`)).toEqual([
      'subject 0 fullName',
      'subject 0 dateOfBirth',
      'subject 0 dateOfBirth',
      'hidden',
      'subject 0 dateOfBirth',
    ])
  })
})
