import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hostBrowsers } from '../../native-host/browsers'
import { buildWindowsInstaller } from '../../native-host/windows/build-windows'
import { EXTENSION_ID, EXTENSION_ORIGIN, type DoctorReport } from '../../src/protocol/native'
import { missingForWindows, startWindowsMachine, type WindowsMachine } from '../native-host/windows/windows-machine'
import { compileWindowsToken, writeOldDll } from '../native-host/windows/windows-token'
import { EXAMPLE_SERIAL, makeExampleCertificates } from '../token/example-certificates'

const missing = missingForWindows()
const name = 'vn.chungthu.token_host'
const uninstallKey = `Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${name}`
const browserKeys = hostBrowsers.map(({ win32, kind }) => ({ key: `${win32.key}\\${name}`, manifest: `${kind}.json` }))
const programFiles = [
  'LICENSE.txt',
  'chromium.json',
  'firefox.json',
  'host.cjs',
  'host.exe',
  'koffi.node',
  'node.exe',
  'uninstall.exe',
]

let folder = ''
let installer = ''
let machine: WindowsMachine
let der: Uint8Array

beforeAll(async () => {
  if (missing.length > 0) {
    process.stdout.write(`Không kiểm được bản cài Windows: máy thiếu ${missing.join(', ')}.\n`)
    return
  }
  folder = mkdtempSync(join(tmpdir(), 'windows-'))
  installer = (await buildWindowsInstaller(join(folder, 'built'), 'zlib')).installer
  machine = startWindowsMachine(folder)
  der = makeExampleCertificates(folder).signer.der
}, 300_000)
afterAll(() => {
  if (folder === '') return
  machine.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
beforeEach((context) => {
  if (missing.length > 0) context.skip(`not installed: ${missing.join(', ')}`)
})

/** The uninstaller copies itself away and goes on after its first process: what it removes last is waited for. */
async function uninstall(from: string): Promise<void> {
  expect(machine.run(join(from, 'uninstall.exe'), ['/S'])).toMatchObject({ status: 0 })
  await expect.poll(() => existsSync(from), { timeout: 30_000, interval: 100 }).toBe(false)
}

const programFolder = () => join(machine.localAppData, 'Programs', name)

/** What an installation would have left: a young Wine goes on writing keys of its own, those of nobody's program are not ours. */
function traces(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const ours = /chungthu|NativeMessagingHosts|\\Uninstall\\|Chromium|CocCoc|BraveSoftware/iu
  const gone = [...before.keys()].filter((key) => !after.has(key))
  const come = [...after].filter(([key, value]) => !before.has(key) && ours.test(`${key} ${value}`)).map(([key]) => key)
  return [...gone, ...come]
}

describe('the installer for one user', () => {
  const windowsFolder = `C:\\users\\Nguyễn Thị Mẫu\\AppData\\Local\\Programs\\${name}`

  it(
    'puts the program below the user’s own folder, registers it with every browser and in “Apps”, and goes without a trace',
    { timeout: 120_000 },
    async () => {
      const before = { files: machine.files(), registry: machine.registry(String.raw`HKCU\Software`) }
      expect(machine.run(installer, ['/S'])).toMatchObject({ status: 0 })
      expect(readdirSync(programFolder()).sort()).toEqual(programFiles)
      const registry = machine.registry(String.raw`HKCU\Software`)
      for (const { key, manifest } of browserKeys)
        expect(registry.get(`HKEY_CURRENT_USER\\${key}\\@`)).toBe(`${windowsFolder}\\${manifest}`)
      const entry = (value: string) => registry.get(`HKEY_CURRENT_USER\\${uninstallKey}\\${value}`)
      expect(entry('DisplayName')).toContain('Trợ lý Chứng thư')
      expect(entry('QuietUninstallString')).toBe(`"${windowsFolder}\\uninstall.exe" /S`)
      expect(machine.run(installer, ['/S'])).toMatchObject({ status: 0 })
      expect(readdirSync(programFolder()).sort()).toEqual(programFiles)
      await uninstall(programFolder())
      expect(machine.files()).toEqual(before.files)
      expect(existsSync(join(machine.localAppData, 'Programs'))).toBe(false)
      expect(traces(before.registry, machine.registry(String.raw`HKCU\Software`))).toEqual([])
    },
  )

  it(
    'leaves what belongs to others: their registration under our name, their files, their keys',
    { timeout: 120_000 },
    async () => {
      const [chrome, edge] = [
        String.raw`HKCU\Software\Google\Chrome\NativeMessagingHosts`,
        String.raw`HKCU\Software\Microsoft\Edge`,
      ]
      const other = join(machine.drive, 'other.json')
      writeFileSync(
        other,
        JSON.stringify({ name, path: 'other.exe', allowed_origins: [`chrome-extension://${'a'.repeat(32)}/`] }),
      )
      machine.run('reg', ['add', `${chrome}\\${name}`, '/ve', '/d', String.raw`C:\other.json`, '/f'])
      machine.run('reg', ['add', edge, '/v', 'Own', '/d', 'kept', '/f'])
      expect(machine.run(installer, ['/S'])).toMatchObject({ status: 0 })
      writeFileSync(join(programFolder(), 'notes.txt'), 'mine')
      const value = () =>
        machine
          .registry(String.raw`HKCU\Software`)
          .get(`HKEY_CURRENT_USER\\Software\\Google\\Chrome\\NativeMessagingHosts\\${name}\\@`)
      expect(value()).toBe(String.raw`C:\other.json`)
      expect(machine.run(join(programFolder(), 'uninstall.exe'), ['/S'])).toMatchObject({ status: 0 })
      await expect.poll(() => readdirSync(programFolder()), { timeout: 30_000, interval: 100 }).toEqual(['notes.txt'])
      expect(value()).toBe(String.raw`C:\other.json`)
      expect(machine.registry(edge).get(String.raw`HKEY_CURRENT_USER\Software\Microsoft\Edge\Own`)).toBe('kept')
      rmSync(programFolder(), { recursive: true })
      machine.run('reg', ['delete', String.raw`HKCU\Software\Google`, '/f'])
    },
  )
})

describe('the installed host', () => {
  const driver = () => join(machine.drive, 'windows', 'system32', 'bit4xpki.dll')
  beforeAll(() => {
    if (missing.length > 0) return
    machine.run(installer, ['/S'])
    compileWindowsToken(folder, der, driver())
    mkdirSync(join(machine.drive, 'windows', 'syswow64'), { recursive: true })
    writeOldDll(join(machine.drive, 'windows', 'syswow64', 'eTPKCS11.dll'))
  })

  it('answers a handshake and lists the certificate of a driver that the catalogue knows', { timeout: 120_000 }, () => {
    const request = { id: 1, name: 'token.list', body: {} }
    const { said, status, endMs } = machine.talk(
      join(programFolder(), 'host.exe'),
      [EXTENSION_ORIGIN, '--parent-window=0'],
      [request],
    )
    expect(status).toBe(0)
    expect(endMs).toBeLessThan(3_000)
    const sha256 = createHash('sha256').update(der).digest('hex')
    expect(said[0]).toMatchObject({ type: 'hello', name })
    expect(said[1]).toMatchObject({
      id: 1,
      ok: true,
      body: {
        modules: expect.arrayContaining([
          expect.objectContaining({
            file: 'bit4xpki.dll',
            status: 'ok',
            tokens: [
              expect.objectContaining({
                slot: 3,
                label: 'Thiết bị Windows',
                certificates: [expect.anything()],
                unread: 0,
              }),
            ],
          }),
        ]) as unknown,
        certificates: [{ sha256, der: Buffer.from(der).toString('base64') }],
      },
    })
  })

  it('prints its list for people, with the letters of the certificate', { timeout: 120_000 }, () => {
    const run = machine.run(join(programFolder(), 'host.exe'), ['--list'])
    expect(run).toMatchObject({ status: 0 })
    expect(JSON.parse(run.stdout.toString())).toMatchObject({
      modules: expect.arrayContaining([
        expect.objectContaining({
          path: String.raw`C:\windows\System32\bit4xpki.dll`,
          tokens: [
            expect.objectContaining({
              serial: '0123456789',
              certificates: [expect.objectContaining({ serial: EXAMPLE_SERIAL, commonName: 'Trần Văn Thử' })],
            }),
          ],
        }),
      ]) as unknown,
    })
    expect(new X509Certificate(der).subject).toContain('Trần Văn Thử')
  })

  it(
    'tells by --doctor where it is registered, whether it starts, and that a driver is 32-bit',
    { timeout: 120_000 },
    () => {
      const run = machine.run(join(programFolder(), 'host.exe'), ['--doctor'])
      expect(run).toMatchObject({ status: 0 })
      const { browsers, checks } = JSON.parse(run.stdout.toString()) as DoctorReport
      const own = browsers.filter(({ scope }) => scope === 'user')
      expect(own.map(({ browser, status }) => `${browser} ${status}`)).toEqual(
        hostBrowsers.map(({ name }) => `${name} ok`),
      )
      const line = (about: string, subject: string) =>
        checks.find((one) => one.about === about && one.subject === subject)
      expect(line('manifest', 'Cốc Cốc')).toMatchObject({ state: 'fine' })
      expect(line('policy', 'Edge')).toMatchObject({ state: 'fine' })
      expect(line('host', hostBrowsers.map((one) => one.name).join(', '))).toMatchObject({ state: 'fine' })
      expect(line('driver', 'Bit4id TokenME EVO v2')).toMatchObject({ state: 'fine' })
      const old = { state: 'not-fine', code: 'MODULE_WRONG_ARCHITECTURE' }
      expect(line('driver', 'SafeNet eToken 5110')).toMatchObject(old)
      expect(line('driver', 'SafeNet eToken 5110')?.detail).toContain('32-bit')
      expect(checks.map(({ detail }) => detail).join(' ')).not.toContain('Nguyễn')
    },
  )

  it('names the policy that keeps a browser from starting it', { timeout: 120_000 }, () => {
    const policies = String.raw`HKLM\Software\Policies\Google\Chrome`
    machine.run('reg', ['add', `${policies}\\NativeMessagingBlocklist`, '/v', '1', '/d', '*', '/f'])
    const run = machine.run(join(programFolder(), 'host.exe'), ['--doctor'])
    machine.run('reg', ['delete', String.raw`HKLM\Software\Policies\Google`, '/f'])
    const { checks } = JSON.parse(run.stdout.toString()) as DoctorReport
    const policy = checks.find(({ about, subject }) => about === 'policy' && subject === 'Chrome')
    expect(policy).toMatchObject({ state: 'not-fine', code: 'HOST_BLOCKED_BY_POLICY' })
  })

  it('refuses a caller that is not our extension, without a byte on stdout', { timeout: 120_000 }, () => {
    const run = machine.run(join(programFolder(), 'host.exe'), [`chrome-extension://${'a'.repeat(32)}/`])
    expect(run.status).toBe(1)
    expect(run.stdout).toHaveLength(0)
    expect(EXTENSION_ORIGIN).toContain(EXTENSION_ID)
  })
})

describe('the installer for all users', () => {
  it(
    'puts the program below Program Files, registers it for the machine, and goes without a trace',
    { timeout: 120_000 },
    async () => {
      const before = machine.registry(String.raw`HKLM\Software`)
      expect(machine.run(installer, ['/S', '/ALLUSERS'])).toMatchObject({ status: 0 })
      const folder = join(machine.drive, 'Program Files', name)
      expect(readdirSync(folder).sort()).toEqual([...programFiles, 'all-users'].sort())
      const registry = machine.registry(String.raw`HKLM\Software`)
      for (const { key, manifest } of browserKeys)
        expect(registry.get(`HKEY_LOCAL_MACHINE\\${key}\\@`)).toBe(`C:\\Program Files\\${name}\\${manifest}`)
      await uninstall(folder)
      expect(traces(before, machine.registry(String.raw`HKLM\Software`))).toEqual([])
    },
  )
})
