// Starts a command of package.json: first makes sure that the packages are there, then runs test/commands/NAME.ts.
// Plain JavaScript without imports from packages: it works before `npm ci` was ever run.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
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
const script = join(root, 'test', 'commands', `${name}.ts`)
const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
})
process.exitCode = signal ? 1 : (status ?? 1)
