// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { AppError, errorEntry } from '../../src/errors'
import type { DoctorCheck, DoctorReport } from '../../src/protocol/native'
import { createFakeServices, type FakeServices } from './fake-services'
import { showWorkspace } from './show-workspace'

const host = {
  name: 'vn.chungthu.token_host',
  version: '0.1.0',
  protocol: 2,
  node: '20',
  platform: 'linux',
  architecture: 'x64',
}

function withReport(checks: readonly DoctorCheck[]): FakeServices & { copied: string[] } {
  const fake = createFakeServices()
  const report: DoctorReport = { host, modules: [], browsers: [], checks: [...checks] }
  const copied: string[] = []
  const services = {
    ...fake.services,
    machine: { ...fake.services.machine, examine: () => Promise.resolve(report) },
    copy: (text: string) => Promise.resolve(void copied.push(text)),
  }
  return { ...fake, services, copied }
}

describe('the page that checks this computer', () => {
  it('is found from the page of devices', async () => {
    const page = await showWorkspace(createFakeServices(), 'devices')
    const [link] = page.all('main a')
    if (!link) throw new Error('no link')
    await page.send(new MouseEvent('click', { bubbles: true, cancelable: true }), link)
    expect(page.place()).toBe('doctor')
  })

  it('says what to do when the host is missing, and that the rest is not known', async () => {
    const page = await showWorkspace(createFakeServices(), 'doctor')
    const { what, next } = errorEntry('HOST_NOT_INSTALLED').vi
    expect(page.text()).toContain(what)
    expect(page.text()).toContain(next)
    expect(page.all('.doctor-line.not-fine')).toHaveLength(1)
    expect(page.all('.doctor-line.unknown').length).toBeGreaterThanOrEqual(3)
  })

  it('names a driver of another bitness, its next step and where the driver comes from', async () => {
    const fake = withReport([
      { about: 'host', subject: '', state: 'fine', detail: '0.1.0' },
      {
        about: 'driver',
        subject: 'SafeNet eToken 5110',
        state: 'not-fine',
        code: 'MODULE_WRONG_ARCHITECTURE',
        detail: String.raw`C:\Windows\SysWOW64\eTPKCS11.dll · 32-bit`,
      },
    ])
    const page = await showWorkspace(fake, 'doctor')
    const line = page.all('.doctor-line.not-fine')[0]?.textContent ?? ''
    expect(line).toContain('SafeNet eToken 5110')
    expect(line).toContain('32-bit')
    expect(line).toContain(errorEntry('MODULE_WRONG_ARCHITECTURE').vi.next)
    expect(line).toContain('Cài phần mềm SafeNet đi kèm thiết bị')
  })

  it('copies every line with its state, and says so', async () => {
    const fake = withReport([
      { about: 'manifest', subject: 'Chromium', state: 'fine', detail: '~/.config/chromium/NativeMessagingHosts' },
      { about: 'policy', subject: 'Chromium', state: 'not-fine', code: 'HOST_BLOCKED_BY_POLICY', detail: '' },
      { about: 'token', subject: 'SoftHSM2', state: 'fine', detail: '2' },
    ])
    const page = await showWorkspace(fake, 'doctor')
    await page.press('Sao chép kết quả')
    expect(fake.copied).toHaveLength(1)
    const text = fake.copied[0] ?? ''
    expect(text).toContain('[Tốt] Khai báo với Chromium (~/.config/chromium/NativeMessagingHosts)')
    expect(text).toContain('[Chưa được] Chính sách của cơ quan đối với Chromium HOST_BLOCKED_BY_POLICY')
    expect(text).toContain(errorEntry('HOST_BLOCKED_BY_POLICY').vi.next)
    expect(text.split('\n').filter((line) => line.startsWith('['))).toHaveLength(page.all('.doctor-line').length)
    expect(page.text()).toContain('Đã sao chép')
  })

  it('does not trouble a person with browsers that are not in use', async () => {
    const missing = { about: 'manifest', state: 'not-fine', code: 'MANIFEST_MISSING', detail: '' } as const
    const fine = { about: 'manifest', subject: 'Chromium', state: 'fine', detail: '' } as const
    const page = await showWorkspace(withReport([fine, { ...missing, subject: 'Firefox' }]), 'doctor')
    expect(page.text()).toContain('Mọi thứ đều tốt')
    expect(page.text()).not.toContain('Firefox')
  })

  it('looks again when asked, and shows an unknown failure by its code', async () => {
    const fake = createFakeServices()
    const examine = vi.fn(() => Promise.reject(new AppError('HOST_TIMEOUT')))
    const page = await showWorkspace(
      { ...fake, services: { ...fake.services, machine: { ...fake.services.machine, examine } } },
      'doctor',
    )
    expect(page.text()).toContain('HOST_TIMEOUT')
    await page.press('Thử lại')
    expect(examine).toHaveBeenCalledTimes(2)
  })
})
