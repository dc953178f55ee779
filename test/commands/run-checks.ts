import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build-extension'

/** One check of the house and how it went. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly seconds: number
  readonly faults: readonly Fault[]
}

/** What failed, in the words of the tool: printed again below everything. */
export interface Fault {
  readonly text: string
  /** The test file that it is in, where it is one's. */
  readonly file?: string
}

/** A check that has not begun yet. */
export type Check = () => Promise<Outcome>

/** The parts of Vitest's JSON report that are looked at. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** Runs a tool of node_modules. Its output comes in one piece when it has ended: checks run beside each other. */
function runTool(name: string, [tool = '', ...rest]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const output: Buffer[] = [Buffer.from(`\n── ${name}\n`)]
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...rest], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    const end = (isGood: boolean, last = '') => {
      process.stdout.write(Buffer.concat([...output, Buffer.from(last)]))
      resolve(isGood)
    }
    child.once('error', (fault) => end(false, `${fault.message}\n`))
    child.once('close', (status) => end(status === 0))
  })
}

const secondsSince = (startMs: number) => (performance.now() - startMs) / 1000

/** A check that is good or not, made by a function of this program. */
export function ownCheck(name: string, work: () => Promise<void>): Check {
  return async () => {
    const startMs = performance.now()
    try {
      await work()
      return { name, passed: 1, failed: 0, seconds: secondsSince(startMs), faults: [] }
    } catch (thrown) {
      const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      return { name, passed: 0, failed: 1, seconds: secondsSince(startMs), faults: [{ text: `${name}: ${fault}` }] }
    }
  }
}

/** A check that is good when a tool ends with status 0. */
export function toolCheck(name: string, tool: string, ...options: readonly string[]): Check {
  return async () => {
    const startMs = performance.now()
    const isGood = await runTool(name, [tool, ...options])
    const seconds = secondsSince(startMs)
    return isGood
      ? { name, passed: 1, failed: 0, seconds, faults: [] }
      : { name, passed: 0, failed: 1, seconds, faults: [{ text: `${name}: see its output above` }] }
  }
}

/** What a report tells of its failures. A file that could not even be loaded counts as a failure of its own. */
function faultsOf({ testResults }: VitestReport): Fault[] {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [{ file, text: `${file}\n${message}` }]
      : assertionResults
          .filter((one) => one.status === 'failed')
          .map((one) => ({
            file,
            text: `${file} > ${one.fullName}\n${(one.failureMessages ?? []).join('\n')}`,
          })),
  )
}

/** Runs one project of Vitest, with further options of its own. @param name what it is called in the report, if not as the project */
export function vitestCheck(project: string, options: readonly string[] = [], name = project): Check {
  return async () => {
    const startMs = performance.now()
    const folder = mkdtempSync(join(tmpdir(), 'tests-'))
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    await runTool(name, ['vitest/vitest.mjs', 'run', '--project', project, ...options, ...reporters])
    try {
      const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
      const faults = faultsOf(report)
      if (report.numPassedTests + faults.length === 0) faults.push({ text: `${name}: no test was run` })
      const passed = report.numPassedTests
      return { name, passed, failed: faults.length, seconds: secondsSince(startMs), faults }
    } catch {
      const faults = [{ text: `${name}: ended without a report` }]
      return { name, passed: 0, failed: 1, seconds: secondsSince(startMs), faults }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

/** Runs checks one after another. */
export async function inTurn(...checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of checks) outcomes.push(await check())
  return outcomes
}

/** One project of Vitest in so many parts, each with its share of the files. */
export function vitestParts(project: string, count: number): Check[] {
  const parts = Array.from({ length: count }, (_, place) => `${place + 1}/${count}`)
  return parts.map((part) => vitestCheck(project, [`--shard=${part}`], `${project} ${part}`))
}

/** Takes checks from a list that several lanes share, until nothing waits any more. */
export async function untilNoneWaits(waiting: Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await next())
  return outcomes
}
