// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { noProgress } from '../../src/requests'
import { subjectIdentities } from '../../src/requests/subject-identity'
import { createFakeServices, fakeDraft, fakeNowMs, fakePerson } from './fake-services'
import { showWorkspace } from './show-workspace'

const at = new Date(fakeNowMs).toISOString()
const person = fakePerson('r1')
const draft = fakeDraft('05', {
  subjects: [{ certificateName: 'Trần Văn Thử', certificateSerial: '2A05F812673607B0' }],
})

function withRequest() {
  const fake = createFakeServices()
  fake.contents.records.set('r1', { version: 1, record: person })
  fake.contents.drafts.set('d1', { id: 'd1', version: 1, draft, changedAt: at })
  return fake
}

describe('a record that stands in an open request', () => {
  it('names the request before it is removed, and the request keeps its row', async () => {
    const fake = withRequest()
    const page = await showWorkspace(fake, 'records/r1')
    expect(page.text()).toContain('Hồ sơ này đang có trong 1 đề nghị chưa kết thúc')
    await page.press('Xóa hồ sơ')
    await page.press('Xóa hẳn')
    expect(fake.contents.records.size).toBe(0)
    expect(fake.contents.drafts.get('d1')?.draft).toEqual(draft)
    await page.go('requests/d1')
    expect(page.text()).toContain('Trần Văn Thử')
  })

  it('says nothing once the request is closed', async () => {
    const fake = withRequest()
    const steps = [
      { id: 's1', state: 'closed', on: '2026-03-01', notedAt: at, who: subjectIdentities(draft.subjects) },
    ] as const
    fake.contents.progress.set('d1', { ...noProgress, life: { steps } })
    expect((await showWorkspace(fake, 'records/r1')).text()).not.toContain('đề nghị chưa kết thúc')
  })
})
