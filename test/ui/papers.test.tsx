// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { forms, mauNumbers, weakFormNote } from '../../src/procedures'
import type { RequestDraft } from '../../src/requests'
import type { DocumentService } from '../../src/ui/document-service'
import { AppError } from '../../src/errors'
import { exampleDraft } from '../documents/letter/nine-drafts'
import { createFakeServices, fakeNowMs, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

function withDraft(draft: RequestDraft, documents: Partial<DocumentService> = {}): FakeServices {
  const fake = createFakeServices()
  fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt: new Date(fakeNowMs).toISOString() })
  return { ...fake, services: { ...fake.services, documents: { ...fake.services.documents, ...documents } } }
}

const opened = (draft: RequestDraft, documents?: Partial<DocumentService>): Promise<ShownWorkspace> =>
  showWorkspace(withDraft(draft, documents), 'requests/d1')

const textOf = (page: ShownWorkspace, selector: string) => page.all(selector)[0]?.textContent ?? ''

describe('the papers of a request', () => {
  it.each(mauNumbers)('of Mẫu %s are previewed with every row, the remark outside of the sheet', async (mau) => {
    const page = await opened(exampleDraft(mau, 3))
    await page.press('Xem trước văn bản')
    expect(page.all('.letter-list tbody tr')).toHaveLength(3)
    expect(page.all('.letter-list thead th').length).toBeGreaterThanOrEqual(forms[mau].columns.length)
    expect(textOf(page, '.letter-remark').includes(weakFormNote.vi)).toBe(forms[mau].certainty === 'weak')
    expect(textOf(page, '.letter-sheet')).not.toContain(weakFormNote.vi)
  })

  it('put neighbouring columns under their common header', async () => {
    const page = await opened(exampleDraft('06', 1))
    await page.press('Xem trước văn bản')
    const [group] = page.all('.letter-list th[scope=colgroup]')
    expect([group?.textContent, group?.getAttribute('colspan')]).toEqual(['Thông tin của thuê bao', '3'])
  })

  it('say where the file is once it is made', async () => {
    const page = await opened(exampleDraft('05', 1))
    await page.press('Tải văn bản .docx')
    expect(textOf(page, '.papers .notice.good')).toContain('mau-05-van-ban-de-nghi-12-ubnd-vp.docx')
  })

  it('offer the import file for Mẫu 01 only', async () => {
    const buttons = (page: ShownWorkspace) => page.all('.papers button').map(({ textContent }) => textContent)
    expect(buttons(await opened(exampleDraft('01', 1)))).toContain('Tải tệp Excel VGCA')
    expect(buttons(await opened(exampleDraft('02', 1)))).not.toContain('Tải tệp Excel VGCA')
  })

  it('say what went wrong and what to do', async () => {
    const saveLetter = () => Promise.reject(new AppError('DOCUMENT_NOT_MADE'))
    const page = await opened(exampleDraft('05', 1), { saveLetter })
    await page.press('Tải văn bản .docx')
    expect(textOf(page, '.papers .notice.error')).toContain('Chưa tạo được tệp')
  })

  it('have what must go along to be ticked', async () => {
    const page = await opened(exampleDraft('02', 1))
    expect(page.all('.papers input[type=checkbox]')).toHaveLength(forms['02'].attachments.length)
  })
})
