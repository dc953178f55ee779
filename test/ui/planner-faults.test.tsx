// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createFakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'
import { csv, bodyHeads, merged, people, drop, planned, errors, counts } from './planner-hands'

describe('faults of the input', () => {
  it.each([
    [
      'a missing column',
      csv(['Tên cơ quan cũ', 'Hình thức sắp xếp'], ['xã A', 'giải thể']),
      'thiếu cột “Tên cơ quan mới”',
    ],
    ['no row under the headings', csv(bodyHeads), 'chưa có dòng dữ liệu nào'],
    ['headings nobody knows', csv(['một', 'hai'], ['xã A', 'xã B']), 'không tìm thấy dòng tiêu đề'],
    ['a date that is none', csv(bodyHeads, ['xã A', 'xã B', '', '', '31/02/2028']), 'dòng 2'],
  ])('of a sheet are named, and nothing is taken over: %s', async (_what, text, said) => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'bang.csv': text })
    expect(errors(page).join()).toContain(said)
    expect(page.text()).toContain('Hãy sửa lỗi của bảng ở mục 2 trước')
    expect(page.all('button.main').map((one) => one.hasAttribute('disabled'))).toEqual([true])
  })

  it.each([
    ['a PDF', 'bang.pdf', new TextEncoder().encode('%PDF-1.7'), 'không phải bảng tính'],
    ['an empty file', 'bang.csv', new Uint8Array(), 'Tệp không có dữ liệu'],
    ['a damaged workbook', 'bang.xlsx', new TextEncoder().encode('<html>'), 'bị hỏng'],
  ])('of a file are named, and what was read before stays: %s', async (_what, name, bytes, said) => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'co-quan.csv': merged })
    await drop(page, { [name]: bytes })
    expect(page.text()).toContain(`Không đọc được tệp ${name}`)
    expect(errors(page).join()).toContain(said)
    expect(page.text()).toContain('Đọc được 2 cơ quan cũ')
  })

  it.each([
    ['a body twice', csv(bodyHeads, ['xã A', 'xã B', '', '1A', ''], ['xã A', 'xã B', '', '1B', '']), 'xã A'],
    ['a circle', csv(bodyHeads, ['xã A', 'xã B', '', '', ''], ['xã B', 'xã A', '', '', '']), 'theo vòng'],
    ['no new body', csv(bodyHeads, ['xã A', '', '', '', '']), 'thiếu “Tên cơ quan mới”'],
  ])('of the resolution are named with their rows, and no request can be made: %s', async (_what, text, said) => {
    const page = await planned({ 'bang.csv': text })
    expect(errors(page).join()).toContain(said)
    expect(errors(page).join()).toMatch(/Dòng \d/)
    expect(page.text()).not.toMatch(/Tạo \d+ đề nghị/)
  })

  it('ask for the day of effect when it is missing', async () => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'co-quan.csv': merged })
    await page.press('Lập kế hoạch')
    expect(errors(page).join()).toContain('Chưa có ngày nghị quyết')
  })

  it('show the plan, but make no request, when an issue would come before the day of effect', async () => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'nguoi.csv': people, 'co-quan.csv': merged })
    await page.type('planner.effectiveDate', '01/04/2026')
    await page.press('Lập kế hoạch')
    expect(errors(page).join()).toContain('trước ngày nghị quyết có hiệu lực')
    expect(counts(page)).toEqual([2, 1, 1, 0, 0])
    expect(page.text()).toContain('Chưa tạo được đề nghị khi còn chỗ phải sửa')
    const [later] = page.all('label.tick input[type=checkbox]')
    if (!(later instanceof HTMLInputElement)) throw new Error('no tick for leaving issues for later')
    later.checked = true
    await page.send(new Event('change', { bubbles: true }), later)
    expect(page.text()).toContain('Tạo 3 đề nghị')
  })

  it('a file that was corrected takes the place of the one before', async () => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'bang.csv': csv(bodyHeads) })
    await drop(page, { 'bang.csv': merged })
    expect(errors(page)).toEqual([])
    expect(page.text()).toContain('Đọc được 2 cơ quan cũ')
  })
})
