import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { InstallTarget } from '../../native-host/host-places'
import { installHost, uninstallHost } from '../../native-host/install-host'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID } from '../../src/protocol/native'

const dir = mkdtempSync(join(tmpdir(), 'install-host-'))
const built = join(dir, 'built')
mkdirSync(built)
for (const name of ['host', 'host.cjs', 'koffi.node']) writeFileSync(join(built, name), `content of ${name}`)
afterAll(() => rmSync(dir, { recursive: true }))

let count = 0
let home = ''
beforeEach(() => {
  home = join(dir, `Nguyễn Thị Mẫu ${++count}`)
  mkdirSync(home)
})

const target = (platform: 'linux' | 'darwin', more: Partial<InstallTarget> = {}): InstallTarget => ({
  scope: 'user',
  machine: { platform, home, environment: {} },
  ...more,
})
const name = 'vn.chungthu.token_host.json'
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

const chromiumOnLinux = ['google-chrome', 'chromium', 'microsoft-edge', 'BraveSoftware/Brave-Browser']
const chromiumOnMac = ['Google/Chrome', 'Chromium', 'Microsoft Edge', 'BraveSoftware/Brave-Browser']

describe('an installation for one user', () => {
  test.each([
    ['linux' as const, chromiumOnLinux.map((one) => `.config/${one}`), '.mozilla/native-messaging-hosts'],
    [
      'darwin' as const,
      chromiumOnMac.map((one) => `Library/Application Support/${one}`),
      'Library/Application Support/Mozilla/NativeMessagingHosts',
    ],
  ])('on %s is found by every browser, and names a launcher that is there', async (platform, chromium, firefox) => {
    const { launcher } = await installHost(built, target(platform))
    expect(statSync(launcher).mode & 0o111).toBe(0o111)
    expect(launcher.startsWith(home)).toBe(true)
    for (const folder of chromium) {
      const manifest = json(join(home, folder, 'NativeMessagingHosts', name))
      expect(manifest).toMatchObject({ path: launcher, allowed_origins: [EXTENSION_ORIGIN] })
    }
    expect(json(join(home, firefox, name))).toMatchObject({ path: launcher, allowed_extensions: [FIREFOX_ADDON_ID] })
    expect(filesBelow(home)).toHaveLength(chromium.length + 1 + 4)
  })

  test.each(['linux', 'darwin'] as const)('on %s is taken back whole, even after two runs', async (platform) => {
    await installHost(built, target(platform))
    const once = filesBelow(home)
    await installHost(built, target(platform))
    expect(filesBelow(home)).toEqual(once)
    await uninstallHost(target(platform))
    expect(readdirSync(home)).toEqual([])
    const { manifests } = await uninstallHost(target(platform))
    expect(new Set(manifests.map(({ outcome }) => outcome))).toEqual(new Set(['absent']))
    expect(readdirSync(home)).toEqual([])
  })

  test('follows the folder of settings that the person chose', async () => {
    const environment = { XDG_CONFIG_HOME: join(home, 'thiết lập') }
    const chosen = target('linux', { machine: { platform: 'linux', home, environment } })
    await installHost(built, chosen)
    expect(existsSync(join(home, 'thiết lập/chromium/NativeMessagingHosts', name))).toBe(true)
    await uninstallHost(chosen)
    expect(readdirSync(home)).toEqual([])
  })

  test('leaves the files of others, and the folders that hold them', async () => {
    const folder = join(home, '.config/chromium/NativeMessagingHosts')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'org.example.other.json'), '{}')
    await installHost(built, target('linux'))
    const own = join(dirname((await installHost(built, target('linux'))).launcher), 'notes.txt')
    writeFileSync(own, 'mine')
    await uninstallHost(target('linux'))
    expect(filesBelow(home)).toEqual(
      ['.config/chromium/NativeMessagingHosts/org.example.other.json', own.slice(home.length + 1)].sort(),
    )
  })
})

