// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { forms, mauNumbers, weakFormNote } from '../../src/procedures'
import { noProgress, type FileSigning, type RequestDraft, type SignatureFinding } from '../../src/requests'
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

  it('have what must go along to be ticked, and keep the ticks', async () => {
    const fake = withDraft(exampleDraft('02', 1))
    const page = await showWorkspace(fake, 'requests/d1')
    const [first, ...others] = page.all('.attachments input[type=checkbox]') as HTMLInputElement[]
    expect(others).toHaveLength(forms['02'].attachments.length - 1)
    if (!first) throw new Error('nothing to tick')
    first.checked = true
    await page.send(new Event('change', { bubbles: true }), first)
    expect(fake.contents.progress.get('d1')?.papers?.ticked).toEqual([forms['02'].attachments[0]?.text])
    await page.go('requests')
    await page.go('requests/d1')
    expect((page.all('.attachments input[type=checkbox]')[0] as HTMLInputElement).checked).toBe(true)
  })
})

describe('attached files', () => {
  const now = new Date(fakeNowMs).toISOString()
  const signer = {
    ...{ name: 'Nguyễn Thị Ký Thử', organisation: 'SỞ Y TẾ', issuer: 'CA ví dụ G2', serial: '2A' },
    ...{ notBefore: '2015-01-01T00:00:00Z', notAfter: '2020-01-01T00:00:00Z' },
  }
  const finding: SignatureFinding = {
    verdict: 'intact',
    isWhole: true,
    isTimestamp: false,
    chain: 'incomplete',
    signer,
  }
  const withFile = (signing: FileSigning) => {
    const fake = withDraft(exampleDraft('05', 1))
    const kept = { name: 'cong-van.pdf', bytes: 1_234_567, sha256: 'ab'.repeat(32), addedAt: now, signing }
    fake.contents.progress.set('d1', { ...noProgress, papers: { ticked: [], files: [kept] } })
    return fake
  }

  it.each<[string, FileSigning, string]>([
    ['not signed', { state: 'not-signed' }, 'Chưa ký số'],
    ['locked', { state: 'encrypted' }, 'mật khẩu'],
    ['unreadable', { state: 'unreadable', code: 'PDF_DAMAGED' }, 'Tệp PDF bị hỏng'],
    ['altered', { state: 'signed', signatures: [{ ...finding, verdict: 'altered' }] }, 'đã bị sửa sau khi ký'],
    ['partly covered', { state: 'signed', signatures: [{ ...finding, isWhole: false }] }, 'còn được thêm nội dung'],
    ['by an expired signer', { state: 'signed', signatures: [finding] }, 'nay đã hết hạn'],
    ['of an unknown kind', { state: 'signed', signatures: [{ ...finding, verdict: 'unsupported' }] }, 'chưa kiểm được'],
    ['by nobody, but stamped', { state: 'signed', signatures: [{ ...finding, isTimestamp: true }] }, 'Chưa ký số'],
  ])('that are %s are told so in words', async (_name, signing, words) => {
    const page = await showWorkspace(withFile(signing), 'requests/d1')
    expect(textOf(page, '.attached')).toContain(words)
  })

  it('that are not at hand are named when everything is packed', async () => {
    const page = await showWorkspace(withFile({ state: 'not-signed' }), 'requests/d1')
    await page.press('Gói tất cả (.zip)')
    expect(textOf(page, '.papers .notice.warning')).toContain('cong-van.pdf: chưa có trong phiên này')
  })
})
