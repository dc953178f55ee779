import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { AppError } from '../src/errors'
import { MAX_MODULES } from '../src/protocol/native/limits'

/** What a file of additions says: modules besides the catalogue's, or instead of them. */
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

/** The text of a file; null where there is none. @throws AppError HOST_CONFIG_INVALID */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw invalid('unreadable', thrown)
  }
}

/**
 * Reads the file that TOKEN_HOST_CONFIG names, which then counts alone; without it the machine's and the user's own
 * files (`additionFiles` of host-places.ts), together. Without any the catalogue alone counts.
 * @param additions paths of the machine's own files, which may be absent
 * @throws AppError HOST_CONFIG_INVALID
 */
export function readConfig(environment: NodeJS.ProcessEnv, additions: readonly string[] = []): HostConfig {
  const named = environment['TOKEN_HOST_CONFIG']
  if (named !== undefined && named !== '') {
    const text = textOf(named)
    if (text === null) throw invalid('missing')
    return parseConfig(text)
  }
  const configs = additions.flatMap((path) => {
    const text = textOf(path)
    return text === null ? [] : [parseConfig(text)]
  })
  const modules = [...new Set(configs.flatMap((config) => config.modules))].slice(0, MAX_MODULES)
  return { modules, onlyThese: configs.some(({ onlyThese }) => onlyThese) }
}
