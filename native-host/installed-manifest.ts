import { readFileSync } from 'node:fs'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID } from '../src/protocol/native/identity'
import type { ManifestKind } from './browsers'

/** What stands where a browser looks for our manifest. `launcher` is the program that it names, ours or not. */
export type InstalledManifest =
  | { readonly status: 'absent' | 'unreadable' | 'other-extension' }
  | { readonly status: 'ours'; readonly launcher: string | null }

/** A field of a parsed manifest, whatever the manifest is. */
function field(manifest: unknown, name: string): unknown {
  return typeof manifest === 'object' && manifest !== null ? (manifest as Record<string, unknown>)[name] : undefined
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    const isAbsent =
      thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
    if (isAbsent) return null
    throw thrown
  }
}

/** Reads the manifest at a path and tells whether it lets our extension in. Never throws. */
export function readInstalledManifest(path: string, kind: ManifestKind): InstalledManifest {
  let manifest: unknown
  try {
    const text = textOf(path)
    if (text === null) return { status: 'absent' }
    manifest = JSON.parse(text)
  } catch {
    return { status: 'unreadable' }
  }
  const allowed = field(manifest, kind === 'chromium' ? 'allowed_origins' : 'allowed_extensions')
  const caller = kind === 'chromium' ? EXTENSION_ORIGIN : FIREFOX_ADDON_ID
  if (!Array.isArray(allowed) || !allowed.includes(caller)) return { status: 'other-extension' }
  const launcher = field(manifest, 'path')
  return { status: 'ours', launcher: typeof launcher === 'string' ? launcher : null }
}
