import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { portalHost } from '../commands/practice-browser'

interface Manifest {
  readonly permissions: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly host_permissions: readonly string[]
  readonly optional_host_permissions?: readonly string[]
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly all_frames?: boolean }[]
  readonly web_accessible_resources?: readonly unknown[]
}

describe('The built extension on other sites', () => {
  let manifest: Manifest
  const portal = [`https://${portalHost}/*`]

  beforeAll(() => {
    buildExtensionIfStale()
    manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as Manifest
  })

  it('loads its content script on the portal alone, and only in its top frame', () => {
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([portal])
    expect(manifest.content_scripts.every(({ all_frames }) => all_frames !== true)).toBe(true)
  })

  it('may look at the portal alone, and asks for no more later', () => {
    expect(manifest.host_permissions).toEqual(portal)
    expect(manifest.optional_host_permissions ?? []).toEqual([])
    // "scripting" reaches no further than the hosts above: it brings the pointing script when the clerk asks for it.
    for (const broad of ['tabs', 'activeTab', 'webNavigation', 'webRequest', 'history', 'debugger'])
      expect([...manifest.permissions, ...(manifest.optional_permissions ?? [])]).not.toContain(broad)
  })

  it('lets no page load or detect its files', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([])
  })
})
