// Puts a command and all of our own files that it needs into one script. Loading three hundred TypeScript files one by one
// takes two to four seconds, this a tenth of one. Loaded by run.mjs when the packages are there.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    // A file of the bundle still finds what lies beside its source.
    onLoad({ filter: /\.m?ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.filename', JSON.stringify(path))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

/** Bundles test/commands/NAME.ts as it stands now. @returns where the script lies, below the project, so that it finds the packages */
export async function bundleCommand(root, name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'test', 'commands', `${name}.ts`)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    outdir: join(root, 'dist', 'commands'),
    outExtension: { '.js': '.mjs' },
    plugins: [ownPlace],
  })
  const [{ path, contents }] = outputFiles
  mkdirSync(dirname(path), { recursive: true })
  // Another run of the same command may be reading it.
  const unready = `${path}.${process.pid}`
  writeFileSync(unready, contents)
  renameSync(unready, path)
  return path
}
