import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The root of the project, where the commands are run. */
export const root = resolve(import.meta.dirname, '..', '..')

/** What a command left behind. */
export interface Run {
  /** Exit status. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Every program that the command and its Node children started, with its arguments, one an entry. */
  readonly started: readonly string[]
}

const mostMs = 55_000
const mostBytes = 64_000_000
const recorder = join(import.meta.dirname, 'record-starts.cjs')

/** What a person's shell has: nothing of the test runner, nothing of the npm command that started it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:NODE_ENV|NODE_OPTIONS|INIT_CWD|TEST|VITEST.*|npm_(?:lifecycle|package)_.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

/** Runs `npm run --silent NAME -- ARGUMENTS` in the project's folder. @throws Error when it can't be run or takes too long */
export async function runCommand(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const notes = mkdtempSync(join(tmpdir(), 'khoi-dong-'))
  const file = join(notes, 'starts')
  const env = {
    ...plainEnvironment(),
    NODE_OPTIONS: `--require "${recorder}"`,
    STARTS_FILE: file,
    ...environment,
  }
  try {
    return await new Promise<Run>((done, fail) => {
      const options = { cwd: root, env, encoding: 'utf8', timeout: mostMs, maxBuffer: mostBytes } as const
      execFile('npm', ['run', '--silent', name, '--', ...args], options, (error, stdout, stderr) => {
        const status = error ? error.code : 0
        if (typeof status !== 'number') {
          fail(new Error(`${name} could not be run to its end`, { cause: error }))
          return
        }
        const started = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
        done({ status, stdout, stderr, started })
      })
    })
  } finally {
    rmSync(notes, { recursive: true })
  }
}

/** The one JSON document on stdout. @throws SyntaxError when anything else stands there */
export function documentOf({ stdout }: Run): unknown {
  return JSON.parse(stdout) as unknown
}

/** Whether a browser was among the programs started. */
export function startedBrowser({ started }: Run): boolean {
  return started.some((one) => /chrom|firefox/i.test(one.split(' ')[0] ?? ''))
}
