import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The root of the project. */
export const root = resolve(import.meta.dirname, '..', '..')

/** What the extension is built for: browsers of Chromium's kind, or Firefox. */
export type BrowserKind = 'chrome' | 'firefox'

/** Where the unpacked extension is left. */
export function extensionFolderFor(kind: BrowserKind): string {
  return join(root, '.output', `${kind}-mv3`)
}

/** Where the unpacked extension for browsers of Chromium's kind is left. */
export const extensionFolder = extensionFolderFor('chrome')

const inputs = ['entrypoints', 'src', 'wxt.config.ts', 'package-lock.json']
const stampOf = (kind: BrowserKind) => join(root, '.output', `${kind}-mv3.inputs`)

function filesBelow(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name)
    return entry.isDirectory() ? filesBelow(inner) : [inner]
  })
}

function digestOfInputs(): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const path = join(root, input)
    const files = /\.\w+$/.test(input) ? [path] : filesBelow(path)
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the extension. What the tools say is shown, on stderr, only when they fail. @throws Error when the build fails */
export function buildExtension(kind: BrowserKind = 'chrome'): void {
  const digest = digestOfInputs()
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', kind], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`)
    throw new Error('wxt build failed')
  }
  writeFileSync(stampOf(kind), digest)
}

/** Builds the extension when its sources changed since the last build. */
export function buildExtensionIfStale(kind: BrowserKind = 'chrome'): void {
  const stamp = stampOf(kind)
  if (
    existsSync(stamp) &&
    existsSync(join(extensionFolderFor(kind), 'manifest.json')) &&
    readFileSync(stamp, 'utf8') === digestOfInputs()
  )
    return
  buildExtension(kind)
}
