import { isAbsolute, posix, win32 } from 'node:path'
import { NATIVE_HOST_NAME } from '../src/protocol/native/identity'
import { hostBrowsers, type HostBrowser, type ManifestKind } from './browsers'

/** For one user, or for all users of the machine. */
export type InstallScope = 'user' | 'machine'

/** What of the machine decides where things are. */
export interface MachineFolders {
  readonly platform: string
  readonly home: string
  readonly environment: NodeJS.ProcessEnv
}

/** Where to install. `root` stands for `/` while a package is being made; the manifests name paths without it. */
export interface InstallTarget {
  readonly scope: InstallScope
  readonly machine: MachineFolders
  readonly root?: string
}

/** One place of a manifest; browsers that share it stand together. */
export interface ManifestPlace {
  readonly browsers: readonly HostBrowser[]
  readonly kind: ManifestKind
  readonly path: string
}

/** Replaces `%NAME%` by the environment's variable; null where the machine has none of that name. */
export function expandVariables(path: string, environment: NodeJS.ProcessEnv): string | null {
  const names = [...path.matchAll(/%([A-Z()0-9]+)%/g)].map(([, name = '']) => name)
  if (names.some((name) => environment[name] === undefined)) return null
  return path.replace(/%([A-Z()0-9]+)%/g, (_, name: string) => environment[name] ?? '')
}

/** The folder of a Linux user's settings: `$XDG_CONFIG_HOME` where it is absolute, else `~/.config`. @source XDG Base Directory */
function configHome({ home, environment }: MachineFolders): string {
  const set = environment['XDG_CONFIG_HOME']
  return set !== undefined && isAbsolute(set) ? set : posix.join(home, '.config')
}

function userFolder(folder: string, machine: MachineFolders): string {
  const inConfig = /^\.config\/(.+)$/.exec(folder)?.[1]
  return inConfig === undefined ? posix.join(machine.home, folder) : posix.join(configHome(machine), inConfig)
}

/** A program's place as the catalogue of browsers names it; null where a variable is missing. */
export function programPath(path: string, machine: MachineFolders): string | null {
  if (machine.platform === 'win32') return expandVariables(path, machine.environment)
  return path.startsWith('~/') ? posix.join(machine.home, path.slice(2)) : path
}

/** Where the manifests stand on Linux and macOS, each path once. Empty elsewhere: Windows asks its registry. */
export function manifestPlaces(scope: InstallScope, machine: MachineFolders): ManifestPlace[] {
  if (machine.platform !== 'linux' && machine.platform !== 'darwin') return []
  const places = new Map<string, ManifestPlace>()
  for (const browser of hostBrowsers) {
    const own = browser[machine.platform]
    if (own === undefined) continue
    const folder = scope === 'user' ? userFolder(own.userFolder, machine) : own.machineFolder
    const path = posix.join(folder, `${NATIVE_HOST_NAME}.json`)
    const browsers = [...(places.get(path)?.browsers ?? []), browser]
    places.set(path, { browsers, kind: browser.kind, path })
  }
  return [...places.values()]
}

/** The folder of the installed program on Linux and macOS. */
export function programFolder(scope: InstallScope, machine: MachineFolders): string {
  if (machine.platform === 'darwin') {
    const support = `Library/Application Support/${NATIVE_HOST_NAME}`
    return scope === 'user' ? posix.join(machine.home, support) : `/${support}`
  }
  if (scope === 'machine') return `/opt/${NATIVE_HOST_NAME}`
  const set = machine.environment['XDG_DATA_HOME']
  const data = set !== undefined && isAbsolute(set) ? set : posix.join(machine.home, '.local/share')
  return posix.join(data, NATIVE_HOST_NAME)
}

/** The files in which a machine, then a user, may name modules that the catalogue does not know. */
export function additionFiles(machine: MachineFolders): string[] {
  const name = 'modules.json'
  if (machine.platform === 'win32') {
    const folders = [machine.environment['PROGRAMDATA'], machine.environment['APPDATA']]
    return folders.flatMap((folder) => (folder ? [win32.join(folder, NATIVE_HOST_NAME, name)] : []))
  }
  if (machine.platform === 'darwin') {
    const support = `Library/Application Support/${NATIVE_HOST_NAME}`
    return [`/${support}/${name}`, posix.join(machine.home, support, name)]
  }
  return [`/etc/${NATIVE_HOST_NAME}/${name}`, posix.join(configHome(machine), NATIVE_HOST_NAME, name)]
}
