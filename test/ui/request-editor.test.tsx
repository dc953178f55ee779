// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { readRequestText } from '../../src/requests'
import { createFakeServices, fakeDraft, fakeNowMs, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'

function withDraft(draft = fakeDraft('04')): FakeServices {
  const fake = createFakeServices()
  fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt: new Date(fakeNowMs).toISOString() })
  return fake
}

/** Another window saves the draft meanwhile. */
function changeElsewhere({ contents }: FakeServices, position: string): void {
  const saved = contents.drafts.get('d1')
  if (!saved) throw new Error('the draft is not kept')
  const draft = { ...saved.draft, receiver: { ...saved.draft.receiver, position } }
  contents.drafts.set('d1', { ...saved, version: saved.version + 1, draft })
}

const ctrlS = () => new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true })

describe('the request editor', () => {
  it('shows what is missing under its field, and no more once it is entered', async () => {
    const page = await showWorkspace(withDraft(), 'requests/d1')
    expect(page.findingsOf('receiver.fullName')).toContain('Thiếu “Họ và tên”')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    expect(page.findingsOf('receiver.fullName')).toBe('')
  })

  it('binds a finding to its field for screen readers', async () => {
    const page = await showWorkspace(withDraft(), 'requests/d1')
    await page.type('receiver.email', 'mau@gmail.com')
    const email = page.field('receiver.email')
    expect(email.getAttribute('aria-describedby')).toBe('receiver.email-findings')
    expect(email.getAttribute('aria-invalid')).toBe('true')
  })

  it('takes a suggestion over in one press', async () => {
    const page = await showWorkspace(
      withDraft(fakeDraft('04', { receiver: { mobilePhone: '+84 912 345 678' } })),
      'requests/d1',
    )
    await page.press('Dùng “0912345678”')
    expect(page.field('receiver.mobilePhone').value).toBe('0912345678')
    expect(page.findingsOf('receiver.mobilePhone')).toBe('')
  })

  it('keeps a date that is none as it was typed, and says so', async () => {
    const page = await showWorkspace(withDraft(), 'requests/d1')
    await page.type('receiver.citizenIdIssueDate', '31/02/2021')
    expect(page.field('receiver.citizenIdIssueDate').value).toBe('31/02/2021')
    expect(page.findingsOf('receiver.citizenIdIssueDate')).toContain('Ngày này không có thật')
  })

  it('keeps a date as ISO and shows it as people write it', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('letter.letterDate', '5.3.2026')
    await page.press('Lưu')
    expect(fake.contents.drafts.get('d1')?.draft.letter.letterDate).toBe('2026-03-05')
    expect(page.field('letter.letterDate').value).toBe('05/03/2026')
  })

  it('counts what is missing and goes to the first place', async () => {
    const page = await showWorkspace(withDraft(fakeDraft('04', { receiver: fakePerson('p').values })), 'requests/d1')
    expect(page.text()).toContain('Còn thiếu 2 chỗ')
    await page.press('Đến chỗ đầu tiên')
    expect(document.activeElement).toBe(page.field('receiver.address'))
  })

  it('opens the row of the first place before going there', async () => {
    const receiver = { ...fakePerson('p').values, address: 'Số 1 đường Ví Dụ' }
    const subjects = [{ certificateName: 'Trần Văn Thử', email: 'thutv@example.gov.vn', wantsRenewal: true }]
    const page = await showWorkspace(withDraft(fakeDraft('04', { receiver, subjects })), 'requests/d1')
    await page.press('Đến chỗ đầu tiên')
    expect(document.activeElement).toBe(page.field('subjects[0].certificateSerial'))
  })

  it('gives the letter the subject of the form', async () => {
    const page = await showWorkspace(withDraft(), 'requests/d1')
    expect(page.field('letter.letterSubject').value).toContain('V/v đề nghị gia hạn')
  })

  it('adds a row from a kept record with the values that the form needs', async () => {
    const fake = withDraft()
    fake.contents.records.set('p', { record: fakePerson('p'), version: 1 })
    const page = await showWorkspace(fake, 'requests/d1')
    await page.press('Thêm từ hồ sơ')
    await page.press('Chọn hồ sơ Trần Văn Thử')
    await page.press('Lưu')
    const [row] = fake.contents.drafts.get('d1')?.draft.subjects ?? []
    expect(row).toMatchObject({ certificateSerial: '2A05F812673607B0', wantsRenewal: true })
    expect(row).not.toHaveProperty('citizenId')
  })

  it('shows that something is not saved, warns before closing, and saves with Ctrl+S', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    expect(page.text()).toContain('Có thay đổi chưa lưu')
    expect(fake.warnings.at(-1)).toBe(true)
    await page.send(ctrlS(), page.field('receiver.fullName'))
    expect(page.text()).toContain('Đã lưu')
    expect(fake.warnings.at(-1)).toBe(false)
    expect(fake.contents.drafts.get('d1')?.draft.receiver.fullName).toBe('Nguyễn Thị Mẫu')
  })

  it('keeps unsaved work while another page is shown', async () => {
    const page = await showWorkspace(withDraft(), 'requests/d1')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    await page.go('records')
    await page.go('requests/d1')
    expect(page.field('receiver.fullName').value).toBe('Nguyễn Thị Mẫu')
    expect(page.text()).toContain('Có thay đổi chưa lưu')
  })

  it('exports the request as a file that can be read back', async () => {
    const fake = withDraft(fakeDraft('04', { receiver: { fullName: 'Nguyễn Thị Mẫu' } }))
    const page = await showWorkspace(fake, 'requests/d1')
    await page.press('Xuất tệp đề nghị')
    expect(fake.downloads[0]?.name).toBe('de-nghi-mau-04-2026-03-02.json')
    expect(readRequestText(fake.downloads[0]?.text ?? '')).toMatchObject({
      draft: { mau: '04', receiver: { fullName: 'Nguyễn Thị Mẫu' } },
    })
  })

  it('exports nothing while a date is none, and names the field', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('receiver.citizenIdIssueDate', 'hôm qua')
    await page.press('Xuất tệp đề nghị')
    expect(fake.downloads).toEqual([])
    expect(page.text()).toContain('Ngày cấp: Ngày “hôm qua”')
  })
})

