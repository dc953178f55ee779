// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { bodyKey } from '../../src/requests'
import { createFakeServices, fakePerson } from './fake-services'
import { showWorkspace } from './show-workspace'
import { csv, bodyHeads, peopleHeads, merged, drop, choose, tick, planned, counts } from './planner-hands'

describe('open cases', () => {
  it('wait for the clerk, follow the choice at once, and can be chosen anew', async () => {
    const page = await planned({ 'bang.csv': csv(bodyHeads, ['xã A', 'phường Bình', '', '4A0001', '30/06/2028']) })
    expect(counts(page)[4]).toBeGreaterThan(0)
    expect(page.text()).toContain('Cần quyết định: 1 trường hợp')
    await tick(page, 'renamed')
    expect(counts(page)).toEqual([1, 0, 0, 0, 0])
    expect(page.text()).toContain('Đã quyết định hết')
    await tick(page, 'founded')
    expect(counts(page)).toEqual([0, 1, 1, 0, 0])
    await page.press('Bỏ lựa chọn')
    expect(page.text()).toContain('Cần quyết định: 1 trường hợp')
  })

  it('ask where the people of a split body go: all at once, then one alone', async () => {
    const split = csv(bodyHeads, ['xã A', 'phường B', 'chia tách', '', ''], ['xã A', 'phường C', 'chia tách', '', ''])
    const two = csv(
      peopleHeads,
      ['Trần Văn Thử', 'xã A', '5B01', '01/05/2028', ''],
      ['Lê Thị Ví Dụ', 'xã A', '', '', ''],
    )
    const page = await planned({ 'a.csv': split, 'b.csv': two })
    const options = page.all('.case-people option').map((one) => [one.textContent, one.getAttribute('value') ?? ''])
    const toB = options.find(([text]) => text?.includes('phường B'))?.[1] ?? ''
    const toC = options.find(([text]) => text?.includes('phường C'))?.[1] ?? ''
    await choose(page, 'Cho mọi người chưa chọn', toB)
    expect(page.text()).toContain('2 người của “xã A”: đã chọn hết')
    await choose(page, 'Lựa chọn cho Lê Thị Ví Dụ', toC)
    const goals = page.all('.plan-table').at(-1)?.textContent
    expect(goals).toContain('phường B')
    expect(goals).toContain('phường C')
  })

  it('ask where a person of a dissolved body went, until the place is told', async () => {
    const page = await planned({
      'a.csv': csv(bodyHeads, ['xã A', '', 'giải thể', '', ''], ['xã B', 'phường B', '', '', '']),
      'b.csv': csv(peopleHeads, ['Trần Văn Thử', 'xã A', '5B01', '01/05/2028', '']),
    })
    expect(page.text()).toContain('1 người của “xã A”: còn 1 người chưa chọn')
    await choose(page, 'Lựa chọn cho Trần Văn Thử', `to:${bodyKey('phường B')}`)
    expect(page.text()).toContain('1 người của “xã A”: đã chọn hết')
    await choose(page, 'Lựa chọn cho Trần Văn Thử', 'outside')
    expect(page.all('.plan-table').at(-1)?.textContent).toContain('Mẫu 04')
    await choose(page, 'Lựa chọn cho Trần Văn Thử', 'sector')
    expect(page.all('.plan-table').at(-1)?.textContent).toContain('Mẫu 05')
    await choose(page, 'Lựa chọn cho Trần Văn Thử', 'left')
    expect(page.all('.plan-table').at(-1)?.textContent).toContain('Mẫu 05')
  })
})

describe('people of kept records', () => {
  it('are offered with a count, and taken over with their linked certificates', async () => {
    const fake = createFakeServices()
    const put = (id: string, values: Parameters<typeof fakePerson>[1], kind: 'person' | 'organisation' = 'person') =>
      fake.contents.records.set(id, { version: 1, record: { ...fakePerson(id, values), kind } })
    put('a', { organisationName: 'Ủy ban nhân dân xã Lưu Kiếm' })
    put('b', { organisationName: 'UBND xã Lưu Kiếm Hạ', citizenId: '031085000777' })
    const at = {
      organisationName: 'UBND xã Lưu Kiếm',
      certificateName: 'UBND xã Lưu Kiếm',
      certificateSerial: '4A0009',
    }
    put('c', { ...at, fullName: '', citizenId: '' }, 'organisation')
    const page = await showWorkspace(fake, 'planner')
    expect(page.text()).toContain('Hãy nhập cơ quan cũ trước')
    await drop(page, { 'a.csv': csv(bodyHeads, ['UBND xã Lưu Kiếm', 'UBND phường Lưu Kiếm', '', '', '']) })
    await page.press('Tìm trong hồ sơ đã lưu')
    expect(page.text()).toContain(
      'Hồ sơ đã lưu có 1 người của 1 cơ quan cũ. Có 1 chứng thư của cơ quan cũ trong hồ sơ.',
    )
    await page.press('Lấy 1 người này')
    expect(page.text()).toContain('0 người trong bảng, 1 người từ hồ sơ đã lưu.')
    await page.type('planner.effectiveDate', '01/01/2026')
    await page.press('Lập kế hoạch')
    expect(counts(page)).toEqual([2, 0, 0, 0, 0])
  })

  it('say so when nobody is found, and when the store fails', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'planner')
    await drop(page, { 'a.csv': merged })
    await page.press('Tìm trong hồ sơ đã lưu')
    expect(page.text()).toContain('không có ai khác')
    const findRecords = () => Promise.reject(new AppError('STORE_UNAVAILABLE'))
    const services = { ...fake.services, store: { ...fake.services.store, findRecords } }
    const broken = await showWorkspace({ ...fake, services }, 'planner')
    await drop(broken, { 'a.csv': merged })
    await broken.press('Tìm trong hồ sơ đã lưu')
    expect(broken.text()).toContain('Không mở được kho dữ liệu')
  })
})
