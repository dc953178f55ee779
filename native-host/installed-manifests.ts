import { accessSync, constants, existsSync } from 'node:fs'
import { win32 } from 'node:path'
import type { DoctorManifest } from '../src/protocol/native'
import { NATIVE_HOST_NAME } from '../src/protocol/native/identity'
import { hostBrowsers, type ManifestKind } from './browsers'
import { manifestPlaces, type InstallScope, type MachineFolders } from './host-places'
import { readInstalledManifest } from './installed-manifest'
import type { Registry } from './windows/registry'

/** What stands where one browser looks for our host, and the program it would start. */
export interface FoundManifest extends DoctorManifest {
  readonly launcher: string | null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param folder of the manifest: on Windows a launcher may be named from there */
function inspect(path: string, kind: ManifestKind, folder = ''): Pick<FoundManifest, 'status' | 'launcher'> {
  const found = readInstalledManifest(path, kind)
  if (found.status !== 'ours') return { status: found.status, launcher: null }
  if (found.launcher === null) return { status: 'launcher-missing', launcher: null }
  const launcher = folder === '' ? found.launcher : win32.resolve(folder, found.launcher)
  if (!existsSync(launcher)) return { status: 'launcher-missing', launcher }
  return { status: isExecutable(launcher) ? 'ok' : 'launcher-not-executable', launcher }
}

function inspectFolders(scope: InstallScope, machine: MachineFolders): FoundManifest[] {
  return manifestPlaces(scope, machine).flatMap(({ browsers, kind, path }) =>
    browsers.map(({ name }) => ({ browser: name, scope, path, ...inspect(path, kind) })),
  )
}

function inspectRegistry(scope: InstallScope, registry: Registry): FoundManifest[] {
  const hive = scope === 'user' ? 'HKCU' : 'HKLM'
  return hostBrowsers.map(({ name, kind, win32: { key } }) => {
    const own = `${key}\\${NATIVE_HOST_NAME}`
    const manifest = registry.text(hive, own, '')
    const path = `${hive}\\${own}`
    if (manifest === null) return { browser: name, scope, path, status: 'absent', launcher: null }
    return { browser: name, scope, path, ...inspect(manifest, kind, win32.dirname(manifest)) }
  })
}

/**
 * Looks where every browser looks for our manifest, this user's place and the machine's, and says what stands there.
 * @param registry on Windows; null elsewhere
 */
export function inspectManifests(machine: MachineFolders, registry: Registry | null): FoundManifest[] {
  return (['user', 'machine'] as const).flatMap((scope) =>
    registry === null ? inspectFolders(scope, machine) : inspectRegistry(scope, registry),
  )
}
