// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { readReorganisationSheets } from '../../src/documents'
import { AppError } from '../../src/errors'
import { vi as words } from '../../src/ui/text/vi'
import { createFakeServices, fakeDraft } from './fake-services'
import { showWorkspace } from './show-workspace'
import { csv, bodyHeads, peopleHeads, merged, people, drop, planned, errors, counts } from './planner-hands'

describe('the planner', () => {
  it('begins empty, says what to do, and shows headings that are understood', async () => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    expect(page.text()).toContain('Chưa nhập dòng nào')
    expect(page.text()).toContain('Chưa có người nào')
    expect(page.all('.plan-number')).toHaveLength(0)
    const example = (rows: readonly (readonly string[])[]) => ({
      name: 'ví dụ',
      rows: rows.map((row) => row.map((text) => ({ kind: 'text' as const, text }))),
    })
    const { bodies, people: persons } = words.planner.sheets
    const { tables, problems } = readReorganisationSheets([example(bodies), example(persons)])
    expect([problems, tables?.oldBodies.length, tables?.people.length]).toEqual([[], 2, 2])
  })

  it('is found from the guide where many bodies may be meant, and only there', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide/retired')
    const links = () => page.all('main a').filter((one) => one.getAttribute('href') === '#/planner')
    expect(links()).toHaveLength(0)
    await page.go('guide/merged-name-kept')
    await page.send(new MouseEvent('click', { bubbles: true, cancelable: true }), links()[0] ?? document)
    expect(page.place()).toBe('planner')
  })

  it('plans bodies and people of two sheets and makes every draft', async () => {
    const fake = createFakeServices()
    fake.contents.drafts.set('old', {
      id: 'old',
      version: 1,
      changedAt: '2026-01-01T00:00:00Z',
      draft: fakeDraft('06', {
        agency: { organisationName: 'UBND PHƯỜNG MẪU' },
        receiver: { fullName: 'Nguyễn Thị Mẫu', organisationName: 'UBND PHƯỜNG MẪU' },
      }),
    })
    const page = await planned({ 'co-quan.csv': merged, 'nguoi.csv': people }, fake)
    expect(page.text()).toContain('Đọc được 2 cơ quan cũ, 2 dòng sắp xếp, 2 người.')
    expect(page.text()).toContain('UBND PHƯỜNG MẪU')
    expect(counts(page)).toEqual([2, 1, 1, 0, 0])
    await page.press('Tạo 4 đề nghị')
    expect(page.place()).toBe('requests')
    const made = [...fake.contents.drafts.values()].filter(({ id }) => id !== 'old').map(({ draft }) => draft)
    expect(made.map(({ mau, subjects }) => `${mau}:${subjects.length}`).reverse()).toEqual([
      '04:1',
      '04:1',
      '01:1',
      '05:1',
    ])
    expect(made.every(({ agency }) => agency.organisationName === 'UBND PHƯỜNG MẪU')).toBe(true)
    expect(made.map(({ receiver }) => receiver)).toEqual(made.map(() => ({ fullName: 'Nguyễn Thị Mẫu' })))
    expect(made[0]?.letter).toMatchObject({ letterDate: '2026-03-02' })
    await page.go('planner')
    expect(page.text()).toContain('Chưa nhập dòng nào')
    expect(page.text()).not.toContain('co-quan.csv')
  })

  it('tells each decision with its reason and source, and filters by what is done and by name', async () => {
    const page = await planned({ 'co-quan.csv': merged, 'nguoi.csv': people })
    const rows = () => page.all('.plan-table tbody tr').map(({ textContent }) => textContent)
    expect(rows()).toHaveLength(4)
    expect(rows().every((text) => text.includes('Căn cứ'))).toBe(true)
    await page.send(new MouseEvent('click', { bubbles: true }), page.all('.plan-count.revoke')[0] ?? document)
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toContain('xã Lưu Kỳ')
    expect(rows()[0]).toContain('Mẫu 08')
    await page.press('Bỏ lọc')
    const [search] = page.all('input[type=search]')
    if (!(search instanceof HTMLInputElement)) throw new Error('no search box')
    search.value = 'vi du'
    await page.send(new Event('input', { bubbles: true }), search)
    expect(rows().map((text) => text.includes('Lê Thị Ví Dụ'))).toEqual([true])
  })

  it('plans what was typed, a body that keeps its name with it', async () => {
    const page = await showWorkspace(createFakeServices(), 'planner')
    await page.type('planner.effectiveDate', '01/01/2026')
    await page.press('Thêm dòng')
    await page.type('lines[0].oldName', 'xã Lưu Kiếm')
    await page.type('lines[0].newName', 'phường Lưu Kiếm')
    await page.type('lines[0].serial', '4a 00 01')
    await page.type('lines[0].until', '30/06/2028')
    await page.press('Lập kế hoạch')
    expect(counts(page)).toEqual([1, 0, 0, 0, 0])
    await page.type('lines[0].until', '31/02/2028')
    expect(page.all('.plan-number')).toHaveLength(0)
    await page.press('Lập kế hoạch')
    expect(errors(page).join()).toContain('Dòng 1')
    expect(errors(page).join()).toContain('31/02/2028')
  })

  it('keeps what was entered while another page is shown, and says that it is not saved', async () => {
    const page = await planned({ 'co-quan.csv': merged })
    await page.go('records')
    expect(page.text()).toContain('Sắp xếp cơ quanchưa lưu')
    await page.go('planner')
    expect(page.text()).toContain('co-quan.csv')
    expect(counts(page)).toEqual([1, 0, 1, 0, 0])
    await page.press('Xóa hết, làm lại')
    await page.press('Xóa hẳn')
    expect(page.text()).not.toContain('co-quan.csv')
  })

  it('takes the day of effect from the sheet, and never over one that was typed', async () => {
    const dated = csv([...bodyHeads, 'Ngày có hiệu lực'], ['xã A', 'phường A', '', '4A0001', '', '01/02/2026'])
    const page = await showWorkspace(createFakeServices(), 'planner')
    await drop(page, { 'a.csv': dated })
    expect(page.field('planner.effectiveDate').value).toBe('01/02/2026')
    await page.type('planner.effectiveDate', '05/02/2026')
    await page.press('Dùng ngày 01/02/2026')
    expect(page.field('planner.effectiveDate').value).toBe('01/02/2026')
  })
})

