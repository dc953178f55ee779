// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { readReorganisationSheets } from '../../src/documents'
import { AppError } from '../../src/errors'
import { bodyKey } from '../../src/requests'
import { vi as words } from '../../src/ui/text/vi'
import { createFakeServices, fakeDraft, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const csv = (...rows: string[][]) => rows.map((row) => row.join(';')).join('\n')
const bodyHeads = ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Hình thức sắp xếp', 'Số hiệu chứng thư', 'Hết hạn']
const peopleHeads = ['Họ và tên', 'Tên cơ quan cũ', 'Số hiệu chứng thư', 'Hết hạn', 'Số định danh cá nhân']
const merged = csv(
  bodyHeads,
  ['xã Lưu Kiếm', 'phường Lưu Kiếm', 'sáp nhập', '4A0001', '30/06/2028'],
  ['xã Lưu Kỳ', 'phường Lưu Kiếm', 'sáp nhập', '4A0002', '30/06/2028'],
)
const people = csv(
  peopleHeads,
  ['Trần Văn Thử', 'xã Lưu Kiếm', '5B0001', '01/05/2028', '031085000123'],
  ['Lê Thị Ví Dụ', 'xã Lưu Kỳ', '', '', ''],
)

/** Chooses files in the zone of sheets. */
async function drop(page: ShownWorkspace, files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) {
  const input = page.all('input[type=file]')[0]
  if (!input) throw new Error('no file input')
  const list = Object.entries(files).map(([name, content]) => new File([content], name))
  Object.defineProperty(input, 'files', { value: list, configurable: true })
  await page.send(new Event('change', { bubbles: true }), input)
  // The parser of a sheet is loaded when it is wanted; what it read is drawn afterwards.
  await vi.dynamicImportSettled()
  await page.send(new Event('drawn'), input)
}

async function choose(page: ShownWorkspace, label: string, value: string): Promise<void> {
  const select = page.all('select').find((one) => one.getAttribute('aria-label') === label)
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no list “${label}”`)
  select.value = value
  await page.send(new Event('change', { bubbles: true }), select)
}

async function tick(page: ShownWorkspace, value: string): Promise<void> {
  const radio = page.all(`input[type=radio][value="${value}"]`)[0]
  if (!(radio instanceof HTMLInputElement)) throw new Error(`no option ${value}`)
  radio.checked = true
  await page.send(new Event('change', { bubbles: true }), radio)
}

/** The planner with sheets read and the plan made. */
async function planned(files: Readonly<Record<string, string>>, fake: FakeServices = createFakeServices()) {
  const page = await showWorkspace(fake, 'planner')
  await drop(page, files)
  await page.type('planner.effectiveDate', '01/01/2026')
  await page.press('Lập kế hoạch')
  return page
}

const errors = (page: ShownWorkspace) => page.all('.notice.error').map(({ textContent }) => textContent)
const counts = (page: ShownWorkspace) => page.all('.plan-number').map(({ textContent }) => Number(textContent))

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
