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

/** What comes into a page when the panel looks at it, and what only comes with a fill, its outlines, or teaching. */
const looking = 'eyes.js'
const later = ['hands.js', 'marks.js', 'teach.js'] as const

function compressedBytes(file: string): number {
  return gzipSync(readFileSync(join(extensionFolder, file)), { level: 9 }).length
}

function kilobytes(files: readonly string[]): number {
  return tenths(files.reduce((sum, file) => sum + compressedBytes(file), 0) / 1_000)
}

/** Kilobytes (1,000 bytes) of the built manifest's content scripts and of what looks at a page, each compressed by gzip -9. */
export function benchContentScript(): BenchRow {
  buildExtensionIfStale()
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    readonly content_scripts: readonly Loaded[]
  }
  const declared = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css])
  const files = [...declared, looking]
  const ours = kilobytes(files)
  process.stderr.write(
    `on every page of the portal ${kilobytes(declared)} kB; when asked for: ${[looking, ...later].map((file) => `${file} ${kilobytes([file])}`).join(', ')} kB\n`,
  )
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
