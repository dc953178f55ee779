// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { derivedYear, profileToJson } from '../../src/procedures'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import { createFakeServices, type FakeServices } from './fake-services'
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

describe('what is damaged', () => {
  const damaged = async (damage: Partial<FakeServices['contents']['damage']>) => {
    const fake = createFakeServices()
    Object.assign(fake.contents.damage, damage)
    const page = await shown(fake)
    await page.press('Kiểm tra ngay')
    return { fake, page }
  }

  it('is removed only when it was asked once more, after what is lost was said and restoring offered', async () => {
    const { fake, page } = await damaged({ unreadable: 2 })
    expect(page.text()).toContain('2 mục bị hỏng. Các mục khác vẫn dùng được.')
    expect(page.text()).toContain('hồ sơ mất mọi thông tin cùng lịch sử thay đổi')
    expect(page.text()).toContain('Khôi phục từ tệp sao lưu trước')
    expect(page.text()).not.toContain('Nhận lại 2')
    await page.press('Bỏ hẳn 2 mục')
    expect(fake.contents.damage.unreadable).toBe(2)
    await page.press('Hủy')
    await page.press('Bỏ hẳn 2 mục')
    await page.press('Xóa hẳn')
    expect(fake.contents.damage.unreadable).toBe(0)
    expect(page.text()).toContain('Đã dọn xong 2 mục hỏng.')
    expect(page.text()).toContain('Tốt: cả')
  })

  it('but can be read is taken back, and named', async () => {
    const { fake, page } = await damaged({ unproven: 1 })
    expect(page.text()).toContain('Trong đó có: Trần Văn Thử.')
    expect(page.text()).not.toContain('Bỏ hẳn')
    await page.press('Nhận lại 1 mục')
    await page.press('Nhận lại')
    expect(fake.contents.damage.unproven).toBe(0)
    expect(page.text()).toContain('Đã nhận lại 1 mục.')
  })

  it('is looked at anew where something else is damaged by now', async () => {
    const { fake } = await damaged({})
    fake.contents.damage.unreadable = 1
    const repair = () => Promise.reject(new AppError('ROW_CHANGED_ELSEWHERE'))
    const services = { ...fake.services, store: { ...fake.services.store, repair } }
    const page = await shown({ ...fake, services })
    await page.press('Kiểm tra ngay')
    await page.press('Bỏ hẳn 1 mục')
    await page.press('Xóa hẳn')
    expect(page.all('.notice.error').length).toBeGreaterThan(0)
    expect(page.text()).not.toContain('Đã bỏ')
  })
})

describe('the history of settings', () => {
  it('says what was, until when, and what changed it', async () => {
    const fake = createFakeServices()
    const at = '2026-03-01T03:00:00.000Z'
    fake.contents.pasts.set('profileId', [
      {
        at,
        cause: { kind: 'typed' },
        sets: [{ id: 'profileId', name: '', facts: [{ place: 'profile', was: 'authority', is: 'own-1' }] }],
      },
    ])
    fake.contents.pasts.set('ownProfiles', [
      {
        at: '2026-03-02T03:00:00.000Z',
        cause: { kind: 'file', file: 'noi-nhan.json' },
        sets: [
          {
            id: 'own-1',
            name: 'Tỉnh Mẫu',
            facts: [
              { place: 'office.address', was: 'Số 1 Đường Mẫu', is: 'Số 2 Đường Mẫu' },
              { place: 'route/06/TOKEN', is: 'department' },
            ],
          },
          { id: 'own-2', name: 'Tỉnh Cũ', fate: 'removed', facts: [{ place: 'note', was: 'Ghi chú cũ' }] },
        ],
      },
    ])
    fake.contents.pasts.set('ownCalendarYears', [
      {
        at,
        cause: { kind: 'backup', madeAt: '2026-02-01T03:00:00.000Z' },
        sets: [{ id: '2027', name: '2027', facts: [{ place: 'off/2027-01-04', is: 'Nghỉ bù' }] }],
        untold: 3,
      },
    ])
    const page = await shown(fake, { profileId: 'own-1', ownProfiles: [ownProfile] })
    const text = page.text()
    expect(text).toContain('Lịch sử thay đổi (2)')
    expect(text).toContain('Nhập từ tệp “noi-nhan.json”')
    expect(text).toContain(
      'Nơi nhận “Tỉnh Mẫu” – Địa chỉ của Sở: trước là “Số 1 Đường Mẫu”, đổi thành “Số 2 Đường Mẫu”.',
    )
    expect(text).toContain('trước là “Cục”, đổi thành “Sở KHCN”.')
    expect(text).toContain('Bỏ: Nơi nhận “Tỉnh Cũ”.')
    expect(text).toContain('Nơi nhận đang dùng: trước là “Tất cả gửi Cục”, đổi thành “Tỉnh Mẫu”.')
    expect(text).toContain('Khôi phục từ bản sao lưu ngày 01/02/2026')
    expect(text).toContain('Năm 2027 – Ngày 04/01/2027 (Nghỉ): trước để trống, thêm “Nghỉ bù”.')
    expect(text).toContain('Và 3 chỗ khác.')
  })
})

describe('two windows that edit one thing', () => {
  it('show the second what the first saved, and keep what the second typed', async () => {
    const fake = createFakeServices()
    let isFirst = true
    const write: typeof fake.services.settings.write = (change, making) => {
      if (!isFirst) return fake.services.settings.write(change, making)
      isFirst = false
      fake.contents.settings = { ...fake.contents.settings, ownProfiles: [{ ...ownProfile, name: 'Tên ở cửa sổ kia' }] }
      return Promise.reject(new AppError('ROW_CHANGED_ELSEWHERE'))
    }
    const services = { ...fake.services, settings: { ...fake.services.settings, write } }
    const page = await shown({ ...fake, services }, { profileId: 'own-1', ownProfiles: [ownProfile] })
    await page.press('Sửa nơi nhận này')
    await page.type('name', 'Tên của tôi')
    await page.press('Lưu')
    expect(page.text()).toContain('Bản ghi này vừa được sửa ở cửa sổ khác.')
    expect(page.text()).toContain('Tên gọi: trước là “Tỉnh Mẫu”, đổi thành “Tên ở cửa sổ kia”.')
    const [box] = page.all('[data-path="name"]')
    expect(box instanceof HTMLInputElement && box.value).toBe('Tên của tôi')
    await page.press('Lưu')
    expect(fake.contents.settings.ownProfiles[0]?.name).toBe('Tên của tôi')
    expect(page.text()).not.toContain('Tên ở cửa sổ kia')
  })
})
