import { accessSync, constants, existsSync } from 'node:fs'
import type { DoctorManifest } from '../src/protocol/native'
import { manifestPlaces, type MachineFolders, type ManifestPlace } from './host-places'
import { readInstalledManifest } from './installed-manifest'

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function statusOf({ path, kind }: ManifestPlace): DoctorManifest['status'] {
  const found = readInstalledManifest(path, kind)
  if (found.status !== 'ours') return found.status
  if (found.launcher === null || !existsSync(found.launcher)) return 'launcher-missing'
  return isExecutable(found.launcher) ? 'ok' : 'launcher-not-executable'
}

/** Looks into every browser's folders, this user's and the machine's, and says what stands there for our host. */
export function inspectManifests(machine: MachineFolders): DoctorManifest[] {
  return (['user', 'machine'] as const).flatMap((scope) =>
    manifestPlaces(scope, machine).flatMap((place) =>
      place.browsers.map(({ name }) => ({ browser: name, scope, path: place.path, status: statusOf(place) })),
    ),
  )
}
