// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { advise, situations } from '../../src/procedures'
import { createFakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const click = () => new MouseEvent('click', { bubbles: true, cancelable: true })

async function choose(page: ShownWorkspace, id: string, value: string): Promise<void> {
  const [select] = page.all(`#${id}`)
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no list ${id}`)
  select.value = value
  await page.send(new Event('change', { bubbles: true }), select)
}

const formsOf = (page: ShownWorkspace) =>
  page.all('.step h3').map(({ textContent }) => /Mẫu (\d\d)/.exec(textContent)?.[1])

describe('the guide', () => {
  it('lists every situation under a heading', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide')
    expect(page.all('.situations a')).toHaveLength(situations.length)
    expect(page.all('.step')).toHaveLength(0)
  })

  it('finds a situation by words without marks', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide')
    const [search] = page.all('input[type=search]')
    if (!(search instanceof HTMLInputElement)) throw new Error('no search box')
    search.value = 'nghi huu'
    await page.send(new Event('input', { bubbles: true }), search)
    expect(page.all('.situations a').map((link) => link.getAttribute('href'))).toEqual(['#/guide/retired'])
    search.value = 'zzz'
    await page.send(new Event('input', { bubbles: true }), search)
    expect(page.text()).toContain('Không có việc nào khớp')
    await page.press('Xóa ô tìm')
    expect(page.all('.situations a')).toHaveLength(situations.length)
  })

  it('leads from “retired” to revocation, then hand-back, with receiver, deadline and source', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide')
    const link = page.all('.situations a').find((one) => one.getAttribute('href') === '#/guide/retired')
    if (!link) throw new Error('no link to the situation')
    await page.send(click(), link)
    expect(page.place()).toBe('guide/retired')
    expect(document.activeElement?.textContent).toBe('Nghỉ hưu')
    expect(formsOf(page)).toEqual(['05', '08'])
    const [revoke, handBack] = page.all('.step').map(({ textContent }) => textContent)
    expect(revoke).toContain('Lô CN27A, Khu công nghệ cao Hòa Lạc')
    expect(revoke).toContain('không quy định trong nguồn đã có')
    expect(handBack).toContain('05 ngày làm việc')
    expect(handBack).toContain('SGDĐT Long An 2025 §7')
  })

  it('makes the draft of a step and opens it', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'guide/retired')
    await page.press('Soạn Mẫu 05')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft.mau).toBe('05')
    expect(page.place()).toBe(`requests/${saved?.id ?? ''}`)
  })

  it('keeps what was chosen in the address', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide/renamed')
    await choose(page, 'guide-subscriber', 'person')
    await choose(page, 'guide-device', 'SIM')
    expect(page.place()).toBe('guide/renamed/person/SIM')
  })

  it('sends a locked token to the department that the chosen profile names, and keeps the profile', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'guide/device-locked/person/TOKEN')
    expect(page.all('.step')[0]?.textContent).toContain('Cục Chứng thực số')
    await choose(page, 'guide-profile', 'long-an-2025')
    expect(page.all('.step')[0]?.textContent).toContain('Sở Khoa học và Công nghệ tỉnh Long An')
    expect(fake.contents.settings.profileId).toBe('long-an-2025')
  })

  it('says why there is no form where there is none', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide/device-lost/person/RSSP')
    expect(page.text()).toContain('Không làm được theo cách này')
    expect(page.all('.step')).toHaveLength(0)
  })

  it('marks a step that is an inference of ours, and no other', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide')
    const marks = []
    for (const { id, defaultSubscriber } of situations) {
      await page.go(`guide/${id}`)
      const shown = page.all('.step').map((step) => step.querySelector('.row > .badge') !== null)
      const said = advise({ situation: id, subscriber: defaultSubscriber }).steps
      marks.push({ id, isRight: shown.join() === said.map(({ certainty }) => certainty === 'inference').join() })
    }
    expect(marks.filter(({ isRight }) => !isRight)).toEqual([])
  })

  it('says so when an address names no situation, and offers the list', async () => {
    const page = await showWorkspace(createFakeServices(), 'guide/gone')
    expect(page.text()).toContain('Không có việc này trong danh sách')
    expect(page.all('.situations a')).toHaveLength(situations.length)
  })
})
