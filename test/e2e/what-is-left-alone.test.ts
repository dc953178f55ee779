import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStrangePages, type StrangePages } from './strange-page'

let pages: StrangePages

beforeAll(async () => {
  pages = await startStrangePages()
})
afterAll(() => pages.stop())

const planOf = (body: string): Promise<string[]> => pages.planOf(body)

describe('what only says what to look for', () => {
  const asked = '<div>Họ và tên: <input></div><div>Số CCCD: <input></div>'

  test.each([
    ['a button beside the boxes', '<div>Từ ngày <input> Số hiệu chứng thư <input> <button>Lọc</button></div>', 2],
    ['a button under them', `<div>${asked}<p><input type="button" value="Tìm kiếm"></p></div>`, 3],
    ['a picture that is named', `<div>${asked}<a class="btn" title="Tra cứu"><i></i></a></div>`, 2],
    ['a button that stands with another one', `<div>${asked}<button>Tìm</button> <button>Thêm mới</button></div>`, 2],
    ['a form of one box', '<form>Số CCCD <input> <button>Tìm</button></form>', 1],
  ])('%s', async (_name, search, count) => {
    const plan = await planOf(`${search}<h2>Thuê bao</h2>${asked}`)
    expect(plan.slice(0, count).filter((one) => one.includes(' '))).toEqual([])
    expect(plan.slice(-2)).toEqual(['subject 0 fullName', 'subject 0 citizenId'])
  })

  test('a button that looks up one value, or stands with one that sends, is no search', async () => {
    const lookUp = '<div>Họ và tên: <input></div><div>Số CCCD: <input> <button>Tra cứu</button></div>'
    const sending = `<form><div>Chức vụ: <input></div><button>Tìm</button><button>Gửi hồ sơ</button></form>`
    const plan = await planOf(`<h2>Thuê bao</h2>${lookUp}${sending}`)
    expect(plan.filter((one) => one.startsWith('subject'))).toEqual([
      'subject 0 fullName',
      'subject 0 citizenId',
      'subject 0 position',
    ])
  })
})

describe('traps', () => {
  test.each([
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'opacity:.01',
    'filter:opacity(0)',
    'clip-path:circle(0)',
    'clip-path:polygon(0 0,0 0,0 0)',
    'position:absolute;left:-9999px',
    'position:absolute;right:-9999px',
    'position:fixed;top:3000px',
    'height:0;overflow:hidden',
    'max-height:8px;overflow:hidden',
  ])('a box hidden by %s is left alone', async (style) => {
    expect(await planOf(`<h2>Thuê bao</h2><div style="${style}"><label>Họ và tên <input></label></div>`)).toEqual([
      'hidden',
    ])
  })

  test('a box that says not to fill it', async () => {
    expect(await planOf('<h2>Thuê bao</h2><label>Họ và tên (leave empty) <input></label>')).toEqual(['never-filled'])
  })

  test.each(['Địa chỉ mới', 'Họ và tên (cũ)', 'Ngày cấp chứng thư', 'Mã số thuế cá nhân', 'Mã đơn vị'])(
    '“%s” is another value',
    async (label) => {
      expect(await planOf(`<h2>Thuê bao</h2><label>${label} <input></label>`)).toEqual(['not-recognised'])
    },
  )

  test('names that shadow the DOM’s own do no harm', async () => {
    const form =
      '<form><input name="attributes"><input name="parentNode"><input name="querySelectorAll"><label>Chức vụ <input></label></form>'
    expect((await planOf(`<h2>Thuê bao</h2>${form}`)).at(-1)).toBe('subject 0 position')
  })
})
