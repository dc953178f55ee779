// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { judgeRenewal, type Certificate } from '../../src/certificates'
import { newLife, statesOf, takeStep, type HistoryEntry, type RequestDraft } from '../../src/requests'
import type { ShownToken, TokenReport, UsbClient } from '../../src/token'
import {
  createFakeServices,
  fakeCertificate,
  fakeDraft,
  fakeNowMs,
  fakePerson,
  type FakeServices,
} from './fake-services'
import { showWorkspace } from './show-workspace'

const old = fakeCertificate({ notBefore: '2023-03-10T02:00:00Z', notAfter: '2026-04-09T10:00:00Z' })
const renewed = fakeCertificate({
  sha256: 'c3'.repeat(32),
  serial: '2A05F812673607C9',
  notBefore: '2026-03-01T02:00:00Z',
  notAfter: '2029-03-01T10:00:00Z',
})

describe('a certificate file beside a device', () => {
  const judge = (file: Certificate, ...held: Certificate[]) => judgeRenewal(file, held, fakeNowMs)

  it('is for its key when the public key is the same, and what changes is told', () => {
    const verdict = judge(renewed, fakeCertificate({ isCa: true, sha256: 'd4'.repeat(32) }), old)
    expect(verdict).toMatchObject({ kind: 'renewed', held: old })
    expect('changes' in verdict && verdict.changes.map(({ what }) => what)).toEqual(['notBefore', 'notAfter', 'serial'])
  })

  it('is refused by name when it is none to install', () => {
    expect(judge(fakeCertificate({ isCa: true }), old).kind).toBe('authority')
    expect(judge(renewed, old, renewed).kind).toBe('present')
    expect(judge(old, renewed).kind).toBe('older')
    expect(judge({ ...renewed, notAfter: '2026-03-01T10:00:00Z' }, old).kind).toBe('over')
    expect(judge({ ...renewed, spkiSha256: 'ff'.repeat(32) }, old)).toEqual({ kind: 'other-key', namesake: old })
    expect(judge({ ...renewed, spkiSha256: 'ff'.repeat(32), email: null, commonName: 'X' }, old)).toEqual({
      kind: 'other-key',
      namesake: undefined,
    })
    expect(judge(renewed).kind).toBe('other-key')
  })
})

const entry = (changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 'fill-1',
  at: '2026-02-20T03:00:00.000Z',
  mau: '04',
  who: ['Trần Văn Thử', 'Người Khác'],
  receiverName: '',
  page: { title: 'Gia hạn', path: '/' },
  fields: [],
  counts: { filled: 3, skipped: 0, remaining: 0 },
  fillMs: 5,
  ...changes,
})

/** The page of devices with a file at hand; `install` puts its certificate on the token, as the vendor's software does. */
async function withFile(fake: FakeServices, file: Certificate, place = 'devices') {
  const held = [old]
  const token = (): ShownToken => ({
    slot: 1,
    label: 'Token thử',
    manufacturer: 'Example',
    model: 'M',
    serial: '00C0FFEE',
    flags: [],
    certificates: held.map(({ sha256 }, place) => ({ sha256, der: new Uint8Array([place]) })),
    unread: 0,
    ways: ['Bit4id TokenME EVO v2'],
    shownBefore: 0,
  })
  const report = (): TokenReport => ({ modules: [], shown: [token()], advice: null })
  const services = {
    ...fake.services,
    tokens: { list: () => Promise.resolve(report()), watch: () => () => undefined },
    certificates: {
      readFiles: () =>
        Promise.resolve([{ name: 'moi.cer', result: { kind: 'der' as const, certificates: [file], problems: [] } }]),
      read: ([place = 0]: Uint8Array) => held[place],
    },
  }
  const page = await showWorkspace({ ...fake, services }, place)
  const [input] = page.all('input[accept^=".cer"]')
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'moi.cer')] })
  await page.send(new Event('change', { bubbles: true }), input as HTMLElement)
  return { page, install: () => held.push(file) }
}

