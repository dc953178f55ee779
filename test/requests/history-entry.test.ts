import { describe, expect, it } from 'vitest'
import { historyEntryFromReport, pathWithoutQuery, type RequestDraft } from '../../src/requests'

const draft: RequestDraft = {
  mau: '01',
  receiver: { fullName: 'Nguyễn Thị Mẫu' },
  subjects: [{ fullName: 'Trần Văn Thử' }, { fullName: 'Lê Thị Ví Dụ' }],
  agency: {},
  letter: {},
}

const report = {
  fields: [
    {
      id: 1,
      index: 3,
      label: 'Họ và tên',
      keys: ['fullName'],
      role: 'subject',
      row: 0,
      shown: 'Trần Văn Thử',
      outcome: 'filled',
    },
    { id: 2, index: 4, label: 'Họ và tên', keys: ['fullName'], role: 'receiver', outcome: 'filled' },
    { id: 3, index: 5, label: 'Mã xác nhận', keys: [], outcome: 'skipped', reason: 'never-filled' },
  ],
  remaining: 1,
  fillMs: 41.3,
} as const

const page = { title: 'Cấp mới', url: 'https://dichvucong.ca.gov.vn/trang?cccd=031085000123#/mau-01?ten=Thu' }

describe('a history entry', () => {
  it('says when, which form, who, which page and what came of each field, and keeps no value', () => {
    const entry = historyEntryFromReport(draft, report, { id: 'entry-1', nowMs: Date.UTC(2026, 2, 2, 3), page })
    expect(entry).toEqual({
      id: 'entry-1',
      at: '2026-03-02T03:00:00.000Z',
      mau: '01',
      who: ['Trần Văn Thử'],
      receiverName: 'Nguyễn Thị Mẫu',
      page: { title: 'Cấp mới', path: '/trang#/mau-01' },
      fields: [
        { label: 'Họ và tên', keys: ['fullName'], role: 'subject', row: 0, outcome: 'filled' },
        { label: 'Họ và tên', keys: ['fullName'], role: 'receiver', outcome: 'filled' },
        { label: 'Mã xác nhận', keys: [], outcome: 'skipped', reason: 'never-filled' },
      ],
      counts: { filled: 2, skipped: 1, remaining: 1 },
      fillMs: 41.3,
    })
  })

  it.each([
    ['https://dichvucong.ca.gov.vn/', '/'],
    ['https://dichvucong.ca.gov.vn/#/page/a?b=c#d', '/#/page/a'],
    ['https://dichvucong.ca.gov.vn/a#ten=Thu', '/a'],
    ['no address', ''],
  ])('takes of the address %s only %s', (url, path) => {
    expect(pathWithoutQuery(url)).toBe(path)
  })
})
