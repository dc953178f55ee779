import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID, NATIVE_HOST_NAME, type DoctorManifest } from '../src/protocol/native'
import { browserFolders, type BrowserFolder } from './browsers'

/** A field of a parsed manifest, whatever the manifest is. */
function field(manifest: unknown, name: string): unknown {
  return typeof manifest === 'object' && manifest !== null ? (manifest as Record<string, unknown>)[name] : undefined
}

function statusOf(path: string, kind: BrowserFolder['kind']): DoctorManifest['status'] {
  if (!existsSync(path)) return 'absent'
  let manifest: unknown
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return 'unreadable'
  }
  const allowed = field(manifest, kind === 'chromium' ? 'allowed_origins' : 'allowed_extensions')
  const caller = kind === 'chromium' ? EXTENSION_ORIGIN : FIREFOX_ADDON_ID
  if (!Array.isArray(allowed) || !allowed.includes(caller)) return 'other-extension'
  const launcher = field(manifest, 'path')
  return typeof launcher === 'string' && existsSync(launcher) ? 'ok' : 'launcher-missing'
}

/** Looks into every browser's per-user folder for our manifest and says what stands there. */
export function inspectManifests(platform: string, home: string): DoctorManifest[] {
  return browserFolders
    .filter((place) => place.platform === platform)
    .map((place) => {
      const path = join(home, place.folder, `${NATIVE_HOST_NAME}.json`)
      return { browser: place.browser, path, status: statusOf(path, place.kind) }
    })
}
