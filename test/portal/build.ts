import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const sourceDir = fileURLToPath(new URL('.', import.meta.url))
const pages = [
  { html: 'index.html', entry: 'plain/main.ts', script: 'plain.js' },
  { html: 'antd.html', entry: 'antd/main.tsx', script: 'antd.js' },
]

/**
 * Builds the practice portal into `outDir` (made when missing): two pages, two scripts, one style sheet.
 * Needs no network; the same sources give the same bytes.
 * @throws Error on any warning or error of the bundler.
 */
export async function buildPortal(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const shell = await readFile(join(sourceDir, 'shell.html'), 'utf8')
  await copyFile(join(sourceDir, 'portal.css'), join(outDir, 'portal.css'))
  for (const page of pages) {
    await bundle(join(sourceDir, page.entry), join(outDir, page.script))
    await writeFile(join(outDir, page.html), shell.replaceAll('{{script}}', page.script))
  }
}

/** React runs in production mode, and is React itself: the extension's own JSX is Preact's. */
async function bundle(entry: string, outFile: string): Promise<void> {
  const result = await build({
    entryPoints: [entry],
    outfile: outFile,
    absWorkingDir: sourceDir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const [warning] = result.warnings
  if (warning !== undefined) throw new Error(`${entry}: ${warning.text}`)
}
