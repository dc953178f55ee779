// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../src/certificates'
import { createFakeServices, fakeCertificate, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

/** The page of certificates after a person chose one file with these certificates. */
async function chosen(fake: FakeServices, ...certificates: readonly Certificate[]): Promise<ShownWorkspace> {
  if (certificates.length > 0) fake.files.push({ name: 'thu.cer', result: { kind: 'der', certificates, problems: [] } })
  const page = await showWorkspace(fake, 'certificates')
  const [input] = page.all('input[type=file]')
  if (!input) throw new Error('no file input')
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'thu.cer')] })
  await page.send(new Event('change', { bubbles: true }), input)
  return page
}

describe('the page of certificates', () => {
  it('shows the fault of one file by name, and the certificates of the others', async () => {
    const fake = createFakeServices()
    fake.files.push({ name: 'khoa.p12', result: { error: { code: 'CERT_PKCS12', details: {} } } })
    const page = await chosen(fake, fakeCertificate())
    expect(page.text()).toContain('khoa.p12')
    expect(page.text()).toContain('Đây là tệp .p12/.pfx')
    expect(page.text()).toContain('2A05F812673607B0')
    expect(page.text()).toContain('Đã đọc 2 tệp: 1 chứng thư, 1 tệp không đọc được.')
  })

  it('says how many days are left, and closes renewal below 30', async () => {
    const page = await chosen(createFakeServices(), fakeCertificate({ notAfter: '2026-03-31T10:00:00Z' }))
    expect(page.text()).toContain('còn 29 ngày')
    expect(page.text()).toContain('không gia hạn được nữa')
    expect(page.text()).not.toContain('Tạo đề nghị gia hạn')
  })

  it('offers renewal with 30 days left', async () => {
    const page = await chosen(createFakeServices(), fakeCertificate({ notAfter: '2026-04-01T10:00:00Z' }))
    expect(page.text()).toContain('còn 30 ngày')
    expect(page.text()).toContain('Tạo đề nghị gia hạn')
  })

  it('keeps a record in one press', async () => {
    const fake = createFakeServices()
    const page = await chosen(fake, fakeCertificate())
    await page.press('Lưu thành hồ sơ')
    expect(page.text()).toContain('Đã lưu hồ sơ.')
    const [saved] = fake.contents.records.values()
    expect(saved?.record).toMatchObject({ kind: 'person', values: { fullName: 'Trần Văn Thử' } })
  })

  it('asks whose it is when the certificate does not tell, and keeps nothing before', async () => {
    const fake = createFakeServices()
    const page = await chosen(fake, fakeCertificate({ commonName: 'Hà Nội', email: 'hn@example.gov.vn' }))
    await page.press('Lưu thành hồ sơ')
    expect(fake.contents.records.size).toBe(0)
    await page.press('cơ quan, tổ chức')
    const [saved] = fake.contents.records.values()
    expect(saved?.record).toMatchObject({ kind: 'organisation', values: { organisationName: 'Hà Nội' } })
  })

  it('shows how a kept record differs and takes over only what is ticked', async () => {
    const fake = createFakeServices()
    const record = fakePerson('p', { certificateSerial: '0A11', province: 'Hải Dương' })
    fake.contents.records.set('p', { record, version: 1 })
    const page = await chosen(fake, fakeCertificate())
    expect(page.text()).toContain('Đã có hồ sơ: Trần Văn Thử')
    await page.press('Lấy 5 mục theo chứng thư')
    expect(fake.contents.records.size).toBe(1)
    const updated = fake.contents.records.get('p')?.record
    expect(updated?.values).toMatchObject({ certificateSerial: '2A05F812673607B0', province: 'Hải Dương' })
    expect(updated?.certificates).toEqual(['a1'.repeat(32)])
  })

  it('makes a renewal request and opens it', async () => {
    const fake = createFakeServices()
    const page = await chosen(fake, fakeCertificate())
    await page.press('Tạo đề nghị gia hạn (Mẫu 04)')
    const [saved] = fake.contents.drafts.values()
    expect(saved?.draft).toMatchObject({
      mau: '04',
      subjects: [{ certificateName: 'Trần Văn Thử', wantsRenewal: true }],
    })
    expect(page.place()).toBe(`requests/${saved?.id ?? ''}`)
  })

  it('offers nothing to keep for a certificate of an authority', async () => {
    const page = await chosen(createFakeServices(), fakeCertificate({ isCa: true }))
    expect(page.text()).toContain('Chứng thư của cơ quan chứng thực')
    expect(page.text()).not.toContain('Lưu thành hồ sơ')
  })
})