describe('the page of devices', () => {
  it('follows a renewed file until it is on the device, and closes the one request that waits', async () => {
    const fake = createFakeServices()
    fake.contents.history.push(entry(), entry({ id: 'fill-2', mau: '05' }), entry({ id: 'fill-3', who: ['Ai Đó'] }))
    const { page, install } = await withFile(fake, renewed)
    expect(page.text()).toContain('sẽ so khóa của tệp với khóa trên thiết bị')
    await page.press('Đọc thiết bị đang cắm')
    expect(page.text()).toContain('Đúng: tệp này dành cho khóa trên thiết bị “Token thử”.')
    expect(page.text()).toContain('Bit4id TokenME EVO v2')
    await page.press('Đọc lại thiết bị')
    expect(page.text()).toContain('Chưa thấy chứng thư mới')
    expect(fake.contents.history[0]?.answers).toBeUndefined()
    install()
    await page.press('Đọc lại thiết bị')
    expect(page.text()).toContain('Đã xong: chứng thư mới đã có trên thiết bị “Token thử”.')
    expect(page.text()).toContain('Đã đóng đề nghị')
    expect(fake.contents.history.map(({ answers }) => answers?.map(({ who }) => who))).toEqual([
      ['Trần Văn Thử'],
      undefined,
      undefined,
    ])
    await page.go('history')
    expect(page.text()).toContain('đã có chứng thư mới: 1/2 người')
  })

  it('asks which request is meant where several wait, and takes none that is younger than the certificate', async () => {
    const fake = createFakeServices()
    const later = entry({ id: 'fill-9', at: '2026-03-05T00:00:00.000Z' })
    fake.contents.history.push(entry(), entry({ id: 'fill-2', at: '2026-02-25T03:00:00.000Z' }), later)
    const { page, install } = await withFile(fake, renewed)
    install()
    await page.press('Đọc thiết bị đang cắm')
    expect(page.text()).toContain('đã có trên thiết bị')
    expect(page.all('button').filter((one) => one.textContent.startsWith('Đóng đề nghị của')).length).toBe(2)
    expect(fake.contents.history.every(({ answers }) => answers === undefined)).toBe(true)
  })

  it('lets the record know of a renewal that was seen on the device, and ends the request on one press', async () => {
    const fake = createFakeServices()
    keepSent(fake)
    const { page, install } = await withFile(fake, renewed)
    await page.press('Đọc thiết bị đang cắm')
    install()
    await page.press('Đọc lại thiết bị')
    expect(page.text()).toContain('Hồ sơ của Trần Văn Thử đã ghi chứng thư mới và ghi “đã gia hạn”.')
    expect(fake.contents.records.get('p')?.record).toMatchObject({
      values: { renewedBefore: true, certificateSerial: renewed.serial, certificateNotAfter: '2029-03-01' },
      certificates: [renewed.sha256],
    })
    await page.press('Ghi cho Trần Văn Thử: đã cài, kết thúc')
    expect(statesIn(fake)).toEqual(['submitted', 'approved', 'received', 'installed', 'closed'])
    expect(page.text()).toContain('Đã kết thúc đề nghị cho Trần Văn Thử.')
  })

  it('asks for the printed number once, puts it into requests about the device, and forgets it when told', async () => {
    const fake = createFakeServices()
    const subjects = [{ certificateName: 'Trần Văn Thử', certificateSerial: old.serial }]
    const draft = { mau: '05', receiver: {}, subjects, agency: {}, letter: {} } as const
    fake.contents.drafts.set('d', { id: 'd', version: 1, draft, changedAt: '2026-03-01T00:00:00.000Z' })
    const { page } = await withFile(fake, renewed)
    await page.press('Đọc thiết bị đang cắm')
    const input = page.all('.device-number input[type="text"]')[0] as HTMLInputElement
    expect(input.value).toBe('')
    expect(page.text()).toContain('00C0FFEE')
    input.value = ' 8984 0480 0001 2345 678 '
    await page.send(new Event('input', { bubbles: true }), input)
    expect(page.text()).toContain('số kiểm tra không khớp')
    const tick = page.all('.device-number label.tick input')[0] as HTMLInputElement
    tick.checked = true
    await page.send(new Event('change', { bubbles: true }), tick)
    await page.send(
      new Event('submit', { bubbles: true, cancelable: true }),
      page.all('.device-number form')[0] as HTMLElement,
    )
    expect(fake.contents.settings.deviceNumbers).toMatchObject([{ serial: '00C0FFEE', number: '8984048000012345678' }])
    await page.press('Điền số này vào 1 chỗ đã chọn')
    expect(fake.contents.drafts.get('d')?.draft.subjects[0]).toMatchObject({ deviceNumber: '8984048000012345678' })
    await page.press('Xóa số hiệu đã lưu')
    await page.press('Xóa hẳn')
    expect(fake.contents.settings.deviceNumbers).toEqual([])
  })

  it('says which driver a plugged device needs, or that the browser has no USB', async () => {
    const fake = createFakeServices()
    const device = { usbId: '25DD:2371', name: 'TokenME', family: 'Bit4id TokenME EVO v2' }
    const usb: UsbClient = {
      list: () => Promise.resolve([device]),
      ask: () => Promise.resolve(true),
      watch: () => () => undefined,
    }
    const page = await showWorkspace({ ...fake, services: { ...fake.services, usb } }, 'devices')
    expect(page.text()).toContain('Thiết bị cần trình điều khiển Bit4id TokenME EVO v2, nhưng máy này chưa có.')
    expect(page.text()).toContain('Cài phần mềm Bit4id đi kèm thiết bị')
    const without = await showWorkspace(createFakeServices(), 'devices')
    expect(without.text()).toContain('Trình duyệt này không có chức năng xem thiết bị USB')
  })
})

