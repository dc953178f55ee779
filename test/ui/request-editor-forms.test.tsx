// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { forms, mauNumbers, weakFormNote } from '../../src/procedures'
import type { RequestDraft } from '../../src/requests'
import { certificateFactsOf } from '../../src/records'
import {
  createFakeServices,
  fakeCertificate,
  fakeDraft,
  fakeNowMs,
  fakePerson,
  type FakeServices,
} from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

function withDraft(draft: RequestDraft): FakeServices {
  const fake = createFakeServices()
  fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt: new Date(fakeNowMs).toISOString() })
  return fake
}

/** Opens a draft in the editor, its first row open. */
async function opened(draft: RequestDraft, fake = withDraft(draft)): Promise<ShownWorkspace> {
  const page = await showWorkspace(fake, 'requests/d1')
  if (draft.subjects.length > 0) await page.send(new MouseEvent('click', { bubbles: true }), page.field('subjects[0]'))
  return page
}

/** The paths of every field on the page, in its order. */
const paths = (page: ShownWorkspace) => page.all('.sections [data-path*="."]').map(({ dataset }) => dataset['path'])

const headings = (page: ShownWorkspace) => page.all('.sections h2').map(({ textContent }) => textContent)

const isNeeded = (page: ShownWorkspace, path: string) =>
  page.field(path).closest('.field')?.querySelector('.needed') !== null

describe('the editor of every form', () => {
  it.each(mauNumbers)('of Mẫu %s shows each of its columns and parts, once', async (mau) => {
    const form = forms[mau]
    const page = await opened(fakeDraft(mau, { subjects: [{}] }))
    const shown = paths(page)
    const columns = form.columns.flatMap(({ keys }) => keys.map((key) => `subjects[0].${key}`))
    const parts = [form.receiver, ...form.otherSections].flatMap(({ role, keys }) =>
      keys.map((key) => `${role}.${key}`),
    )
    expect(shown).toEqual(expect.arrayContaining([...columns, ...parts]))
    expect(new Set(shown).size).toBe(shown.length)
  })

  it.each(mauNumbers)('of Mẫu %s says visibly whether its columns are a guess', async (mau) => {
    const page = await opened(fakeDraft(mau))
    const notes = page.all('.editor > .notice').map(({ textContent }) => textContent)
    expect(notes.some((note) => note.includes(weakFormNote.vi))).toBe(forms[mau].certainty === 'weak')
  })

  it('numbers the parts of a form without section 1 from its own first part', async () => {
    const page = await opened(fakeDraft('09'))
    expect(headings(page).slice(0, 3)).toEqual([
      '1. Nơi lập biên bản',
      '2. Thời gian và thành phần',
      '3. Thiết bị lưu khóa bí mật bị thất lạc (0)',
    ])
  })

  it('keeps neighbouring columns under their common header', async () => {
    const page = await opened(fakeDraft('04', { subjects: [{}] }))
    const [group] = page.all('fieldset.column-group')
    expect(group?.querySelector('legend')?.textContent).toBe('Dịch vụ yêu cầu')
    expect(group?.querySelectorAll('input[type=checkbox]')).toHaveLength(2)
  })

  it.each([
    ['person', 'citizenId', 'taxCode'],
    ['organisation', 'taxCode', 'citizenId'],
  ])('marks what a %s must give on Mẫu 05, and not the rest', async (subscriberKind, needed, notNeeded) => {
    const page = await opened(fakeDraft('05', { subjects: [{ subscriberKind }] }))
    expect(isNeeded(page, `subjects[0].${needed}`)).toBe(true)
    expect(isNeeded(page, `subjects[0].${notNeeded}`)).toBe(false)
  })

  it('asks for the signing number only with a SIM PKI', async () => {
    const page = await opened(fakeDraft('04', { subjects: [{ deviceKind: 'SIM' }] }))
    expect(isNeeded(page, 'subjects[0].mobilePhone')).toBe(true)
    const other = await opened(fakeDraft('04', { subjects: [{ deviceKind: 'TOKEN' }] }))
    expect(isNeeded(other, 'subjects[0].mobilePhone')).toBe(false)
  })

  it('asks for what only the checks need in a group of its own', async () => {
    const page = await opened(fakeDraft('06', { subjects: [{}] }))
    const group = page.all('.check-facts')[0]
    expect(group?.querySelector('legend')?.textContent).toBe('Thông tin để kiểm tra (không in ra mẫu)')
    expect(group?.querySelectorAll('[data-path]')).toHaveLength(2)
  })

  it('proposes the reasons of revocation that the letter lists for the kind of subscriber', async () => {
    const page = await opened(fakeDraft('05', { subjects: [{ subscriberKind: 'organisation' }] }))
    const list = page.field('subjects[0].revocationReason').getAttribute('list') ?? ''
    const reasons = page.all(`[id="${list}"] option`).map((option) => option.getAttribute('value'))
    expect(reasons).toContain('Cơ quan, tổ chức giải thể')
    expect(reasons).not.toContain('Cá nhân nghỉ hưu')
  })

  it('names what must go along, and who signs', async () => {
    const page = await opened(fakeDraft('02'))
    expect(page.text()).toContain('Quyết định thành lập cơ quan, tổ chức')
    expect(page.text()).toContain('Người đứng đầu Cơ quan, tổ chức quản lý trực tiếp')
  })
})

