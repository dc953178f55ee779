// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { vi } from '../../src/ui/text/vi'
import { createFakeServices, fakeDraft, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const texts = vi.recordsPage

/** So many people, their names sorted by number; every fourth without a certificate. */
function withPeople(count: number): FakeServices {
  const fake = createFakeServices()
  for (let number = 0; number < count; number++) {
    const id = `p${number}`
    const fullName = `Trần Thử ${String(number).padStart(4, '0')}`
    const certificate = number % 4 === 0 ? { certificateSerial: '', certificateNotAfter: '' } : {}
    const record = fakePerson(id, {
      fullName,
      certificateName: fullName,
      citizenId: `0310850${String(number).padStart(5, '0')}`,
      ...certificate,
    })
    fake.contents.records.set(id, { version: 1, record })
  }
  return fake
}

const names = (page: ShownWorkspace) => page.all('tbody .link').map(({ textContent }) => textContent)

async function choose(page: ShownWorkspace, label: string, value: string): Promise<void> {
  const [select] = page.all(`select[aria-label="${label}"]`) as HTMLSelectElement[]
  if (!select) throw new Error(`no ${label}`)
  select.value = value
  await page.send(new Event('change', { bubbles: true }), select)
}

async function typeQuery(page: ShownWorkspace, query: string): Promise<void> {
  const [box] = page.all('input[type=search]') as HTMLInputElement[]
  if (!box) throw new Error('no box')
  box.value = query
  await page.send(new Event('input', { bubbles: true }), box)
}

const press = (page: ShownWorkspace, key: string) =>
  page.send(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    document.activeElement ?? document.body,
  )

describe('a long list of records', () => {
  it('says how many were found, and shows them page by page', async () => {
    const page = await showWorkspace(withPeople(1_234), 'records')
    expect(page.text()).toContain('Tìm thấy 1.234 người')
    expect(names(page)).toHaveLength(50)
    expect(names(page)[0]).toBe('Trần Thử 0000')
    await page.press(vi.importPage.after)
    expect(names(page)[0]).toBe('Trần Thử 0050')
    expect(page.text()).toContain('51–100')
    await typeQuery(page, 'thu 0012')
    expect(names(page)[0]).toBe('Trần Thử 0012')
  })

  it('is walked through by keys, from the box to the rows and on to the next page', async () => {
    const page = await showWorkspace(withPeople(120), 'records')
    const [box] = page.all('input[type=search]')
    box?.focus()
    await press(page, 'ArrowDown')
    await press(page, 'ArrowDown')
    expect(document.activeElement?.textContent).toBe('Trần Thử 0001')
    page.all('tbody .link')[1]?.focus()
    await press(page, 'End')
    expect(document.activeElement?.textContent).toBe('Trần Thử 0049')
    await press(page, 'PageDown')
    expect(names(page)[0]).toBe('Trần Thử 0050')
    page.all('tbody .link')[0]?.focus()
    await press(page, 'PageUp')
    expect(names(page)[0]).toBe('Trần Thử 0000')
  })

  it('is narrowed by certificates and open requests, and says so when nobody is left', async () => {
    const fake = withPeople(12)
    fake.contents.records.set('x', {
      version: 1,
      record: fakePerson('x', { fullName: 'Sắp Hết', certificateNotAfter: '2026-04-20' }),
    })
    const page = await showWorkspace(fake, 'records')
    await choose(page, texts.columns.certificate, '60')
    expect(names(page)).toEqual(['Sắp Hết'])
    await choose(page, texts.columns.certificate, '45')
    expect(page.text()).toContain(texts.noMatchTitle)
    await page.press(texts.clear)
    await choose(page, texts.columns.certificate, 'none')
    expect(names(page)).toEqual(['Trần Thử 0000', 'Trần Thử 0004', 'Trần Thử 0008'])
  })

  it('keeps what was ticked while something else is looked for', async () => {
    const page = await showWorkspace(withPeople(60), 'records')
    const [first] = page.all('tbody input')
    await page.send(new MouseEvent('click', { bubbles: true }), first ?? document.body)
    await typeQuery(page, '0059')
    const [other] = page.all('tbody input')
    await page.send(new MouseEvent('click', { bubbles: true }), other ?? document.body)
    expect(page.text()).toContain(texts.picked(2))
  })

  it('tells of rows that cannot be read, and of a search that failed, with a way to try again', async () => {
    const fake = withPeople(3)
    const { searchRecords } = fake.services.store
    let fails = true
    const failing = () =>
      fails
        ? Promise.reject(new AppError('STORE_UNAVAILABLE'))
        : searchRecords({ query: '', offset: 0, limit: 50 }).then((found) => ({ ...found, unreadable: 2 }))
    const services = { ...fake.services, store: { ...fake.services.store, searchRecords: failing } }
    const page = await showWorkspace({ ...fake, services }, 'records')
    expect(page.text()).toContain('STORE_UNAVAILABLE')
    fails = false
    await page.press(vi.common.retry)
    expect(page.text()).toContain(texts.unreadable(2))
    expect(names(page)).toHaveLength(3)
  })
})

describe('choosing a person for a request', () => {
  it('asks for the kinds that fit, says how many there are, and is walked through by keys', async () => {
    const fake = withPeople(70)
    fake.contents.drafts.set('d', {
      id: 'd',
      version: 1,
      draft: fakeDraft('04'),
      changedAt: '2026-03-02T03:00:00.000Z',
    })
    const page = await showWorkspace(fake, 'requests/d')
    await page.press(vi.requests.addFromRecord)
    expect(page.text()).toContain('Tìm thấy 70 người')
    expect(page.text()).toContain(texts.firstShown(60))
    const [box] = page.all('.picker input[type=search]')
    box?.focus()
    await press(page, 'ArrowDown')
    await press(page, 'ArrowDown')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(vi.requests.pickNamed('Trần Thử 0001'))
  })
})