const waitingDraft: RequestDraft = fakeDraft('04', {
  subjects: [{ certificateName: 'Trần Văn Thử', certificateSerial: old.serial, wantsRenewal: true }],
})

/** A person whose renewal was sent on 20 February. */
function keepSent(fake: FakeServices): void {
  const values = { certificateSerial: old.serial, certificateNotAfter: '2026-04-09' }
  fake.contents.records.set('p', { version: 1, record: fakePerson('p', values) })
  const notedAt = '2026-02-20T03:00:00Z'
  const taken = takeStep(waitingDraft, newLife, { state: 'submitted', on: '2026-02-20' }, { id: 's', notedAt })
  if ('refusal' in taken) throw new Error(taken.refusal)
  fake.contents.drafts.set('d', { id: 'd', version: 1, draft: waitingDraft, changedAt: notedAt })
  fake.contents.progress.set('d', { marks: [], isPaused: false, life: taken.life })
}

function statesIn(fake: FakeServices): string[] {
  return fake.contents.progress.get('d')?.life?.steps.map(({ state }) => state) ?? []
}

describe('the page of certificates', () => {
  it('says which sent request a dropped file answers, and notes that it came', async () => {
    const fake = createFakeServices()
    keepSent(fake)
    const { page } = await withFile(fake, renewed, 'certificates')
    expect(page.text()).toContain('trả lời đề nghị Mẫu 04 của Trần Văn Thử, gửi ngày 20/02/2026')
    await page.press('Ghi cho Trần Văn Thử: đã nhận tệp chứng thư')
    expect(statesIn(fake)).toEqual(['submitted', 'approved', 'received'])
    const life = fake.contents.progress.get('d')?.life ?? newLife
    expect(statesOf(waitingDraft, life)).toEqual(['received'])
    expect(fake.contents.records.get('p')?.record.values).toMatchObject({
      ...{ renewedBefore: true, certificateSerial: renewed.serial },
    })
  })

  it('compares a dropped file with the key on the plugged device', async () => {
    const { page } = await withFile(createFakeServices(), renewed, 'certificates')
    await page.press('So với thiết bị đang cắm')
    expect(page.text()).toContain('Đúng: tệp này dành cho khóa trên thiết bị “Token thử”.')
    expect(page.text()).not.toContain('trả lời đề nghị')
  })
})
