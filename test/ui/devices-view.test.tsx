// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../src/certificates'
import type { ShownToken, TokenReport } from '../../src/token'
import { createFakeServices, fakeCertificate, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const plain: ShownToken = {
  slot: 1,
  label: 'Token thử',
  manufacturer: 'Example',
  model: 'M',
  serial: '00C0FFEE',
  flags: [],
  certificates: [{ sha256: 'a'.repeat(64), der: new Uint8Array([1]) }],
  unread: 0,
  ways: ['Bit4id', 'OpenSC'],
  shownBefore: 0,
}
const seeing = (...shown: ShownToken[]): TokenReport => ({ modules: [], shown, advice: null })

interface Desk {
  readonly page: ShownWorkspace
  readonly fake: FakeServices
  /** What is plugged in changes. */
  readonly change: (report: TokenReport) => void
}

/** The page of devices after a person had them read. */
async function read(report: TokenReport, fake = createFakeServices(), certificate?: Certificate): Promise<Desk> {
  let tell: (report: TokenReport) => void = () => undefined
  const tokens: FakeServices['services']['tokens'] = {
    list: () => Promise.resolve(report),
    watch: (_, told) => {
      tell = told
      return () => (tell = () => undefined)
    },
  }
  const certificates = { ...fake.services.certificates, read: () => certificate }
  const desk = { ...fake, services: { ...fake.services, tokens, certificates } }
  const page = await showWorkspace(desk, 'devices')
  await page.press('Đọc thiết bị đang cắm')
  return { page, fake, change: (next) => tell(next) }
}

describe('the page of devices', () => {
  it('names all the ways to a device, and says what was not reported', async () => {
    const { page } = await read(seeing(plain), createFakeServices(), fakeCertificate())
    expect(page.text()).toContain('Bit4id, OpenSC')
    expect(page.text()).toContain('Thiết bị không báo gì')
    expect(page.text()).toContain('Đang thấy 1 thiết bị')
  })

  it('follows what is plugged in and pulled out', async () => {
    const { page, change } = await read(seeing(plain))
    change(seeing())
    await page.send(new Event('focus'), document.body)
    expect(page.text()).not.toContain('Token thử')
    change(seeing(plain, { ...plain, slot: 2, label: 'Token thứ hai' }))
    await page.send(new Event('focus'), document.body)
    expect(page.text()).toContain('Token thứ hai')
  })

  it('makes the recovery request of a locked device with what the certificate says', async () => {
    const locked = seeing({ ...plain, flags: ['USER_PIN_LOCKED'] })
    const { page, fake } = await read(locked, createFakeServices(), fakeCertificate())
    await page.press('Tạo đề nghị khôi phục (Mẫu 06)')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft).toMatchObject({ mau: '06', subjects: [{ certificateName: 'Trần Văn Thử' }] })
  })

  it('takes the device’s number from the record of its subscriber', async () => {
    const fake = createFakeServices()
    const values = { certificateSerial: '2A05F812673607B0', deviceNumber: 'PKI-0042' }
    fake.contents.records.set('p', { record: fakePerson('p', values), version: 1 })
    const locked = seeing({ ...plain, flags: ['USER_PIN_LOCKED'] })
    const { page } = await read(locked, fake, fakeCertificate())
    await page.press('Tạo đề nghị khôi phục (Mẫu 06)')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft.subjects[0]).toMatchObject({ deviceNumber: 'PKI-0042' })
  })

  it('makes the request for change where the certificate says otherwise than the record', async () => {
    const fake = createFakeServices()
    const values = { certificateSerial: '2A05F812673607B0', email: 'thu.moi@example.gov.vn' }
    fake.contents.records.set('p', { record: fakePerson('p', values), version: 1 })
    const { page } = await read(seeing(plain), fake, fakeCertificate())
    await page.press('Tạo đề nghị thay đổi thông tin (Mẫu 04)')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft).toMatchObject({
      mau: '04',
      subjects: [
        {
          certificateSerial: '2A05F812673607B0',
          wantsRenewal: false,
          wantsChange: true,
          changeWhat: expect.stringContaining('thư điện tử') as string,
          changeTo: expect.stringContaining('thu.moi@example.gov.vn') as string,
        },
      ],
    })
  })

  it('says why there is less to see: refused, unreadable, or closed to strangers', async () => {
    const empty = { ...plain, certificates: [] }
    const error = { code: 'MODULE_REFUSED', call: 'C_OpenSession', ckr: 'CKR_SESSION_COUNT' } as const
    const { page } = await read(
      seeing({ ...empty, error }, { ...empty, slot: 2, unread: 3 }, { ...empty, slot: 3, flags: ['LOGIN_REQUIRED'] }),
    )
    expect(page.text()).toContain('C_OpenSession CKR_SESSION_COUNT')
    expect(page.text()).toContain('3 chứng thư trên thiết bị không đọc được')
    expect(page.text()).toContain('khi chưa đăng nhập')
  })
})
