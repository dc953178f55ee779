import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vi } from '../../src/ui/text/vi.js'
import { makeLookAlike, makeLookAlikeCa, sharedKeyPair } from '../certificates/look-alike'
import { faultsOf } from '../main-job/check-state'
import { issueRequest } from '../main-job/example-request'
import { buildPortal } from '../portal/build'
import type { PortalState } from '../portal/state'
import { createSoftToken } from '../token/soft-token'
import { FIREFOX, startFirefox, type FirefoxDesk } from './firefox-desk'

const isHere = existsSync(FIREFOX)
const press = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(name)})).click()`

function softToken(dir: string) {
  const ca = makeLookAlikeCa({ keyPair: sharedKeyPair() })
  const { der } = makeLookAlike({
    ca,
    commonName: 'Trần Thị Hỏa Hồ',
    email: 'hoaho@example.gov.vn',
    organisation: ['Ủy ban nhân dân phường Mẫu'],
    province: 'Hải Phòng',
    notBefore: new Date('2025-01-01T00:00:00Z'),
    notAfter: new Date('2030-01-01T00:00:00Z'),
  })
  return createSoftToken({ dir, label: 'Token thu', pin: '123456', certificates: [{ der, id: '01', label: 'thu' }] })
}

if (!isHere) process.stderr.write('Máy này không có firefox-esr: các phép kiểm trong Firefox được bỏ qua.\n')

describe.runIf(isHere)('in Firefox', () => {
  let dir = ''
  let firefox: FirefoxDesk
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'firefox-test-'))
    const [site, token] = [join(dir, 'portal'), join(dir, 'token')]
    for (const folder of [site, token]) mkdirSync(folder)
    await buildPortal(site)
    firefox = await startFirefox(site, softToken(token).environment)
  })
  afterAll(async () => {
    await firefox.stop()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the workspace reads a device through the host, and says what Firefox lacks', async () => {
    await firefox.open('workspace.html#/devices')
    await firefox.waitForWords(vi.devices.read)
    await firefox.waitForWords(vi.usb.absent)
    await firefox.run(press(vi.devices.read))
    await firefox.waitForWords('Token thu')
    await firefox.waitForWords('Trần Thị Hỏa Hồ')
  })

  test('a page of the portal is filled right, nothing is sent', async () => {
    const file = join(dir, 'de-nghi.json')
    writeFileSync(file, JSON.stringify(issueRequest))
    await firefox.openPortal('index.html#/plain/mau-01')
    await firefox.waitForWords('Mẫu')
    await firefox.open('sidepanel.html')
    await firefox.waitForWords(vi.panel.page.portal)
    await firefox.giveFile('input[type="file"][accept*=".json"]', file)
    await firefox.waitForWords(vi.panel.draft.ready)
    for (const step of ['look', 'fill']) await firefox.press(`.bottom-bar[data-step="${step}"] .button.main`)
    await firefox.waitFor('[data-fill]')
    await firefox.goBack()
    const state = (await firefox.run('return window.portalState()')) as PortalState
    expect(faultsOf(state, issueRequest)).toEqual([])
  })
})
