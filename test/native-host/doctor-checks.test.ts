import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { hostBrowsers, type HostBrowser } from '../../native-host/browsers'
import { checkBrowsers } from '../../native-host/check-browsers'
import { checkTokenParts } from '../../native-host/check-tokens'
import type { FoundManifest } from '../../native-host/installed-manifests'
import { judgePolicies, policyVerdict } from '../../native-host/policies'
import { probeLauncher } from '../../native-host/probe-launcher'
import { shortenPath } from '../../native-host/shorten-path'
import { listUsbDevices } from '../../native-host/usb-devices'
import type { DoctorModule } from '../../src/protocol/native'
import { familyOfUsb, tokenFamilies } from '../../src/protocol/native/token-families'

const dir = mkdtempSync(join(tmpdir(), 'doctor-checks-'))
afterAll(() => rmSync(dir, { recursive: true }))
let folder = ''
let count = 0
beforeEach(() => {
  folder = join(dir, String(++count))
  mkdirSync(folder)
})

describe('policies', () => {
  const none = { blocklist: [], allowlist: [], userLevelHosts: undefined }
  const own = 'vn.chungthu.token_host'

  test('block by name or by a star; the allow list outranks them', () => {
    expect(judgePolicies(none)).toBe('free')
    expect(judgePolicies({ ...none, blocklist: ['*'] })).toBe('blocked')
    expect(judgePolicies({ ...none, blocklist: [own] })).toBe('blocked')
    expect(judgePolicies({ ...none, blocklist: ['org.example.other'] })).toBe('free')
    expect(judgePolicies({ ...none, blocklist: ['*'], allowlist: [own] })).toBe('free')
    expect(judgePolicies({ ...none, blocklist: ['*'], allowlist: [own], userLevelHosts: false })).toBe('machine-only')
  })

  const browserWith = (policyFolders: string[]): HostBrowser => {
    const chromium = hostBrowsers.find(({ name }) => name === 'Chromium')
    if (!chromium?.linux) throw new Error('no Chromium')
    return { ...chromium, linux: { ...chromium.linux, policyFolders } }
  }

  test('are read from every JSON file of the folder', () => {
    writeFileSync(join(folder, 'a.json'), '{"NativeMessagingBlocklist":["*"]}')
    expect(policyVerdict(browserWith([folder]), 'linux', null)).toBe('blocked')
    writeFileSync(join(folder, 'b.json'), `{"NativeMessagingAllowlist":["${own}"]}`)
    expect(policyVerdict(browserWith([folder]), 'linux', null)).toBe('free')
    expect(policyVerdict(browserWith([join(folder, 'none')]), 'linux', null)).toBe('free')
  })

  test('that can’t be read, or of a system that keeps them elsewhere, are not known', () => {
    writeFileSync(join(folder, 'broken.json'), '{ "NativeMessagingBlocklist": ')
    expect(policyVerdict(browserWith([folder]), 'linux', null)).toBeNull()
    expect(policyVerdict(browserWith([]), 'darwin', null)).toBeNull()
  })
})

describe('the lines about browsers', () => {
  const chrome = (status: FoundManifest['status'], scope: FoundManifest['scope'] = 'user'): FoundManifest => {
    const path = join(folder, '.config/google-chrome/NativeMessagingHosts/vn.chungthu.token_host.json')
    return { browser: 'Brave', scope, path, status, launcher: '/opt/host' }
  }
  const linesFor = (manifests: FoundManifest[]) =>
    checkBrowsers({
      machine: { platform: 'linux', home: folder, environment: {} },
      manifests,
      registry: null,
      startedBy: null,
    }).filter(({ subject }) => subject === 'Brave')

  test.each([
    ['unreadable', 'MANIFEST_UNREADABLE'],
    ['other-extension', 'MANIFEST_FOREIGN'],
    ['launcher-missing', 'LAUNCHER_MISSING'],
    ['launcher-not-executable', 'LAUNCHER_NOT_EXECUTABLE'],
  ] as const)('name a manifest that is %s', (status, code) => {
    const line = linesFor([chrome(status)]).find(({ about }) => about === 'manifest')
    expect(line).toMatchObject({ state: 'not-fine', code })
    expect(line?.detail.startsWith('~/')).toBe(true)
  })

  test('take the user’s manifest before the machine’s, and the machine’s where the user has none', () => {
    const state = (manifests: FoundManifest[]) => linesFor(manifests).find(({ about }) => about === 'manifest')?.state
    expect(state([chrome('launcher-missing'), chrome('ok', 'machine')])).toBe('not-fine')
    expect(state([chrome('absent'), chrome('ok', 'machine')])).toBe('fine')
  })

  test('name a browser of Snap or Flatpak as one that can’t work', () => {
    mkdirSync(join(folder, '.local/share/flatpak/app/org.mozilla.firefox'), { recursive: true })
    const machine = { platform: 'linux', home: folder, environment: {} }
    const lines = checkBrowsers({ machine, manifests: [], registry: null, startedBy: null })
    expect(lines).toContainEqual({
      about: 'browser',
      subject: 'Firefox',
      state: 'not-fine',
      code: 'BROWSER_SANDBOXED',
      detail: 'Flatpak',
    })
  })
})