describe('what the decree says beside the fields', () => {
  const renewal = { certificateName: 'Trần Văn Thử', certificateSerial: '2A05F812673607B0', wantsRenewal: true }

  it.each([
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('of a renewal with a certificate until %s', async (certificateNotAfter, isTooLate) => {
    const page = await opened(fakeDraft('04', { subjects: [{ ...renewal, certificateNotAfter }] }))
    const said = page.all('.row-body .finding.error').map(({ textContent }) => textContent)
    expect(said.some((text) => text.includes('30 ngày') && text.includes('Căn cứ'))).toBe(isTooLate)
  })

  it('takes the days of a kept certificate that the row names', async () => {
    const draft = fakeDraft('04', { subjects: [renewal] })
    const fake = withDraft(draft)
    const certificate = { ...certificateFactsOf(fakeCertificate()), notAfter: '2026-03-10T10:00:00Z' }
    fake.contents.records.set('p', { version: 1, record: fakePerson('p'), certificates: [certificate] })
    const page = await opened(draft, fake)
    expect(page.all('.row-body .finding.error').some(({ textContent }) => textContent.includes('30 ngày'))).toBe(true)
  })

  it('shows the receiver of the chosen profile, with its address', async () => {
    const draft = fakeDraft('04')
    const fake = withDraft(draft)
    await fake.services.settings.write({ profileId: 'long-an-2025' })
    const page = await opened(draft, fake)
    expect(page.all('.decree-card')[0]?.textContent).toContain('Sở Khoa học và Công nghệ tỉnh Long An')
    expect(page.all('.decree-card')[0]?.textContent).toContain('0272.3524999')
  })

  it('counts the working days, from another day too, and says which days do not count', async () => {
    const page = await opened(fakeDraft('08'))
    const card = () => page.all('.decree-card')[0]?.textContent ?? ''
    expect(card()).toContain('Ngày nhận được thông báo thu hồi')
    expect(card()).not.toContain('chậm nhất')
    await page.type('deadline-hand-back', '26/02/2026')
    expect(card()).toContain('Nộp lại thiết bị chậm nhất ngày 05/03/2026')
    expect(card()).toContain('28/02/2026: Thứ Bảy')
  })

  it('counts nothing where certificates only expired and no notice came', async () => {
    const page = await opened(fakeDraft('08', { subjects: [{ certificateNotAfter: '2026-01-31' }] }))
    const card = page.all('.decree-card')[0]?.textContent ?? ''
    expect(card).toContain('Chứng thư hết hạn, không có thông báo thu hồi')
    expect(card).toContain('Nộp lại thiết bị: không quy định trong nguồn đã có')
    expect(card).not.toContain('chậm nhất')
  })

  it('promises no day of issue to a draft with errors', async () => {
    const page = await opened(fakeDraft('02'))
    expect(page.all('.decree-card .deadline.muted')[0]?.textContent).toMatch(
      /Nếu hồ sơ hợp lệ gửi ngày .*: chậm nhất ngày /,
    )
  })

  it('names each source of the ways to send once, and marks a row of warnings not as wrong', async () => {
    const page = await opened(fakeDraft('05'))
    const sources = page.all('.decree-card details').map(({ textContent }) => textContent)
    const ways = sources.find((text) => text.startsWith('Gửi bằng cách nào'))
    expect(ways?.split('SGDĐT Long An 2025 §3')).toHaveLength(2)
    expect(sources.some((text) => text.startsWith('Giao, nhận thiết bị'))).toBe(true)
    const weak = await opened(fakeDraft('09', { subjects: [{}] }))
    expect(weak.field('subjects[0]').textContent).toContain('nên xem lại')
    expect(weak.field('subjects[0]').textContent).not.toContain('cần sửa')
  })

  it.each(['04', '05', '06'] as const)('shows no number of days for Mẫu %s', async (mau) => {
    const page = await opened(fakeDraft(mau))
    const card = page.all('.decree-card')[0]?.textContent ?? ''
    expect(card).toContain('không quy định trong nguồn đã có')
    expect(card).not.toContain('ngày làm việc')
  })
})
