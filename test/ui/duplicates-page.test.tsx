// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { createFakeServices, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'

function withTwins(): FakeServices {
  const fake = createFakeServices()
  const later = '2026-03-02T05:00:00.000Z'
  fake.contents.records.set('a', { version: 3, record: fakePerson('a') })
  const twin = { ...fakePerson('b', { position: 'Trưởng khoa', mobilePhone: '' }), changedAt: later }
  fake.contents.records.set('b', { version: 1, record: twin })
  return fake
}

describe('the page of duplicates', () => {
  it('says that there are none, and leads back', async () => {
    const page = await showWorkspace(createFakeServices(), 'records')
    await page.press('Tìm hồ sơ bị trùng')
    expect(page.text()).toContain('Không thấy hồ sơ nào bị trùng')
    await page.press('Về trang Hồ sơ')
    expect(page.place()).toBe('records')
  })

  it('makes two records one with a choice per field, and takes it back', async () => {
    const fake = withTwins()
    const before = new Map(fake.contents.records)
    const page = await showWorkspace(fake, 'duplicates')
    expect(page.text()).toContain('2 người có thể bị trùng, trong 1 nhóm')
    expect(page.text()).toContain('cùng số định danh')
    await page.press('So sánh và gộp 2 hồ sơ')
    // The one that was changed last stays; where it has no value, the other one's is proposed.
    const radios = page.all('.merge-table input').map((one) => (one as HTMLInputElement).checked)
    expect(radios).toEqual([true, false, false, true])
    const [, doctor] = page.all('.merge-table input')
    if (doctor) await page.send(new Event('change', { bubbles: true }), doctor)
    await page.press('Gộp')
    expect([...fake.contents.records.keys()]).toEqual(['b'])
    expect(fake.contents.records.get('b')?.record.values).toMatchObject({
      position: 'Bác sĩ',
      mobilePhone: '0912345678',
    })
    expect(page.text()).toContain('Đã gộp thành hồ sơ “Trần Văn Thử”.')
    await page.press('Hoàn tác')
    expect(fake.contents.records).toEqual(before)
    expect(page.text()).toContain('Đã hoàn tác')
    expect(page.text()).toContain('2 người có thể bị trùng')
  })

  it('names records no more that a person said are different', async () => {
    const fake = withTwins()
    const page = await showWorkspace(fake, 'duplicates')
    await page.press('Không phải trùng')
    expect(fake.contents.settings.apartRecords).toEqual([['a', 'b']])
    expect(page.text()).toContain('Không thấy hồ sơ nào bị trùng')
  })

  it('lets a person choose which of three, and warns of two numbers', async () => {
    const fake = withTwins()
    fake.contents.records.set('c', { version: 1, record: fakePerson('c', { citizenId: '031085000999' }) })
    const page = await showWorkspace(fake, 'duplicates')
    expect(page.text()).toContain('Chọn từ 2 đến 8 hồ sơ để gộp.')
    const [, second, third] = page.all('.suspected input')
    for (const box of [second, third]) if (box) await page.send(new MouseEvent('click', { bubbles: true }), box)
    await page.press('So sánh và gộp 2 hồ sơ')
    expect(page.text()).toContain('Số định danh khác nhau: có thể là hai người.')
  })

  it('tells why merging failed, and nothing is lost', async () => {
    const fake = withTwins()
    const merge = () => Promise.reject(new AppError('STORE_FULL'))
    const services = { ...fake.services, duplicates: { ...fake.services.duplicates, merge } }
    const page = await showWorkspace({ ...fake, services }, 'duplicates')
    await page.press('So sánh và gộp 2 hồ sơ')
    await page.press('Gộp')
    expect(page.text()).toContain('STORE_FULL')
    expect(fake.contents.records.size).toBe(2)
  })
})
