import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { AppError } from '../src/errors'
import { MAX_MODULES } from '../src/protocol/native/limits'

/** What TOKEN_HOST_CONFIG says: modules besides the catalogue's, or instead of them. */
export interface HostConfig {
  /** Absolute paths of PKCS#11 modules. */
  readonly modules: readonly string[]
  readonly onlyThese: boolean
}

const knownKeys: readonly string[] = ['modules', 'onlyThese']

function invalid(reason: string, cause?: unknown): AppError {
  return new AppError('HOST_CONFIG_INVALID', { reason }, cause)
}

function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isAbsolute(path))
}

/**
 * Parses the configuration's JSON: `{ "modules": ["/absolute/path.so"], "onlyThese": false }`.
 * @throws AppError HOST_CONFIG_INVALID
 */
export function parseConfig(json: string): HostConfig {
  let value: unknown
  try {
    // Editors on Windows begin a file with a byte order mark.
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalid('not JSON', cause)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('not an object')
  const stranger = Object.keys(value).find((key) => !knownKeys.includes(key))
  if (stranger !== undefined) throw invalid('unknown key')
  const modules: unknown = 'modules' in value ? value.modules : []
  const onlyThese: unknown = 'onlyThese' in value ? value.onlyThese : false
  if (!isPathList(modules) || modules.length > MAX_MODULES) throw invalid('modules')
  if (typeof onlyThese !== 'boolean') throw invalid('onlyThese')
  return { modules, onlyThese }
}

/**
 * Reads the file that TOKEN_HOST_CONFIG names; without it the catalogue alone counts.
 * @throws AppError HOST_CONFIG_INVALID
 */
export function readConfig(environment: NodeJS.ProcessEnv): HostConfig {
  const path = environment['TOKEN_HOST_CONFIG']
  if (path === undefined || path === '') return { modules: [], onlyThese: false }
  let json: string
  try {
    json = readFileSync(path, 'utf8')
  } catch (cause) {
    throw invalid('unreadable', cause)
  }
  return parseConfig(json)
}
