import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { tenths, type BenchRow } from './row'

const goalKb = 25

interface Loaded {
  readonly js?: readonly string[]
  readonly css?: readonly string[]
}

/** Kilobytes (1,000 bytes) of what the built manifest loads on the portal's pages, each file compressed by gzip -9. */
export function benchContentScript(): BenchRow {
  buildExtensionIfStale()
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    readonly content_scripts: readonly Loaded[]
  }
  const files = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css])
  const bytes = files.map((file) => gzipSync(readFileSync(join(extensionFolder, file)), { level: 9 }).length)
  const ours = tenths(bytes.reduce((sum, one) => sum + one, 0) / 1_000)
  return {
    id: 'content-script-gzip-kb',
    unit: 'kB',
    ours,
    n: files.length,
    goal: `<= ${goalKb}`,
    met: ours <= goalKb,
    peers: [],
  }
}