describe('making the requests', () => {
  it('makes none when one of them fails, and keeps what was entered', async () => {
    const fake = createFakeServices()
    let saves = 0
    const saveDraft: typeof fake.services.store.saveDraft = (...order) =>
      ++saves === 3 ? Promise.reject(new AppError('STORE_FULL')) : fake.services.store.saveDraft(...order)
    const removeDraft = async (id: string) => {
      if (!fake.contents.drafts.has(id)) throw new AppError('ROW_MISSING')
      await fake.services.store.removeDraft(id)
    }
    const services = { ...fake.services, store: { ...fake.services.store, saveDraft, removeDraft } }
    const page = await planned({ 'co-quan.csv': merged, 'nguoi.csv': people }, { ...fake, services })
    await page.press('Tạo 4 đề nghị')
    expect(page.place()).toBe('planner')
    expect(page.text()).toContain('Chưa tạo đề nghị nào')
    expect(fake.contents.drafts.size).toBe(0)
    await page.press('Tạo 4 đề nghị')
    expect(fake.contents.drafts.size).toBe(4)
  })

  it('parts long lists, and draws the first hundred rows of them', async () => {
    const many = Array.from({ length: 620 }, (_, at) => [
      'Trần Văn Thử',
      'xã Lưu Kỳ',
      `5C${String(at).padStart(4, '0')}`,
      '01/05/2028',
      '',
    ])
    const page = await planned({ 'co-quan.csv': merged, 'nguoi.csv': csv(peopleHeads, ...many) })
    expect(page.all('.drafts-to-make li').map(({ textContent }) => textContent.match(/\d+ dòng/)?.[0])).toEqual([
      '1 dòng',
      '500 dòng',
      '120 dòng',
      '1 dòng',
    ])
    const rows = () => page.all('.plan-table').at(-1)?.querySelectorAll('tbody tr').length
    expect(rows()).toBe(100)
    await page.press('Xem thêm 100 dòng')
    expect(rows()).toBe(200)
  })
})
