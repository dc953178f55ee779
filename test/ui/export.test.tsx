// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import type { AgencyRecord } from '../../src/records'
import { noProgress } from '../../src/requests'
import { createFakeServices, fakeDraft, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'

const body: AgencyRecord = { ...fakePerson('o'), kind: 'organisation', values: { organisationName: 'SỞ Y TẾ' } }

function withRecords(): FakeServices {
  const fake = createFakeServices()
  fake.contents.records.set('a', { version: 1, record: fakePerson('a') })
  fake.contents.records.set('b', { version: 1, record: fakePerson('b', { fullName: 'Lê Thị Ví Dụ' }) })
  fake.contents.records.set('o', { version: 1, record: body })
  return fake
}

describe('records that leave', () => {
  it('are all of them, or those that were ticked, under a name that a person finds', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records')
    expect(page.text()).toContain('Xuất tất cả hồ sơ:')
    await page.press('Xuất .xlsx')
    expect(page.text()).toContain('Đã lưu “ho-so-2026-03-02.xlsx” trong thư mục tải xuống.')
    const [box] = page.all('tbody input')
    if (box) await page.send(new MouseEvent('click', { bubbles: true }), box)
    expect(page.text()).toContain('Xuất 1 hồ sơ đã chọn:')
    await page.press('Xuất .csv')
    expect(fake.downloads.map(({ name }) => name)).toEqual(['ho-so-2026-03-02.xlsx', 'ho-so-2026-03-02.csv'])
    expect(fake.downloads.map(({ text }) => (JSON.parse(text) as unknown[]).length)).toEqual([4, 2])
  })

  it('are only those found while somebody searches', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records')
    const [search] = page.all('input[type=search]')
    if (!(search instanceof HTMLInputElement)) throw new Error('no search box')
    search.value = 'thi vi du le'
    await page.send(new Event('input', { bubbles: true }), search)
    expect(page.text()).toContain('Xuất 1 hồ sơ đang tìm thấy:')
    await page.press('Xuất .csv')
    const rows = JSON.parse(fake.downloads[0]?.text ?? '') as string[][]
    expect(rows.map(([, , name]) => name)).toEqual(['Họ và tên', 'Lê Thị Ví Dụ'])
  })

  it('are persons alone in the Authority’s file, and what it still needs is named', async () => {
    const fake = withRecords()
    const page = await showWorkspace(fake, 'records')
    await page.press('Xuất theo mẫu VGCA')
    expect(fake.downloads).toEqual([{ name: 'danh-sach-nhap-vgca-2026-03-02.xlsx', text: 'Lê Thị Ví Dụ|Trần Văn Thử' }])
    expect(page.text()).toContain('1 hồ sơ khác không có trong tệp')
    expect(page.text()).toContain('Tổ chức cấp 1: 2 người')
  })

  it('name what went wrong', async () => {
    const fake = withRecords()
    const saveTable = () => Promise.reject(new AppError('DOCUMENT_NOT_MADE'))
    const services = { ...fake.services, documents: { ...fake.services.documents, saveTable } }
    const page = await showWorkspace({ ...fake, services }, 'records')
    await page.press('Xuất .xlsx')
    expect(page.text()).toContain('DOCUMENT_NOT_MADE')
  })
})

describe('the history', () => {
  it('leaves whole, one row a fill', async () => {
    const fake = createFakeServices()
    const entry = { id: 'h', at: '2026-03-01T18:30:00Z', mau: '04', who: ['Trần Văn Thử'], receiverName: '' } as const
    const rest = { page: { title: 'Gia hạn', path: '/' }, fields: [], fillMs: 1 }
    fake.contents.history.push({ ...entry, ...rest, counts: { filled: 1, skipped: 0, remaining: 0 } })
    const page = await showWorkspace(fake, 'history')
    await page.press('Xuất .xlsx')
    expect(fake.downloads[0]?.name).toBe('lich-su-dien-2026-03-02.xlsx')
    expect(fake.downloads[0]?.text).toContain('02/03/2026 01:30')
  })
})

describe('requests that leave', () => {
  it('are all of them, a subscriber on each row with where it stands', async () => {
    const fake = createFakeServices()
    const draft = fakeDraft('01', { subjects: [{ fullName: 'Trần Văn Thử' }, { fullName: '=1+1' }] })
    const changedAt = '2026-03-02T03:00:00.000Z'
    fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt })
    fake.contents.drafts.set('d2', { id: 'd2', version: 1, draft: fakeDraft('05', { subjects: [] }), changedAt })
    const step = { id: 's1', state: 'submitted', on: '2026-03-01', notedAt: changedAt, dossierNumber: 'HS-12' } as const
    fake.contents.progress.set('d1', { ...noProgress, life: { steps: [step] } })
    const page = await showWorkspace(fake, 'requests')
    await page.press('Xuất .csv')
    expect(page.text()).toContain('Đã lưu “de-nghi-2026-03-02.csv”')
    const [headings = [], ...rows] = JSON.parse(fake.downloads[0]?.text ?? '') as string[][]
    const at = (row: readonly string[] | undefined, heading: string) => row?.[headings.indexOf(heading)]
    expect(rows.map((row) => at(row, 'Họ và tên'))).toEqual(['Trần Văn Thử', '=1+1', ''])
    expect(rows.map((row) => at(row, 'Mã hồ sơ'))).toEqual(['HS-12', 'HS-12', ''])
    expect(rows.map((row) => at(row, 'Từ ngày'))).toEqual(['01/03/2026', '01/03/2026', ''])
    expect(rows.map((row) => at(row, 'Mẫu'))).toEqual(['Mẫu 01', 'Mẫu 01', 'Mẫu 05'])
  })

  it('can’t be saved while there are none', async () => {
    expect((await showWorkspace(createFakeServices(), 'requests')).text()).not.toContain('Xuất .csv')
  })
})
