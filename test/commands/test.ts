import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHostIfStale } from '../../native-host/build'
import { buildExtensionIfStale, root } from './build-extension'

/** One check of the house and how it went. */
interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

/** The parts of Vitest's JSON report that are looked at. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

function runTool(args: readonly string[]): boolean {
  const [tool = '', ...rest] = args
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...rest], {
    cwd: root,
    stdio: 'inherit',
  })
  return status === 0
}

async function check(name: string, work: () => boolean | Promise<boolean>): Promise<Outcome> {
  process.stdout.write(`\n── ${name}\n`)
  const startMs = performance.now()
  let good = false
  try {
    good = await work()
  } catch (thrown) {
    process.stdout.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`)
  }
  return { name, passed: good ? 1 : 0, failed: good ? 0 : 1, seconds: (performance.now() - startMs) / 1000 }
}

/** Runs one project of Vitest, with further options of its own. A file that could not even be loaded counts as a failure of its own. */
function runVitest(project: string, ...options: readonly string[]): Outcome {
  process.stdout.write(`\n── ${project}\n`)
  const startMs = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'tests-'))
  const file = join(folder, 'report.json')
  runTool([
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    const nothing = report.numPassedTests + report.numFailedTests === 0 ? 1 : 0
    return {
      name: project,
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken + nothing,
      seconds: (performance.now() - startMs) / 1000,
    }
  } catch {
    return { name: project, passed: 0, failed: 1, seconds: (performance.now() - startMs) / 1000 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `npm test`: format, lint, types, rooms, build, then every test. */
async function main(): Promise<void> {
  const outcomes = [
    await check('format', () => runTool(['prettier/bin/prettier.cjs', '--check', '.'])),
    await check('lint', () => runTool(['eslint/bin/eslint.js', '.', '--max-warnings', '0'])),
    await check('types', () => runTool(['typescript/bin/tsc', '--noEmit'])),
    await check('rooms', () =>
      runTool([
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'entrypoints',
        'src',
        'native-host',
      ]),
    ),
    await check('bundles', () =>
      runTool([
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.bundles.cjs',
        'entrypoints',
        'src',
      ]),
    ),
    await check('build', async () => {
      buildExtensionIfStale()
      await buildHostIfStale()
      return true
    }),
    // One set of modules for all files: loading the vocabulary anew for each took longer than the tests.
    runVitest('unit', '--no-isolate'),
    runVitest('alone'),
    runVitest('contract'),
    runVitest('e2e'),
  ]
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
  process.stdout.write('\n')
  for (const one of outcomes)
    process.stdout.write(
      `${one.failed === 0 ? '✓' : '✗'} ${one.name}: ${one.passed} passed, ${one.failed} failed (${one.seconds.toFixed(1)} s)\n`,
    )
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main()
