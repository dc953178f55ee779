// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import type { AgencyRecord } from '../../src/records'
import type { HistoryEntry } from '../../src/requests'
import { createFakeServices, fakeDraft, fakeNowMs, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'

function withRecords(): FakeServices {
  const fake = createFakeServices()
  fake.contents.records.set('a', { version: 1, record: fakePerson('a') })
  const other = fakePerson('b', {
    fullName: 'Lê Thị Ví Dụ',
    email: 'dult@example.gov.vn',
    certificateNotAfter: '2026-03-10',
  })
  fake.contents.records.set('b', { version: 1, record: other })
  return fake
}

const organisation: AgencyRecord = {
  ...fakePerson('o'),
  kind: 'organisation',
  values: { organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU', email: 'mau@example.gov.vn' },
}

function fill(id: string, at: string): HistoryEntry {
  return {
    id,
    at,
    mau: '04',
    who: ['Trần Văn Thử'],
    receiverName: 'Nguyễn Thị Mẫu',
    page: { title: 'Gia hạn', path: '/#/page/gia-han' },
    fields: [
      { label: 'Họ và tên', keys: ['fullName'], role: 'receiver', outcome: 'filled' },
      { label: 'Mã xác nhận', keys: [], outcome: 'skipped', reason: 'never-filled' },
    ],
    counts: { filled: 1, skipped: 1, remaining: 0 },
    fillMs: 41,
  }
}

describe('the workspace', () => {
  it('moves the focus to the heading of the page that was chosen', async () => {
    const page = await showWorkspace(createFakeServices(), 'requests')
    const link = page.all('nav a').find(({ textContent }) => textContent === 'Hồ sơ')
    if (!link) throw new Error('no link to the records')
    await page.send(new MouseEvent('click', { bubbles: true, cancelable: true }), link)
    expect(page.place()).toBe('records')
    expect(document.activeElement?.textContent).toBe('Hồ sơ')
  })

  it('leads from every empty page to what to do next', async () => {
    const page = await showWorkspace(createFakeServices(), 'requests')
    expect(page.text()).toContain('Chưa có đề nghị nào')
    await page.go('history')
    expect(page.text()).toContain('Chưa có lần điền nào')
    await page.go('records')
    await page.press('Mở trang Chứng thư')
    expect(page.place()).toBe('certificates')
  })

  it('reminds of an old backup where the clerk works, and leads to making one', async () => {
    const fake = withRecords()
    const lastBackupAt = new Date(fakeNowMs - 45 * 86_400_000).toISOString()
    fake.contents.settings = {
      ...fake.contents.settings,
      protection: { ...fake.contents.settings.protection, lastBackupAt },
    }
    const page = await showWorkspace(fake, 'records')
    expect(page.text()).toContain('Đã 45 ngày chưa sao lưu')
    await page.press('Sao lưu ngay')
    expect(page.place()).toBe('settings/protection')
  })

  it('names a failure of the store and tries again', async () => {
    const fake = createFakeServices()
    let isBroken = true
    const listDrafts = () => (isBroken ? Promise.reject(new AppError('STORE_UNAVAILABLE')) : Promise.resolve([]))
    const services = { ...fake.services, store: { ...fake.services.store, listDrafts } }
    const page = await showWorkspace({ ...fake, services }, 'requests')
    expect(page.text()).toContain('Không mở được kho dữ liệu')
    isBroken = false
    await page.press('Thử lại')
    expect(page.text()).toContain('Chưa có đề nghị nào')
  })

  it('makes a new request with the agency of the last one', async () => {
    const fake = createFakeServices()
    const draft = fakeDraft('01', { agency: { organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU' } })
    fake.contents.drafts.set('d', { id: 'd', version: 1, draft, changedAt: new Date(fakeNowMs).toISOString() })
    const page = await showWorkspace(fake, 'requests')
    await page.press('Soạn Mẫu 04: Gia hạn, thay đổi thông tin')
    expect(page.field('agency.organisationName').value).toBe('ỦY BAN NHÂN DÂN PHƯỜNG MẪU')
  })

  it('offers the nine forms, each with when to take it', async () => {
    const page = await showWorkspace(createFakeServices(), 'requests')
    const choices = page.all('.form-choice > button').map((choice) => choice.getAttribute('aria-label')?.slice(0, 11))
    expect(choices).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((mau) => `Soạn Mẫu ${mau}:`.slice(0, 11)),
    )
    expect(page.text()).toContain('Nhập sai mã PIN nhiều lần nên thiết bị bị khóa.')
  })

  it('leads who is not sure to the guide', async () => {
    const page = await showWorkspace(createFakeServices(), 'requests')
    const link = page.all('main a').find(({ textContent }) => textContent === 'Chọn theo việc cần làm')
    if (!link) throw new Error('no link to the guide')
    await page.send(new MouseEvent('click', { bubbles: true, cancelable: true }), link)
    expect(page.place()).toBe('guide')
  })

  it('removes a request only after asking', async () => {
    const fake = createFakeServices()
    const changedAt = new Date(fakeNowMs).toISOString()
    fake.contents.drafts.set('d', { id: 'd', version: 1, draft: fakeDraft('01'), changedAt })
    const page = await showWorkspace(fake, 'requests')
    await page.press('Xóa')
    expect(fake.contents.drafts.size).toBe(1)
    await page.press('Xóa hẳn')
    expect(fake.contents.drafts.size).toBe(0)
    expect(page.text()).toContain('Chưa có đề nghị nào')
  })
})

describe('the page of records', () => {
  it('finds without marks', async () => {
    const page = await showWorkspace(withRecords(), 'records')
    const [search] = page.all('input[type=search]')
    if (!(search instanceof HTMLInputElement)) throw new Error('no search box')
    search.value = 'thi vi du le'
    await page.send(new Event('input', { bubbles: true }), search)
    expect(page.text()).toContain('Lê Thị Ví Dụ')
    expect(page.text()).not.toContain('Trần Văn Thử')
  })

  it('makes one renewal request of the ticked records, and warns of those that are too late', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records')
    for (const box of page.all('tbody input')) await page.send(new MouseEvent('click', { bubbles: true }), box)
    expect(page.text()).toContain('Đã chọn 2 hồ sơ')
    expect(page.text()).toContain('1 chứng thư đã chọn còn dưới 30 ngày')
    await page.press('Tạo Mẫu 04: Gia hạn, thay đổi thông tin')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft.subjects).toHaveLength(2)
  })

  it.each([
    ['a person with a running certificate', ['04', '05'], fakePerson('p')],
    ['a person without one', ['01', '04'], fakePerson('p', { certificateNotAfter: '' })],
    ['an organisation without one', ['02', '04'], organisation],
  ])('offers first what %s most likely needs', async (_who, likely, record) => {
    const fake = createFakeServices()
    fake.contents.records.set(record.id, { version: 1, record })
    const page = await showWorkspace(fake, 'records')
    for (const box of page.all('tbody input')) await page.send(new MouseEvent('click', { bubbles: true }), box)
    const first = page
      .all('.ticked-bar > .row:not(.apart) > .button')
      .map(({ textContent }) => /Mẫu (\d\d)/.exec(textContent)?.[1])
    expect(first).toEqual(likely)
  })

  it('offers no form that is for another kind of subscriber', async () => {
    const fake = withRecords()
    fake.contents.records.set('o', { version: 1, record: organisation })
    const page = await showWorkspace(fake, 'records')
    for (const box of page.all('tbody input')) await page.send(new MouseEvent('click', { bubbles: true }), box)
    const offered = page.all('.ticked-bar .button').map(({ textContent }) => /Mẫu (\d\d)/.exec(textContent)?.[1])
    expect(offered.filter((mau) => mau !== undefined)).toEqual(['04', '05', '06', '07', '08', '09'])
    expect(page.text()).toContain('Bạn chọn nhiều loại thuê bao')
  })

  it('edits a record, checks its values and saves it', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records/a')
    await page.type('record.dateOfBirth', '12/03/1990')
    expect(page.findingsOf('record.citizenId')).not.toBe('')
    await page.type('record.dateOfBirth', '12/3/1985')
    expect(page.findingsOf('record.citizenId')).toBe('')
    await page.type('record.position', 'Trưởng khoa')
    await page.press('Lưu')
    expect(fake.contents.records.get('a')).toMatchObject({
      version: 2,
      record: { values: { position: 'Trưởng khoa' } },
    })
  })

  it('tells what was changed in a record, and by what', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records/a')
    expect(page.text()).toContain('Hồ sơ chưa bị sửa lần nào.')
    await page.type('record.position', 'Trưởng khoa')
    await page.type('record.mobilePhone', '')
    await page.press('Lưu')
    expect(page.text()).toContain('Lịch sử thay đổi (1)')
    expect(page.text()).toContain('Chức vụ: trước là “Bác sĩ”, đổi thành “Trưởng khoa”.')
    expect(page.text()).toContain('Số điện thoại di động: trước là “0912345678”, bỏ trống.')
  })

  it('keeps a record begun by hand only when it is saved', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'records')
    await page.press('Thêm: Cá nhân')
    expect(fake.contents.records.size).toBe(0)
    await page.type('record.fullName', 'Lê Thị Ví Dụ')
    await page.press('Lưu')
    expect([...fake.contents.records.values()][0]?.record.values).toEqual({ fullName: 'Lê Thị Ví Dụ' })
  })
})

describe('the page of history', () => {
  it('lists fills newest first, in Vietnam time', async () => {
    const fake = createFakeServices()
    fake.contents.history.push(fill('old', '2026-03-01T01:00:00Z'), fill('new', '2026-03-01T18:30:00Z'))
    const page = await showWorkspace(fake, 'history')
    const times = page.all('tbody .link').map(({ textContent }) => textContent)
    expect(times).toEqual(['02/03/2026 01:30', '01/03/2026 08:00'])
  })

  it('shows every field of a fill with its outcome in words', async () => {
    const fake = createFakeServices()
    fake.contents.history.push(fill('h', '2026-03-01T01:00:00Z'))
    const page = await showWorkspace(fake, 'history/h')
    expect(page.text()).toContain('Lần điền lúc 01/03/2026 08:00')
    expect(page.text()).toContain('luôn để bạn tự làm')
    expect(page.all('tbody tr')).toHaveLength(2)
  })
})
