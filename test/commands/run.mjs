// Starts a command of package.json: first makes sure that the packages are there, then bundles and runs test/commands/NAME.ts.
// Plain JavaScript that imports packages only afterwards: it works before `npm ci` was ever run.
import { spawnSync } from 'node:child_process'
import { ensurePackages, ensurePrograms, root, wishForPrograms } from './set-up.mjs'

const [name, ...rest] = process.argv.slice(2)
const needs = {
  demo: ['browser', 'tokens'],
  test: ['browser', 'tokens', 'tests'],
  bench: ['browser', 'tokens', 'tests', 'peers'],
  'try-fill': ['browser'],
  classify: ['browser'],
  'build-windows': ['windows'],
}
const wishes = { test: ['windows', 'wine', 'letters', 'firefox'] }

ensurePackages()
ensurePrograms(needs[name] ?? [])
wishForPrograms(wishes[name] ?? [])
const { bundleCommand } = await import('./bundle-command.mjs')
const script = await bundleCommand(root, name)
const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
})
process.exitCode = signal ? 1 : (status ?? 1)
