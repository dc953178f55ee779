// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { noProgress, type RequestDraft } from '../../src/requests'
import { subjectIdentities } from '../../src/requests/subject-identity'
import type { DocumentService, TextRows } from '../../src/ui/document-service'
import { daysOfPart } from '../../src/ui/pages/reports/report-period'
import { createFakeServices, fakeDraft, fakeNowMs } from './fake-services'
import { showWorkspace } from './show-workspace'

const at = new Date(fakeNowMs).toISOString()

function withSent(draft: RequestDraft) {
  const fake = createFakeServices()
  const who = subjectIdentities(draft.subjects)
  fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt: at })
  const steps = [
    { id: 's1', state: 'submitted', on: '2026-01-12', notedAt: at, who, sent: draft },
    { id: 's2', state: 'approved', on: '2026-02-03', notedAt: at, who },
  ] as const
  fake.contents.progress.set('d1', { ...noProgress, life: { steps } })
  const saved: { name: string; sheets: readonly TextRows[] }[] = []
  const saveTable: DocumentService['saveTable'] = (stem, content, as) => {
    const name = `${stem}.${as}`
    if (content.what === 'sheets') saved.push({ name, sheets: content.sheets })
    return Promise.resolve(name)
  }
  const documents = { ...fake.services.documents, saveTable }
  return { fake: { ...fake, services: { ...fake.services, documents } }, saved }
}

describe('the page of reports', () => {
  it('says what to do while nothing was sent', async () => {
    const page = await showWorkspace(createFakeServices(), 'reports')
    expect(page.text()).toContain('Chưa có đề nghị nào được ghi là đã nộp.')
  })

  it('counts by unit and month, and gives the same as texts for Excel', async () => {
    const subjects = [
      { fullName: '=1+1', organisationName: 'SỞ Y TẾ' },
      { fullName: 'Trần Văn Thử', organisationName: 'SỞ Y TẾ' },
    ]
    const { fake, saved } = withSent(fakeDraft('01', { subjects }))
    const page = await showWorkspace(fake, 'reports')
    const [byUnit, byMonth] = page.all('.report-table').map((table) => table.textContent)
    expect(byUnit).toContain('SỞ Y TẾ200002')
    expect(byMonth).toContain('02/2026200002')
    await page.press('Tải báo cáo Excel')
    expect(saved[0]?.name).toBe('bao-cao-chung-thu-2026-year.xlsx')
    expect(saved[0]?.sheets.map(({ name }) => name)).toEqual(['Theo đơn vị', 'Theo tháng', 'Danh sách'])
    expect(saved[0]?.sheets[2]?.rows[1]).toEqual([
      ...['1', 'SỞ Y TẾ', '=1+1', 'Cấp mới', '01', '', '', '12/01/2026', '03/02/2026'],
    ])
  })

  it('tells an empty period from an empty report', async () => {
    const { fake } = withSent(fakeDraft('05', { subjects: [{ certificateName: 'Trần Văn Thử' }] }))
    const page = await showWorkspace(fake, 'reports')
    const [, part] = page.all('select') as HTMLSelectElement[]
    if (!part) throw new Error('no choice of the period')
    part.value = 'quarter-4'
    await page.send(new Event('change', { bubbles: true }), part)
    expect(page.text()).toContain('Kỳ này không có số liệu.')
  })

  it.each([
    ['year', '2026-01-01', '2026-12-31'],
    ['quarter-1', '2026-01-01', '2026-03-31'],
    ['month-2', '2026-02-01', '2026-02-28'],
  ] as const)('%s runs from %s to %s', (part, from, to) => expect(daysOfPart(2026, part)).toEqual({ from, to }))
})
