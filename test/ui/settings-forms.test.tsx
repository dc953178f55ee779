// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { formEditToJson, forms } from '../../src/procedures'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import { createFakeServices } from './fake-services'
import { shown, give, open, pick } from './settings-hands'

describe('the columns of forms nobody has seen', () => {
  it('stand under a note that they are a guess', async () => {
    const page = await shown(createFakeServices())
    expect(page.text()).toContain('Cột theo suy đoán, hãy đối chiếu Phụ lục NĐ 68.')
    const heads = page.all('.row-head').map(({ textContent }) => textContent.slice(0, 6))
    expect(heads.slice(-4)).toEqual(['Mẫu 03', 'Mẫu 07', 'Mẫu 08', 'Mẫu 09'])
  })

  it('change header, order, keys and demand, and go back', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await open(page, 'Mẫu 08')
    await page.press('Sửa cột')
    await page.type('columns[0].header', 'Mã vạch thiết bị')
    await page.press('Đưa cột 1 xuống sau')
    await page.press('Bỏ “Số lượng” khỏi cột 3')
    await pick(page, page.all('select[aria-label="Thêm thông tin vào cột 3"]')[0], 'certificateSerial')
    await pick(page, page.field('columns[3].demand'), 'optional')
    await page.type('note', 'Đã đối chiếu.')
    await page.press('Lưu')
    const [edit] = fake.contents.settings.formEdits
    expect(edit).toMatchObject({ mau: '08', note: 'Đã đối chiếu.' })
    expect(edit?.columns.map(({ header }) => header).slice(0, 2)).toEqual([
      'Tên chứng thư chữ ký số',
      'Mã vạch thiết bị',
    ])
    expect(edit?.columns[2]?.keys).toEqual(['certificateSerial'])
    expect(edit?.columns[3]?.demand).toBe('optional')
    await page.press('Về cột có sẵn')
    await page.press('Xóa hẳn')
    expect(fake.contents.settings.formEdits).toEqual([])
  })

  it('are not saved with an empty header', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await open(page, 'Mẫu 07')
    await page.press('Sửa cột')
    await page.press('Thêm cột')
    await page.press('Lưu')
    const added = forms['07'].columns.length
    expect(document.activeElement).toBe(page.field(`columns[${added}].header`))
    expect(fake.contents.settings.formEdits).toEqual([])
  })

  it.each<[string, string, string]>([
    ['text that is no JSON', '{ "mau": ', 'Tệp không phải JSON hợp lệ'],
    ['a form with a source', formEditToJson({ mau: '05', columns: forms['05'].columns }), 'Cột của Mẫu 05 đã có nguồn'],
    [
      'a key twice',
      formEditToJson({ mau: '07', columns: [...forms['07'].columns, ...forms['07'].columns] }),
      'columns[5].keys[0]',
    ],
    ['more than a megabyte', ' '.repeat(1_000_001), 'lớn quá 1 MB'],
  ])('refuse a file with %s, by its place, and change nothing', async (_what, text, sentence) => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await give(page, 2, text)
    expect(page.text()).toContain('Không nhập được tệp tep.json. Chưa có gì thay đổi.')
    expect(page.text()).toContain(sentence)
    expect(fake.contents.settings).toEqual(defaultSettings)
  })

  it('come from a file', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    const edit = { mau: '09', columns: forms['09'].columns.slice(0, 3) } as const
    await give(page, 2, formEditToJson(edit))
    expect(fake.contents.settings.formEdits).toEqual([edit])
    expect(page.text()).toContain('đã sửa')
  })
})
