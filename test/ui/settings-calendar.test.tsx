// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { calendarYearToJson, derivedYear } from '../../src/procedures'
import { createFakeServices } from './fake-services'
import { shown, give, open } from './settings-hands'

describe('the calendar', () => {
  it('tells every year’s days, and which year is not final', async () => {
    const page = await shown(createFakeServices())
    await open(page, 'Năm 2027')
    expect(page.text()).toContain('Lịch năm 2027 chưa chốt')
    expect(page.text()).toContain('02/09/2027')
    expect(page.text()).toContain('Thứ Năm')
  })

  it('takes a changed, an added and a removed day as an own year, and goes back to the shipped one', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await open(page, 'Năm 2026')
    await page.press('Sửa lịch năm này')
    const before = page.all('table.edited tbody tr').length
    await page.press('Bỏ dòng 2')
    await page.press('Thêm ngày')
    const last = `days[${before - 1}]`
    await page.type(`${last}.date`, '24/12/2026')
    await page.type(`${last}.why`, 'Ngày thử')
    await page.type('days[0].why', 'Tết Tây')
    await page.press('Lưu')
    const [year] = fake.contents.settings.ownCalendarYears
    expect(year?.days).toHaveLength(before)
    expect(year?.days[0]?.why).toBe('Tết Tây')
    expect(year?.days.at(-1)).toMatchObject({ date: '2026-12-24', kind: 'off', why: 'Ngày thử' })
    await page.press('Về lịch có sẵn')
    await page.press('Xóa hẳn')
    expect(fake.contents.settings.ownCalendarYears).toEqual([])
  })

  it('names a day that does not exist as people write days', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await open(page, 'Năm 2026')
    await page.press('Sửa lịch năm này')
    await page.type('days[3].date', '30/2/2026')
    await page.press('Lưu')
    expect(page.text()).toContain('Ngày “30/2/2026” không có thật')
    expect(document.activeElement).toBe(page.field('days[3].date'))
    const about = page.field('days[3].date').getAttribute('aria-describedby')
    expect(page.all(`[id="${about}"]`)[0]?.textContent).toContain('không có thật')
    expect(fake.contents.settings.ownCalendarYears).toEqual([])
  })

  it('adds a year of the law’s holidays, never final', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await page.press('Thêm năm 2028')
    expect(fake.contents.settings.ownCalendarYears).toEqual([derivedYear(2028)])
    expect(page.text()).toContain('Năm 2028')
  })

  it('exports a year and imports one', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await open(page, 'Năm 2026')
    await page.press('Xuất tệp')
    expect(fake.downloads[0]?.name).toBe('lich-nghi-2026.json')
    await give(page, 1, calendarYearToJson(derivedYear(2029)))
    expect(page.text()).toContain('Đã nhập từ tệp tep.json')
    expect(fake.contents.settings.ownCalendarYears).toEqual([derivedYear(2029)])
  })
})
