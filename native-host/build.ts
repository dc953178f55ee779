import { existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { launcherScript } from './launcher'

/** The root of the project. */
const root = resolve(import.meta.dirname, '..')

/** Where `npm run build` leaves the host. */
export const defaultHostFolder = join(root, 'dist', 'native-host')

/** A host that was built. */
export interface BuiltHost {
  readonly folder: string
  /** The executable that a browser starts. */
  readonly launcher: string
}

/** What the build remembers beside the host, to tell later whether it is stale. */
interface BuildRecord {
  readonly node: string
  readonly inputs: readonly string[]
}

const RECORD = 'build.json'

/** Tells glibc from musl by what Node itself reports; Koffi ships a native part for each. */
function isMusl(): boolean {
  const report: unknown = process.report.getReport()
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : {}
  return (
    process.platform === 'linux' && !(typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header)
  )
}

/** Koffi's native part for this machine, e.g. @koromix/koffi-linux-x64/linux_x64/koffi.node. */
function koffiNativePart(): string {
  const { platform, arch } = process
  const koffi = createRequire(createRequire(import.meta.url).resolve('koffi'))
  const folder = dirname(koffi.resolve(`@koromix/koffi-${platform}-${arch}`))
  return join(folder, `${isMusl() ? 'musl' : platform}_${arch}`, 'koffi.node')
}

/** Writes beside the target and renames, so that a host being started never meets half a file. */
async function place(target: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${target}.${process.pid}.new`
  await write(draft)
  await rename(draft, target)
}

/** Leaves out zod's translated messages: the host never shows one, and they are half of what Node would have to read. */
const withoutZodLocales: Plugin = {
  name: 'without-zod-locales',
  setup: (build) => {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}' }))
  },
}

/** The project's version, e.g. 0.1.0. */
export async function projectVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

/**
 * Writes `host.cjs`, the host in one file for any system, into a folder.
 * @throws what esbuild throws for sources that do not build
 */
export async function bundleHost(folder: string): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['native-host/main.ts'],
    outfile: join(folder, 'host.cjs'),
    write: false,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    define: { HOST_VERSION: JSON.stringify(await projectVersion()) },
    plugins: [withoutZodLocales],
    logLevel: 'error',
  })
  for (const file of outputFiles) await place(file.path, (draft) => writeFile(draft, file.contents))
  return metafile
}

/**
 * Builds the host for this machine: `host.cjs`, `koffi.node` and the launcher `host`. It needs neither the sources nor
 * node_modules afterwards, only Node.
 * @throws what esbuild throws for sources that do not build
 */
export async function buildHost(folder: string = defaultHostFolder): Promise<BuiltHost> {
  await mkdir(folder, { recursive: true })
  const launcher = join(folder, 'host')
  const metafile = await bundleHost(folder)
  await place(join(folder, 'koffi.node'), (draft) => copyFile(koffiNativePart(), draft))
  await place(launcher, async (draft) => {
    await writeFile(draft, launcherScript(process.execPath))
    await chmod(draft, 0o755)
  })
  const record: BuildRecord = { node: process.execPath, inputs: Object.keys(metafile.inputs) }
  await place(join(folder, RECORD), (draft) => writeFile(draft, JSON.stringify(record)))
  return { folder, launcher }
}

async function isFresh(folder: string): Promise<boolean> {
  const path = join(folder, RECORD)
  if (!existsSync(path) || !existsSync(join(folder, 'host')) || !existsSync(join(folder, 'koffi.node'))) return false
  const record = JSON.parse(readFileSync(path, 'utf8')) as BuildRecord
  if (record.node !== process.execPath) return false
  const built = (await stat(path)).mtimeMs
  const inputs = [...record.inputs, 'native-host/launcher.ts', 'native-host/build.ts', 'package.json']
  const times = inputs.map(async (input) =>
    existsSync(join(root, input)) ? (await stat(join(root, input))).mtimeMs : Infinity,
  )
  return Math.max(...(await Promise.all(times))) < built
}

/** The built host of this project, built anew only when a source is newer than it. */
export async function buildHostIfStale(folder: string = defaultHostFolder): Promise<BuiltHost> {
  return (await isFresh(folder)) ? { folder, launcher: join(folder, 'host') } : buildHost(folder)
}
