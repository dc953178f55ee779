import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../src/errors'
import { hostFiles } from './host-files'
import { manifestPlaces, programFolder, type InstallScope, type InstallTarget, type ManifestPlace } from './host-places'
import { chromiumManifest, firefoxManifest } from './install'
import { makeFolder, notWritable, placeFile, readRecord, RECORD_FILE, removeEmptyFolders } from './install-record'
import { readInstalledManifest } from './installed-manifest'
import { findSandboxedBrowsers, type SandboxedBrowser } from './sandboxed-browsers'

/** What became of the manifest of one browser, or of browsers that share it. */
export interface ManifestOutcome {
  readonly browsers: readonly string[]
  readonly path: string
  readonly outcome: 'written' | 'removed' | 'absent' | 'foreign' | 'not-writable'
}

/** What was done, and for which browsers it can't be. */
export interface InstallReport {
  readonly scope: InstallScope
  readonly launcher: string
  readonly manifests: readonly ManifestOutcome[]
  readonly sandboxed: readonly SandboxedBrowser[]
}

function onDisk(path: string, { root }: InstallTarget): string {
  return root === undefined ? path : join(root, path)
}

/** The path as the machine will know it. */
function onMachine(path: string, { root }: InstallTarget): string {
  return root === undefined ? path : path.slice(join(root, '/').length - 1)
}

function outcomeOf({ browsers, path }: ManifestPlace, outcome: ManifestOutcome['outcome']): ManifestOutcome {
  return { browsers: browsers.map(({ name }) => name), path, outcome }
}

/** Runs what may be refused by the system, and tells whether it was. */
async function isRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'INSTALL_NOT_WRITABLE') return true
    throw thrown
  }
}

/** Writes one manifest, unless one of another extension stands there. Folders that were made are added to `made`. */
async function writeOne(place: ManifestPlace, launcher: string, target: InstallTarget, made: string[]) {
  const file = onDisk(place.path, target)
  if (readInstalledManifest(file, place.kind).status === 'other-extension') return outcomeOf(place, 'foreign')
  const manifest = place.kind === 'chromium' ? chromiumManifest(launcher) : firefoxManifest(launcher)
  const refused = await isRefused(async () => {
    made.push(...(await makeFolder(dirname(file))))
    await placeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, 0o644)
  })
  return outcomeOf(place, refused ? 'not-writable' : 'written')
}

/**
 * Installs a built host: its files, and a manifest for every browser of the platform. Running it again repairs and
 * renews. What belongs to others stays, and is named in the report.
 * @param built the folder that the build left
 * @throws AppError INSTALL_NOT_WRITABLE when the program itself can't be written; nothing else is touched then
 */
export async function installHost(built: string, target: InstallTarget): Promise<InstallReport> {
  const { scope, machine } = target
  const folder = programFolder(scope, machine)
  const disk = onDisk(folder, target)
  const before = readRecord(disk)
  const made = await makeFolder(disk)
  for (const { name, mode } of hostFiles) await placeFile(join(disk, name), await readFile(join(built, name)), mode)
  const launcher = join(folder, 'host')
  const manifests: ManifestOutcome[] = []
  for (const place of manifestPlaces(scope, machine)) manifests.push(await writeOne(place, launcher, target, made))
  const record = { folders: [...new Set([...before.folders, ...made.map((path) => onMachine(path, target))])] }
  await placeFile(join(disk, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`, 0o644)
  return { scope, launcher, manifests, sandboxed: findSandboxedBrowsers(machine.platform, machine.home, target.root) }
}

/** Removes one manifest if it names our launcher. */
async function removeOne(place: ManifestPlace, launcher: string, target: InstallTarget): Promise<ManifestOutcome> {
  const file = onDisk(place.path, target)
  const found = readInstalledManifest(file, place.kind)
  if (found.status === 'absent') return outcomeOf(place, 'absent')
  if (found.status !== 'ours' || found.launcher !== launcher) return outcomeOf(place, 'foreign')
  const refused = await isRefused(() => removeFile(file))
  return outcomeOf(place, refused ? 'not-writable' : 'removed')
}

async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (thrown) {
    throw notWritable(thrown, path)
  }
}

/**
 * Takes an installation back: the manifests that name our launcher, the program's files, and the folders that were made
 * for them and are empty now. Everything else stays.
 * @throws AppError INSTALL_NOT_WRITABLE when the program's files can't be removed
 */
export async function uninstallHost(target: InstallTarget): Promise<InstallReport> {
  const { scope, machine } = target
  const folder = programFolder(scope, machine)
  const disk = onDisk(folder, target)
  const { folders } = readRecord(disk)
  const launcher = join(folder, 'host')
  const manifests: ManifestOutcome[] = []
  for (const place of manifestPlaces(scope, machine)) manifests.push(await removeOne(place, launcher, target))
  for (const { name } of hostFiles) await removeFile(join(disk, name))
  const left = manifests.some(({ outcome }) => outcome === 'not-writable')
  if (!left) await removeFile(join(disk, RECORD_FILE))
  await removeEmptyFolders([...folders.map((path) => onDisk(path, target)), ...(left ? [] : [disk])])
  return { scope, launcher, manifests, sandboxed: [] }
}