describe('a request that another window saved meanwhile', () => {
  it('loses nothing of what was typed and shows what differs', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    changeElsewhere(fake, 'Trưởng phòng')
    await page.press('Lưu')
    expect(page.text()).toContain('ROW_CHANGED_ELSEWHERE')
    expect(page.text()).toContain('Trưởng phòng')
    expect(page.field('receiver.fullName').value).toBe('Nguyễn Thị Mẫu')
    expect(fake.contents.drafts.get('d1')?.draft.receiver).toEqual({ position: 'Trưởng phòng' })
  })

  it('is replaced when the clerk wants her own', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    changeElsewhere(fake, 'Trưởng phòng')
    await page.press('Lưu')
    await page.press('Lưu nội dung của tôi')
    expect(fake.contents.drafts.get('d1')?.draft.receiver).toEqual({ fullName: 'Nguyễn Thị Mẫu' })
    expect(page.text()).not.toContain('ROW_CHANGED_ELSEWHERE')
  })

  it('is taken over when the clerk wants the new one', async () => {
    const fake = withDraft()
    const page = await showWorkspace(fake, 'requests/d1')
    await page.type('receiver.fullName', 'Nguyễn Thị Mẫu')
    changeElsewhere(fake, 'Trưởng phòng')
    await page.press('Lưu')
    await page.press('Lấy bản mới, bỏ phần tôi vừa nhập')
    expect(page.field('receiver.position').value).toBe('Trưởng phòng')
    expect(page.field('receiver.fullName').value).toBe('')
    expect(fake.warnings.at(-1)).toBe(false)
  })
})