describe('a manifest that stands there already', () => {
  const place = (text: string) => {
    const file = join(home, '.config/google-chrome/NativeMessagingHosts', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }
  const outcomeFor = (report: Awaited<ReturnType<typeof installHost>>, browser: string) =>
    report.manifests.find(({ browsers }) => browsers.includes(browser))?.outcome

  test('and lets another extension in is left alone by both, and named', async () => {
    const text = JSON.stringify({ path: '/opt/other', allowed_origins: [`chrome-extension://${'a'.repeat(32)}/`] })
    const file = place(text)
    const installed = await installHost(built, target('linux'))
    expect(outcomeFor(installed, 'Chrome')).toBe('foreign')
    expect(outcomeFor(installed, 'Chromium')).toBe('written')
    expect(outcomeFor(await uninstallHost(target('linux')), 'Chrome')).toBe('foreign')
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('and is ours but damaged or of an older place is renewed', async () => {
    for (const text of ['{ "path": ', JSON.stringify({ path: '/old/host', allowed_origins: [EXTENSION_ORIGIN] })]) {
      const file = place(text)
      const { launcher, ...report } = await installHost(built, target('linux'))
      expect(outcomeFor({ launcher, ...report }, 'Chrome')).toBe('written')
      expect(json(file)).toMatchObject({ path: launcher })
    }
  })

  test('and names another installation of ours stays when this one goes', async () => {
    await installHost(built, target('linux'))
    const text = JSON.stringify({ path: '/srv/host', allowed_origins: [EXTENSION_ORIGIN] })
    const file = place(text)
    expect(outcomeFor(await uninstallHost(target('linux')), 'Chrome')).toBe('foreign')
    expect(filesBelow(home)).toEqual([file.slice(home.length + 1)])
  })
})

describe('a folder that cannot be written', () => {
  test('of one browser is named; the others are served', async () => {
    writeFileSync(join(home, '.mozilla'), 'a file, not a folder')
    const { manifests } = await installHost(built, target('linux'))
    expect(manifests.filter(({ outcome }) => outcome !== 'written')).toMatchObject([
      { browsers: ['Firefox'], outcome: 'not-writable' },
    ])
    await uninstallHost(target('linux'))
    expect(filesBelow(home)).toEqual(['.mozilla'])
  })

  test('of the program itself stops everything', async () => {
    writeFileSync(join(home, '.local'), 'a file, not a folder')
    const refusal = expect.objectContaining({ code: 'INSTALL_NOT_WRITABLE' }) as unknown as Error
    await expect(installHost(built, target('linux'))).rejects.toThrow(refusal)
    expect(filesBelow(home)).toEqual(['.local'])
  })
})

describe('an installation for all users', () => {
  test('is staged below a root, names the paths of the machine, and is taken back whole', async () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const root = join(home, platform)
      const staged = target(platform, { scope: 'machine', root })
      const { launcher, manifests } = await installHost(built, staged)
      expect(existsSync(join(root, launcher))).toBe(true)
      expect(manifests.map(({ browsers }) => browsers)).toContainEqual(['Chrome', 'Brave'])
      for (const { path } of manifests) expect(json(join(root, path))).toMatchObject({ path: launcher })
      await uninstallHost(staged)
      expect(existsSync(root)).toBe(false)
    }
  })

  test('names the browsers of Snap and Flatpak, which it can’t serve', async () => {
    const root = join(home, 'root')
    for (const folder of ['snap/firefox', 'var/lib/flatpak/app/com.google.Chrome'])
      mkdirSync(join(root, folder), { recursive: true })
    const { sandboxed } = await installHost(built, target('linux', { scope: 'machine', root }))
    expect(sandboxed).toEqual([
      { browser: 'Chrome', packaging: 'Flatpak' },
      { browser: 'Firefox', packaging: 'Snap' },
    ])
  })
})
