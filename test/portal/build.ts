import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const sourceDir = fileURLToPath(new URL('.', import.meta.url))

/** One site of the portal: a page, its script, and a style sheet where the toolkit brings one. */
interface Site {
  html: string
  entry: string
  script: string
  styles?: string
  options?: BuildOptions
}

const sites: Site[] = [
  { html: 'index.html', entry: 'plain/main.ts', script: 'plain.js' },
  { html: 'antd.html', entry: 'antd/main.tsx', script: 'antd.js' },
  { html: 'webforms.html', entry: 'webforms/main.ts', script: 'webforms.js' },
  { html: 'vue.html', entry: 'vue/main.ts', script: 'vue.js', styles: 'vue.css', options: vueOptions() },
  {
    html: 'jquery.html',
    entry: 'jquery/main.ts',
    script: 'jquery.js',
    styles: 'jquery.css',
    options: { ignoreAnnotations: true },
  },
  {
    html: 'angular.html',
    entry: 'angular/main.ts',
    script: 'angular.js',
    styles: 'angular.css',
    options: angularOptions(),
  },
  { html: 'shadow.html', entry: 'shadow/main.ts', script: 'shadow.js' },
  { html: 'traps.html', entry: 'trap-pages/main.ts', script: 'traps.js' },
]

/**
 * Builds the practice portal into `outDir` (made when missing): for each site a page, a script and perhaps a style
 * sheet, beside the portal's own style sheet. Needs no network; the same sources give the same bytes.
 * @throws Error on any warning or error of the bundler.
 */
export async function buildPortal(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const shell = await readFile(join(sourceDir, 'shell.html'), 'utf8')
  await copyFile(join(sourceDir, 'portal.css'), join(outDir, 'portal.css'))
  await copyFile(join(sourceDir, 'shadow', 'shadow-section.html'), join(outDir, 'shadow-section.html'))
  await bundle({ html: '', entry: 'shadow/section-frame.ts', script: '' }, join(outDir, 'shadow-section.js'))
  await Promise.all(
    sites.map(async (site) => {
      await bundle(site, join(outDir, site.script))
      const link = site.styles === undefined ? '' : `<link rel="stylesheet" href="${site.styles}" />`
      const page = shell.replaceAll('{{script}}', site.script).replaceAll('{{styles}}', link)
      await writeFile(join(outDir, site.html), page)
    }),
  )
}

/** React runs in production mode, and is React itself: the extension's own JSX is Preact's. */
async function bundle(site: Site, outFile: string): Promise<void> {
  const { define, ...options } = site.options ?? {}
  const result = await build({
    entryPoints: [join(sourceDir, site.entry)],
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
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    logLevel: 'silent',
    ...options,
  })
  const [warning] = result.warnings
  if (warning !== undefined) throw new Error(`${site.entry}: ${warning.text}`)
}

/** Vue with its template compiler, which the pages' templates need in the browser; production mode. */
function vueOptions(): BuildOptions {
  return {
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  }
}

/** Angular in production mode; its packages hide side effects that the compiler in the browser needs. */
function angularOptions(): BuildOptions {
  return {
    ignoreAnnotations: true,
    conditions: ['style', 'module'],
    define: { ngDevMode: 'false', ngJitMode: 'true' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  }
}
