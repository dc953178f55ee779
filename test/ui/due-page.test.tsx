// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { newLife, takeStep, type RequestDraft, type StepFacts } from '../../src/requests'
import { createFakeServices, fakeDraft, fakePerson, type FakeServices } from './fake-services'
import { showPanel } from './show-panel'
import { showWorkspace } from './show-workspace'

const changedAt = '2026-03-01T03:00:00Z'

function keep(fake: FakeServices, id: string, draft: RequestDraft, ...steps: StepFacts[]): void {
  fake.contents.drafts.set(id, { id, version: 1, draft, changedAt })
  const life = steps.reduce((before, facts, place) => {
    const taken = takeStep(draft, before, facts, { id: `s${place}`, notedAt: changedAt })
    if ('refusal' in taken) throw new Error(taken.refusal)
    return taken.life
  }, newLife)
  fake.contents.progress.set(id, { marks: [], isPaused: false, life })
}

function withPeople(...ends: string[]): FakeServices {
  const fake = createFakeServices()
  for (const [place, certificateNotAfter] of ends.entries()) {
    const changes = { certificateNotAfter, certificateSerial: `AA0${place}`, fullName: `Phạm Thị Mẫu ${place}` }
    fake.contents.records.set(`p${place}`, { version: 1, record: fakePerson(`p${place}`, changes) })
  }
  return fake
}

const subjects = [{ fullName: 'Trần Văn Thử', citizenId: '031085000123' }]

describe('the page of things to do', () => {
  it('is where the workspace opens, and says when there is nothing', async () => {
    const page = await showWorkspace(createFakeServices(), '')
    expect(page.text()).toContain('Hiện không có việc nào đến hạn')
  })

  it('lists by day, says where no term is published, and leaves days and counts only', async () => {
    const fake = withPeople('2026-04-20')
    keep(fake, 'd5', fakeDraft('05', { subjects }), { state: 'submitted', on: '2026-02-20' })
    keep(fake, 'd1', fakeDraft('01', { subjects }), { state: 'submitted', on: '2026-02-24' })
    const page = await showWorkspace(fake, 'due')
    const rows = page.all('.due-table tbody tr').map(({ textContent }) => textContent)
    expect(rows).toEqual([
      expect.stringMatching(/27\/02\/2026.*quá 3 ngày.*Chờ cấp/u),
      expect.stringMatching(/21\/03\/2026.*còn 19 ngày.*Gia hạn/u),
      expect.stringMatching(/chưa có thời hạn công bố.*Chờ trả lời/u),
    ])
    expect(JSON.stringify(fake.contents.dueDays)).not.toMatch(/Mẫu|Thử|AA0/u)
  })

  it('makes one renewal request of those who may still be renewed', async () => {
    const fake = withPeople('2026-04-20', '2026-05-20', '2026-03-10', '2027-05-20')
    const page = await showWorkspace(fake, 'due')
    await page.press('Tạo đề nghị gia hạn cho 2 thuê bao')
    const [made] = [...fake.contents.drafts.values()]
    expect(made?.draft.mau).toBe('04')
    expect(made?.draft.subjects.map(({ certificateSerial }) => certificateSerial)).toEqual(['AA00', 'AA01'])
    expect(page.place()).toBe(`requests/${made?.id ?? ''}`)
    await page.go('due')
    expect(page.text()).not.toContain('Tạo đề nghị gia hạn')
  })

  it('says in words what the picture shows', async () => {
    const page = await showWorkspace(withPeople('2026-04-20', '2026-04-21'), 'due')
    expect(page.all('.expiry-picture')[0]?.getAttribute('aria-label')).toBe('Số chứng thư hết hạn: tháng 04/2026: 2.')
  })

  it('exports the days and pauses reminders', async () => {
    const fake = withPeople('2026-04-20')
    const page = await showWorkspace(fake, 'due')
    await page.press('Xuất lịch (.ics)')
    expect(fake.downloads[0]?.text).toContain('DTSTART;VALUE=DATE:20260321')
    await page.press('Tạm ngừng nhắc 7 ngày')
    expect(fake.contents.wishes.snoozedTo).toBe('2026-03-09')
    expect(page.text()).toContain('Đang tạm ngừng nhắc đến 09/03/2026')
  })
})

