import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hostBrowsers } from '../../../native-host/browsers'
import { browsersScript } from '../../../native-host/windows/browser-keys'
import { pinnedVersion, requireIntegrity } from '../../../native-host/windows/pinned-packages'
import { textOf } from '../../repo/files-of-the-repository'

test('every browser is registered with and unregistered from, by the same key', () => {
  const script = browsersScript(['host.exe'])
  for (const { win32 } of hostBrowsers) {
    expect(script).toContain(`RegisterWith "${win32.key}"`)
    expect(script).toContain(`UnregisterFrom "${win32.key}"`)
  }
})

test('keys above a browser’s own go only where they hold nothing, and never Software itself', () => {
  const removals = browsersScript([])
    .split('\n')
    .filter((line) => line.includes('DeleteRegKey'))
  expect(removals.length).toBeGreaterThan(hostBrowsers.length)
  expect(removals.filter((line) => !/^ {2}DeleteRegKey \/ifempty SHCTX "Software\\[^"]+"$/.test(line))).toEqual([])
})

test('a package that is not the pinned one is refused', () => {
  const archive = Buffer.from('archive')
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`
  expect(() => requireIntegrity(archive, integrity, 'p')).not.toThrow()
  expect(() => requireIntegrity(Buffer.from('other'), integrity, 'p')).toThrow(/not the pinned one/)
})

test('Koffi’s native part is pinned to the version and the archive of the lock file', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as {
    packages: Record<string, { version: string; integrity: string }>
  }
  const locked = lock.packages['node_modules/@koromix/koffi-win32-x64']
  const pins = readFileSync(join(import.meta.dirname, '../../../native-host/windows/pinned-packages.json'), 'utf8')
  expect(pinnedVersion('@koromix/koffi-win32-x64')).toBe(locked?.version)
  expect(pins).toContain(locked?.integrity)
})
