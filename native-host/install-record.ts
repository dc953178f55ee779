import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../src/errors'

/** What an installation remembers, to take back exactly that. Paths are those of the machine, without a staging root. */
export interface InstallRecord {
  /** Folders that were not there before, outermost first. */
  readonly folders: readonly string[]
}

/** The record's name in the program's folder. */
export const RECORD_FILE = 'installed.json'

/** Turns the system's refusal to write (EACCES, ENOSPC, …) into a named failure; a bug passes as it is. */
export function notWritable(thrown: unknown, path: string): unknown {
  const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return /^E[A-Z]+$/.test(reason) ? new AppError('INSTALL_NOT_WRITABLE', { path, reason }, thrown) : thrown
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** The record in a program's folder; an empty one where there is none or it is damaged. */
export function readRecord(folder: string): InstallRecord {
  const nothing: InstallRecord = { folders: [] }
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, RECORD_FILE), 'utf8'))
    if (typeof value !== 'object' || value === null || !('folders' in value)) return nothing
    return isTextList(value.folders) ? { folders: value.folders } : nothing
  } catch {
    return nothing
  }
}

/**
 * Makes a folder with everything above it, open to all users to read.
 * @returns the folders that were not there before, outermost first
 * @throws AppError INSTALL_NOT_WRITABLE
 */
export async function makeFolder(path: string): Promise<string[]> {
  const made: string[] = []
  for (let one = path; !existsSync(one) && dirname(one) !== one; one = dirname(one)) made.unshift(one)
  try {
    await mkdir(path, { recursive: true })
    for (const one of made) await chmod(one, 0o755)
  } catch (thrown) {
    throw notWritable(thrown, path)
  }
  return made
}

/**
 * Writes a file beside its place and renames it, so that whoever reads it meets the old one or the new one, whole.
 * @throws AppError INSTALL_NOT_WRITABLE
 */
export async function placeFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const draft = `${path}.${process.pid}.new`
  try {
    await writeFile(draft, content)
    await chmod(draft, mode)
    await rename(draft, path)
  } catch (thrown) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw notWritable(thrown, path)
  }
}

/** Removes folders that are empty now, innermost first; what holds anything stays. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined)
}