describe('the life of a request on its page', () => {
  it('takes the next step with one button, keeps what was sent, and takes it back', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    const page = await showWorkspace(fake, 'requests/d1')
    await page.press('Ghi: Đã gửi')
    const step = () => fake.contents.progress.get('d1')?.life?.steps[0]
    expect(step()).toMatchObject({ state: 'submitted', on: '2026-03-02', channel: 'portal', sent: { subjects } })
    expect(page.all('.life .button.main').map(({ textContent }) => textContent)).toEqual(['Ghi: Được chấp thuận'])
    await page.press('Bỏ bước vừa ghi')
    expect(step()?.undoneAt).toBeDefined()
    expect(page.all('.life-steps .undone')).toHaveLength(1)
  })

  it('takes the day as people write it, and refuses one that is none or is to come', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    const page = await showWorkspace(fake, 'requests/d1')
    const [day] = page.all('.life-form input') as HTMLInputElement[]
    if (!day) throw new Error('no box for the day')
    expect(day.value).toBe('02/03/2026')
    for (const wrong of ['31/02/2026', '03/03/2026', '']) {
      day.value = wrong
      await page.send(new Event('input', { bubbles: true }), day)
      await page.press('Ghi: Đã gửi')
      expect(page.text()).toContain('Ngày chưa đúng')
      expect(fake.contents.progress.get('d1')?.life?.steps ?? []).toEqual([])
    }
    day.value = '1/3/2026'
    await page.send(new Event('input', { bubbles: true }), day)
    await page.press('Ghi: Đã gửi')
    expect(fake.contents.progress.get('d1')?.life?.steps[0]?.on).toBe('2026-03-01')
  })

  it('says under the heading where the request stands, and leads to the cards below', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    const page = await showWorkspace(fake, 'requests/d1')
    const standing = () => page.all('.standing')[0]?.textContent ?? ''
    expect(standing()).toContain('Đang soạn')
    await page.press('Ghi: Đã gửi')
    expect(standing()).toContain('Đã gửi')
    await page.press('Văn bản và hồ sơ gửi đi')
    expect(document.activeElement?.textContent).toBe('Văn bản và hồ sơ gửi đi')
  })

  it('wants a reason where the request has errors', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    const page = await showWorkspace(fake, 'requests/d1')
    await page.press('Ghi: Sẵn sàng')
    expect(page.text()).toContain('Đề nghị còn chỗ sai')
    expect(fake.contents.progress.get('d1')?.life?.steps).toEqual([])
  })

  it('divides a request with the states of its subjects', async () => {
    const fake = createFakeServices()
    const two = [...subjects, { fullName: 'Lê Thị Ví Dụ', citizenId: '031185000124' }]
    keep(fake, 'd1', fakeDraft('01', { subjects: two }), { state: 'submitted', on: '2026-02-24' })
    const page = await showWorkspace(fake, 'requests/d1')
    const box = page.all('.life input[type=checkbox]').at(-1) as HTMLInputElement
    box.checked = true
    await page.send(new Event('change', { bubbles: true }), box)
    await page.press('Tách 1 thuê bao đã chọn thành đề nghị riêng')
    const names = [...fake.contents.drafts.values()].map(({ draft }) => draft.subjects.map(({ fullName }) => fullName))
    expect(names).toEqual([['Trần Văn Thử'], ['Lê Thị Ví Dụ']])
    expect([...fake.contents.progress.values()].map(({ life }) => life?.steps[0]?.state)).toEqual([
      'submitted',
      'submitted',
    ])
  })

  it('warns of the same person in another open request', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    keep(fake, 'd2', fakeDraft('01', { subjects }), { state: 'submitted', on: '2026-02-24' })
    const page = await showWorkspace(fake, 'requests/d1')
    expect(page.text()).toContain('nên xem lại 1 chỗ')
    const [row] = page.all('button').filter(({ textContent }) => textContent.includes('1. Trần Văn Thử'))
    await page.send(new MouseEvent('click', { bubbles: true }), row ?? document.body)
    expect(page.text()).toContain('đã có trong một đề nghị Mẫu 01 khác chưa kết thúc')
  })

  it('is compared with the others in the side panel too, before anything is filled', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    keep(fake, 'd2', fakeDraft('05', { subjects }), { state: 'submitted', on: '2026-02-24' })
    const holder = fakePerson('p', { citizenId: '031085000123', certificateNotAfter: '2027-05-20' })
    fake.contents.records.set('p', { version: 1, record: holder })
    const page = await showPanel(fake)
    const [notice] = page.all('.notice.warning').filter(({ textContent }) => textContent.includes('Có thể trùng 2 chỗ'))
    expect(notice?.textContent).toMatch(/đề nghị thu hồi chưa kết thúc.*còn chứng thư .* dùng được đến 20\/05\/2027/u)
  })

  it('is found in a long list by who stands in it, by its numbers and by its state', async () => {
    const fake = createFakeServices()
    for (let place = 0; place < 60; place += 1)
      keep(fake, `d${place}`, fakeDraft('01', { subjects: [{ fullName: `Người Mẫu ${place}` }] }))
    keep(fake, 'sent', fakeDraft('05', { subjects }), {
      ...{ state: 'submitted', on: '2026-02-24', dossierNumber: 'HS-0007' },
    })
    const page = await showWorkspace(fake, 'requests')
    const rows = () => page.all('tbody tr').map(({ textContent }) => textContent)
    expect(rows()).toHaveLength(50)
    await page.press('Trang sau')
    expect(rows()).toHaveLength(11)
    const [box] = page.all('input[type=search]') as HTMLInputElement[]
    const [stage] = page.all('[role=search] select') as HTMLSelectElement[]
    if (!box || !stage) throw new Error('nothing to search with')
    const ask = async (query: string) => {
      box.value = query
      await page.send(new Event('input', { bubbles: true }), box)
    }
    await ask('hs-0007')
    expect(rows()).toEqual([expect.stringMatching(/Trần Văn Thử.*gửi ngày 24\/02\/2026.*số hồ sơ HS-0007/u)])
    await ask('không ai cả')
    expect(page.text()).toContain('Không có đề nghị nào như vậy')
    await page.press('Hiện tất cả đề nghị')
    expect(rows()).toHaveLength(50)
    stage.value = 'waiting'
    await page.send(new Event('change', { bubbles: true }), stage)
    expect(rows()).toHaveLength(1)
  })

  it('is put away, not deleted, once it was sent; what was sent stays to be read', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }), { state: 'submitted', on: '2026-02-24' })
    fake.contents.drafts.set('d1', {
      ...{ id: 'd1', version: 2, changedAt },
      draft: fakeDraft('01', { subjects: [{ ...subjects[0], fullName: 'Tên Đã Sửa' }] }),
    })
    const page = await showWorkspace(fake, 'requests')
    expect(page.all('button').some(({ textContent }) => textContent === 'Xóa')).toBe(false)
    await page.press('Cất đi')
    expect(page.text()).toContain('Đã cất đi (1)')
    await page.go('due')
    expect(page.text()).toContain('Hiện không có việc nào đến hạn')
    await page.go('requests/d1')
    expect(page.text()).not.toContain('không còn trong danh sách này')
    const [summary] = page.all('.sent-values summary')
    await page.send(new MouseEvent('click', { bubbles: true }), summary ?? document.body)
    expect(page.all('.sent-values')[0]?.textContent).toContain('Trần Văn Thử')
    await page.press('Đưa lại danh sách')
    expect(fake.contents.progress.get('d1')?.life?.putAwayAt).toBeUndefined()
    expect(fake.contents.progress.get('d1')?.life?.steps[0]?.sent?.subjects).toEqual(subjects)
  })

  it('names those who were removed from the list after they were sent', async () => {
    const fake = createFakeServices()
    const other = { fullName: 'Lê Thị Ví Dụ', citizenId: '031185000124' }
    keep(fake, 'd1', fakeDraft('01', { subjects: [...subjects, other] }), { state: 'submitted', on: '2026-02-24' })
    fake.contents.drafts.set('d1', { id: 'd1', version: 2, changedAt, draft: fakeDraft('01', { subjects }) })
    const page = await showWorkspace(fake, 'requests/d1')
    expect(page.text()).toContain('Đã gửi nhưng không còn trong danh sách này: Lê Thị Ví Dụ.')
  })

  it('says beside a row what changed since the person’s last request', async () => {
    const fake = createFakeServices()
    keep(fake, 'd1', fakeDraft('01', { subjects }), { state: 'submitted', on: '2026-02-24' })
    const moved = { ...subjects[0], position: 'Phó Trưởng phòng' }
    keep(fake, 'd2', fakeDraft('01', { subjects: [moved] }))
    const page = await showWorkspace(fake, 'requests/d2')
    const [row] = page.all('button').filter(({ textContent }) => textContent.includes('1. Trần Văn Thử'))
    await page.send(new MouseEvent('click', { bubbles: true }), row ?? document.body)
    const [last] = page.all('.last-sent')
    expect(last?.textContent).toMatch(/Mẫu 01, ngày 24\/02\/2026.*Chức vụ: \(trống\) → Phó Trưởng phòng/u)
  })

  it('takes another request’s people in, and refuses one that was sent', async () => {
    const fake = createFakeServices()
    const other = [{ fullName: 'Lê Thị Ví Dụ', citizenId: '031185000124' }]
    keep(fake, 'd1', fakeDraft('01', { subjects }))
    keep(fake, 'd2', fakeDraft('01', { subjects: other }), { state: 'submitted', on: '2026-02-24' })
    keep(fake, 'd3', fakeDraft('01', { subjects: other }))
    const page = await showWorkspace(fake, 'requests/d1')
    const summary = page.all('.life summary').at(-1)
    await page.send(new MouseEvent('click', { bubbles: true }), summary ?? document.body)
    await page.press('Gộp 1 thuê bao vào đề nghị này')
    expect(page.text()).toContain('Một trong hai đề nghị đã gửi')
    const [choice] = page.all('.life details select') as HTMLSelectElement[]
    if (choice) choice.value = 'd3'
    await page.send(new Event('change', { bubbles: true }), choice ?? document.body)
    await page.press('Gộp 1 thuê bao vào đề nghị này')
    expect([...fake.contents.drafts.keys()]).toEqual(['d1', 'd2'])
    expect(fake.contents.drafts.get('d1')?.draft.subjects).toEqual([...subjects, ...other])
  })
})