describe('the lines about drivers and tokens', () => {
  const module = (more: Partial<DoctorModule>): DoctorModule => ({
    path: '/home/nguyenvana/lib/libbit4xpki.so',
    name: 'Bit4id TokenME EVO v2',
    source: 's',
    verified: false,
    present: true,
    builtFor: 'linux x64',
    status: 'ok',
    tokens: 0,
    ...more,
  })
  const linesFor = (modules: DoctorModule[], usbDevices: { vendor: number; product: number }[] | null = null) =>
    checkTokenParts({ home: '/root', modules, usbDevices })
  const issuedNow = { vendor: 0x25dd, product: 0x2371 }

  test('say that no driver is there at all', () => {
    expect(linesFor([module({ status: 'absent', present: false })])).toMatchObject([
      { about: 'driver', state: 'not-fine', code: 'NO_MODULE_FOUND' },
      { about: 'reader', state: 'unknown' },
      { about: 'token', state: 'unknown' },
    ])
  })

  test('name the bitness, the call that refused, and no user', () => {
    const error = { code: 'MODULE_REFUSED', call: 'C_Initialize', ckr: 'CKR_DEVICE_ERROR' }
    const [line] = linesFor([module({ status: 'failed', error, builtFor: 'linux ia32' })])
    expect(line).toMatchObject({ state: 'not-fine', code: 'MODULE_REFUSED' })
    expect(line?.detail).toBe('~/lib/libbit4xpki.so · 32-bit · C_Initialize · CKR_DEVICE_ERROR')
  })

  test('tell a plugged device whose driver is missing from one whose driver works', () => {
    const reader = (modules: DoctorModule[]) => linesFor(modules, [issuedNow]).find(({ about }) => about === 'reader')
    expect(reader([])).toMatchObject({ state: 'not-fine', code: 'DRIVER_FOR_DEVICE_MISSING' })
    expect(reader([module({})])).toMatchObject({ subject: 'Bit4id TokenME EVO v2', state: 'fine' })
    expect(reader([module({ name: 'OpenSC' })])).toMatchObject({ state: 'not-fine' })
  })

  test('count tokens, and say where none was seen', () => {
    expect(linesFor([module({ tokens: 2 })]).at(-1)).toMatchObject({ about: 'token', state: 'fine', detail: '2' })
    expect(linesFor([module({})]).at(-1)).toMatchObject({ state: 'not-fine', code: 'NO_TOKEN_FOUND' })
  })
})

describe('the USB bus', () => {
  test('is read from the kernel’s files, and interfaces are passed over', () => {
    for (const name of ['1-1', '1-1:1.0']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, '1-1', 'idVendor'), '25dd\n')
    writeFileSync(join(folder, '1-1', 'idProduct'), '2371\n')
    const devices = listUsbDevices('linux', folder)
    expect(devices).toEqual([{ vendor: 0x25dd, product: 0x2371 }])
    expect(familyOfUsb(devices?.[0] ?? { vendor: 0, product: 0 })?.name).toBe('Bit4id TokenME EVO v2')
    expect(listUsbDevices('linux', join(folder, 'none'))).toBeNull()
    expect(listUsbDevices('win32', folder)).toBeNull()
  })

  test('has each known id in one family, and every family says how to get its driver', () => {
    const ids = tokenFamilies.flatMap(({ usbIds }) => usbIds.map(({ vendor, product }) => `${vendor}:${product}`))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { driver, source } of tokenFamilies) {
      expect(Math.min(driver.vi.length, driver.en.length, source.length)).toBeGreaterThan(5)
      expect(`${driver.vi} ${driver.en}`).not.toMatch(/https?:/)
    }
  })
})

describe('an installed host', () => {
  const program = (body: string) => {
    const path = join(folder, 'Nguyễn Văn host')
    writeFileSync(path, `#!${process.execPath}\n${body}\n`, { mode: 0o755 })
    return path
  }
  const saying = (message: unknown) =>
    program(
      `const b = Buffer.from(${JSON.stringify(JSON.stringify(message))}); const n = Buffer.alloc(4); n.writeUInt32LE(b.length); process.stdout.write(Buffer.concat([n, b])); process.stdin.resume()`,
    )

  test('that introduces itself is fine; one of another protocol, or silent, or no program is not', async () => {
    const probe = (path: string) => probeLauncher(path, 'Chrome', folder)
    expect(await probe(saying({ type: 'hello', version: '0.1.0', protocol: 2 }))).toMatchObject({ state: 'fine' })
    expect(await probe(saying({ type: 'hello', version: '9.0.0', protocol: 99 }))).toMatchObject({
      code: 'HOST_WRONG_VERSION',
    })
    expect(await probe(program('process.stdout.write("hello, world")'))).toMatchObject({ code: 'HOST_DOES_NOT_START' })
    expect(await probe(join(folder, 'none'))).toMatchObject({ code: 'HOST_DOES_NOT_START' })
  })
})

test('a path keeps no person’s name', () => {
  expect(shortenPath('/home/nguyenvana/x', '/home/nguyenvana')).toBe('~/x')
  expect(shortenPath('/home/nguyenvana/x', '/root')).toBe('~/x')
  expect(shortenPath('/home/nguyenvanan/x', '/home/nguyenvana')).toBe('~/x')
  expect(shortenPath('/Users/Nguyễn Văn A/x', '/root')).toBe('~/x')
  expect(shortenPath(String.raw`C:\Users\Nguyễn Văn A\x`, String.raw`D:\home`)).toBe(String.raw`~\x`)
  expect(shortenPath('/usr/lib/x.so', '/')).toBe('/usr/lib/x.so')
})
