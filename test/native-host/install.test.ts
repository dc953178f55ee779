import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFirefoxManifest, writeManifest } from '../../native-host/install'
import { inspectManifests } from '../../native-host/installed-manifests'
import { launcherScript } from '../../native-host/launcher'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID } from '../../src/protocol/native'

const dir = mkdtempSync(join(tmpdir(), 'install-'))
afterAll(() => rmSync(dir, { recursive: true }))
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown

test('Chromium’s manifest names our origin alone, Firefox’s our add-on', async () => {
  const chromium = await writeManifest(join(dir, 'NativeMessagingHosts'), '/opt/host')
  expect(chromium).toBe(join(dir, 'NativeMessagingHosts/vn.chungthu.token_host.json'))
  const common = { name: 'vn.chungthu.token_host', path: '/opt/host', type: 'stdio' }
  expect(read(chromium)).toMatchObject({ ...common, allowed_origins: [EXTENSION_ORIGIN] })
  const firefox = await writeFirefoxManifest(join(dir, 'firefox'), '/opt/host')
  expect(read(firefox)).toMatchObject({ ...common, allowed_extensions: [FIREFOX_ADDON_ID] })
})

test('the doctor tells a whole installation from a missing launcher and from none', async () => {
  await writeManifest(join(dir, '.config/chromium/NativeMessagingHosts'), process.execPath)
  await writeManifest(join(dir, '.config/google-chrome/NativeMessagingHosts'), join(dir, 'gone'))
  const inspected = inspectManifests({ platform: 'linux', home: dir, environment: {} }, null)
  const own = inspected.filter(({ scope }) => scope === 'user')
  const found = new Map(own.map(({ browser, status }) => [browser, status]))
  expect(found.get('Chromium')).toBe('ok')
  expect(found.get('Chrome')).toBe('launcher-missing')
  expect(found.get('Firefox')).toBe('absent')
})

test('the launcher quotes the path of Node', () => {
  expect(launcherScript("/opt/it's here/node")).toContain(String.raw`node='/opt/it'\''s here/node'`)
})
