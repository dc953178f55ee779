import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, posix, win32 } from 'node:path'
import { MAX_MODULES } from '../src/protocol/native/limits'
import type { CatalogueEntry } from './catalogue'
import type { HostConfig } from './config'
import { expandVariables } from './host-places'

/** One module that may be on this machine. */
export interface KnownModule {
  readonly path: string
  /** The family's name, or the file's where nobody named it. */
  readonly name: string
  readonly source: string
  readonly verified: boolean
  readonly isPresent: boolean
}

/** What of the machine the search depends on. */
export interface Machine {
  readonly platform: string
  readonly environment: NodeJS.ProcessEnv
}

/** Replaces one `*` in the file's name by what stands in the folder. */
function expandStar(path: string, platform: string): string[] {
  if (!path.includes('*')) return [path]
  const rules = platform === 'win32' ? win32 : posix
  const [before = '', after = ''] = rules.basename(path).split('*')
  const folder = rules.dirname(path)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.startsWith(before) && file.endsWith(after))
  return files.sort().map((file) => rules.join(folder, file))
}

/**
 * The 32-bit edition of a 64-bit system's module, where the 64-bit one is absent: it can't be loaded, but then it is
 * what the person has to be told of.
 */
function oldEdition(path: string): string[] {
  const old = path.replace(/\\System32\\/i, String.raw`\SysWOW64` + '\\')
  return old !== path && !existsSync(path) && existsSync(old) ? [old] : []
}

function fromCatalogue(entry: CatalogueEntry, machine: Machine): KnownModule[] {
  const path = entry.platform === machine.platform ? expandVariables(entry.path, machine.environment) : null
  if (path === null) return []
  return [...expandStar(path, machine.platform), ...oldEdition(path)].map((found) => ({
    path: found,
    name: entry.family,
    source: entry.source,
    verified: entry.verified,
    isPresent: existsSync(found),
  }))
}

function fromConfig(path: string, named: readonly KnownModule[]): KnownModule {
  const listed = named.find((module) => module.path === path)
  const isPresent = existsSync(path)
  if (listed) return { ...listed, isPresent }
  return { path, name: basename(path), source: 'Added on this machine', verified: false, isPresent }
}

function realPath(module: KnownModule): string {
  try {
    return realpathSync(module.path)
  } catch {
    return module.path
  }
}

/**
 * The modules to try on this machine, configured ones first, each file once even where several names lead to it.
 * Absent ones of the catalogue are in the list too: the doctor shows them.
 */
export function findModules(entries: readonly CatalogueEntry[], config: HostConfig, machine: Machine): KnownModule[] {
  const listed = entries.flatMap((entry) => fromCatalogue(entry, machine))
  const configured = config.modules.map((path) => fromConfig(path, listed))
  const seen = new Set<string>()
  const once = [...configured, ...(config.onlyThese ? [] : listed)].filter((module) => {
    const real = realPath(module)
    return seen.has(real) ? false : seen.add(real)
  })
  return once.slice(0, MAX_MODULES)
}

/** Tells whether a module is worth a listing: it is there, or somebody said that it should be. */
export function isExpected(module: KnownModule, config: HostConfig): boolean {
  return module.isPresent || config.modules.includes(module.path)
}
