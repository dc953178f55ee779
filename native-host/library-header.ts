import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../src/errors'
import { readLibraryHeader, type BuiltFor } from './library-formats'

const HEADER_BYTES = 4096

/** Reads a regular file's first bytes, and its size; never those of a device or a pipe, which could hang. */
function readHead(path: string): { readonly head: Buffer; readonly fileBytes: number } {
  const found = statSync(path)
  if (!found.isFile()) throw new AppError('MODULE_NOT_LOADABLE', { reason: 'not a file' })
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEADER_BYTES)
    const bytes = readSync(file, head, 0, HEADER_BYTES, 0)
    return { head: head.subarray(0, bytes), fileBytes: found.size }
  } finally {
    closeSync(file)
  }
}

function isAbsent(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
}

/**
 * What a module's file was made for.
 * @throws AppError MODULE_MISSING, MODULE_NOT_LOADABLE
 */
export function inspectLibrary(path: string): BuiltFor {
  let start: ReturnType<typeof readHead>
  try {
    start = readHead(path)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw new AppError(isAbsent(thrown) ? 'MODULE_MISSING' : 'MODULE_NOT_LOADABLE', {}, thrown)
  }
  const builtFor = readLibraryHeader(start.head, start.fileBytes)
  if (builtFor === null) throw new AppError('MODULE_NOT_LOADABLE', { reason: 'not a library' })
  return builtFor
}

/**
 * Refuses a library that this process can't load, before it is touched: a 64-bit process can't load a 32-bit library.
 * @throws AppError MODULE_NOT_LOADABLE (another system's, or not whole), MODULE_WRONG_ARCHITECTURE
 */
export function requireLoadable(builtFor: BuiltFor, platform: string, architecture: string): void {
  if (builtFor.platform !== platform) throw new AppError('MODULE_NOT_LOADABLE', { reason: builtFor.platform })
  if (!builtFor.architectures.includes(architecture)) {
    throw new AppError('MODULE_WRONG_ARCHITECTURE', { builtFor: builtFor.architectures.join(' '), architecture })
  }
  if (!builtFor.isWhole) throw new AppError('MODULE_NOT_LOADABLE', { reason: 'not a whole library' })
}
