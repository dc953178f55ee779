// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { derivedYear, profileToJson } from '../../src/procedures'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import { createFakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'
import { ownProfile, shown, give, choose, open } from './settings-hands'

describe('the page of settings', () => {
  it('names a failure of the store and tries again', async () => {
    const fake = createFakeServices()
    let isBroken = true
    const read = () => (isBroken ? Promise.reject(new AppError('STORE_UNAVAILABLE')) : Promise.resolve(defaultSettings))
    const services = { ...fake.services, settings: { ...fake.services.settings, read } }
    const page = await showWorkspace({ ...fake, services }, 'settings')
    expect(page.text()).toContain('Không mở được kho dữ liệu')
    isBroken = false
    await page.press('Thử lại')
    expect(page.text()).toContain('Nơi nhận hồ sơ')
  })

  it('shows what another window set first, and keeps what was typed for a second try', async () => {
    const fake = createFakeServices()
    let elsewhere = true
    const { write, read } = fake.services.settings
    const guarded: typeof write = (change) => {
      if (!elsewhere) return write(change)
      elsewhere = false
      fake.contents.settings = { ...fake.contents.settings, ownCalendarYears: [derivedYear(2030)] }
      return Promise.reject(new AppError('ROW_CHANGED_ELSEWHERE'))
    }
    const services = { ...fake.services, settings: { read, write: guarded } }
    const page = await showWorkspace({ ...fake, services }, 'settings')
    await open(page, 'Năm 2027')
    await page.press('Sửa lịch năm này')
    await page.type('days[0].why', 'Tết Tây')
    await page.press('Lưu')
    expect(page.text()).toContain('vừa được sửa ở cửa sổ khác')
    expect(page.text()).toContain('Năm 2030')
    expect(page.field('days[0].why').value).toBe('Tết Tây')
    await page.press('Lưu')
    expect(fake.contents.settings.ownCalendarYears.map(({ year }) => year)).toEqual([2027, 2030])
  })
})

describe('the receivers', () => {
  it('are shown with what goes where, and kept when another one is chosen', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    expect(page.text()).toContain('Cục Chứng thực số và Bảo mật thông tin')
    expect(page.text()).toContain('G11.07.05')
    await choose(page, 'long-an-2025')
    expect(fake.contents.settings.profileId).toBe('long-an-2025')
    const rows = page.all('table.compact')[0]?.querySelectorAll('tr') ?? []
    const toDepartment = Array.from(rows).filter((row) => row.textContent.includes('Sở KHCN'))
    expect(toDepartment.map((row) => row.textContent.slice(0, 2))).toEqual(['04', '06'])
    expect(page.text()).toContain('trước 1/7/2025')
    expect(page.text()).toContain('0272.3524999')
  })

  it('say when they are second-hand, and what is not known of them', async () => {
    const page = await shown(createFakeServices(), { profileId: 'dong-thap-2025' })
    expect(page.text()).toContain('thông tin chép lại')
    expect(page.text()).toContain('chưa có trong nguồn')
  })

  it('fall back on the Authority when the chosen one is gone, and say so', async () => {
    const page = await shown(createFakeServices(), { profileId: 'gone' })
    expect(page.text()).toContain('không còn nữa')
  })

  it('can be copied, edited and saved as one’s own', async () => {
    const fake = createFakeServices()
    const page = await shown(fake)
    await page.press('Tạo bản riêng từ nơi nhận này')
    expect(fake.contents.settings.profileId).toBe('id-1')
    await page.press('Sửa nơi nhận này')
    await page.type('name', 'Tỉnh Mẫu')
    await page.type('department.name', 'Sở Khoa học và Công nghệ tỉnh Mẫu')
    await page.press('Thêm số điện thoại')
    await page.type('department.phones[0].number', '0310.3773000')
    const ticks = page.all('.edit-frame input[type=checkbox]')
    for (const tick of ticks.filter((_one, place) => place === 3 || place === 5))
      await page.send(new MouseEvent('click', { bubbles: true }), tick)
    await page.press('Lưu')
    const [own] = fake.contents.settings.ownProfiles
    expect(own).toMatchObject({
      name: 'Tỉnh Mẫu',
      certainty: 'user',
      department: { name: 'Sở Khoa học và Công nghệ tỉnh Mẫu', phones: [{ number: '0310.3773000' }] },
      routes: [
        { mau: '04', to: 'department' },
        { mau: '06', deviceKind: 'TOKEN', to: 'department' },
      ],
    })
    expect(page.text()).toContain('Đã lưu.')
    expect(page.all('nav .badge')).toHaveLength(0)
  })

  it('are not saved with a fault: it is named, and the focus goes there', async () => {
    const fake = createFakeServices()
    const page = await shown(fake, { profileId: 'own-1', ownProfiles: [ownProfile] })
    await page.press('Sửa nơi nhận này')
    await page.type('department.organisationCode', 'sai mã')
    await page.press('Lưu')
    expect(page.text()).toContain('Chưa lưu được')
    expect(page.field('department.organisationCode').getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(page.field('department.organisationCode'))
    expect(fake.contents.settings.ownProfiles).toEqual([ownProfile])
  })

  it('keep unsaved edits while another page is looked at', async () => {
    const fake = createFakeServices()
    const page = await shown(fake, { profileId: 'own-1', ownProfiles: [ownProfile] })
    await page.press('Sửa nơi nhận này')
    await page.type('name', 'Tên chưa lưu')
    expect(fake.warnings.at(-1)).toBe(true)
    await page.go('records')
    await page.go('settings')
    expect(page.field('name').value).toBe('Tên chưa lưu')
    await page.press('Bỏ phần đang sửa')
    expect(fake.warnings.at(-1)).toBe(false)
    expect(page.text()).not.toContain('Tên chưa lưu')
  })

  it('are removed only after asking', async () => {
    const fake = createFakeServices()
    const page = await shown(fake, { profileId: 'own-1', ownProfiles: [ownProfile] })
    await page.press('Xóa nơi nhận này')
    expect(fake.contents.settings.ownProfiles).toHaveLength(1)
    await page.press('Xóa hẳn')
    expect(fake.contents.settings).toMatchObject({ profileId: 'authority', ownProfiles: [] })
  })

  it('leave as a file and come back from it, replacing nothing unasked', async () => {
    const fake = createFakeServices()
    const page = await shown(fake, { profileId: 'own-1', ownProfiles: [ownProfile] })
    await page.press('Xuất tệp')
    expect(fake.downloads).toEqual([{ name: 'noi-nhan-tinh-mau.json', text: profileToJson(ownProfile) }])
    const changed = profileToJson({ ...ownProfile, name: 'Tỉnh khác' })
    await give(page, 0, changed)
    expect(page.text()).toContain('Đã có: Tỉnh Mẫu')
    expect(fake.contents.settings.ownProfiles[0]?.name).toBe('Tỉnh Mẫu')
    await page.press('Thay bằng tệp')
    expect(fake.contents.settings.ownProfiles.map(({ name }) => name)).toEqual(['Tỉnh khác'])
  })
})
