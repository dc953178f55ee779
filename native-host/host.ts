import { homedir } from 'node:os'
import { errorEntry, type ErrorCode } from '../src/errors'
import { isAnyBrowser, isOurBrowser } from './caller'
import { catalogue } from './catalogue'
import { isCommand, type CommandName } from './command-names'
import { readConfig } from './config'
import { additionFiles } from './host-places'
import { findModules } from './known-modules'
import { doctorSurroundings } from './doctor-surroundings'
import { ModulePool } from './module-pool'
import { ModuleProcess } from './module-process'
import { moduleLimits } from './running-call'
import { startModuleProcess } from './started-module'

function createPool(program: string): ModulePool {
  const { platform, env: environment, arch: architecture } = process
  const pool = new ModulePool({
    config: () => readConfig(environment, additionFiles({ platform, home: homedir(), environment })),
    find: (config) => findModules(catalogue, config, { platform, environment }),
    startProcess: (path) =>
      new ModuleProcess(
        (ears) => startModuleProcess(program, path, ears),
        moduleLimits,
        () => performance.now(),
      ),
    platform,
    architecture,
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stopAtOnce(pool))
  return pool
}

/** Asked to stop by a signal: no time for finalising. */
function stopAtOnce(pool: ModulePool): void {
  pool.kill()
  process.exit(1)
}

/** Says on stderr why nothing is done. Nothing goes to stdout: a browser would read it as frames. */
function refuse(code: ErrorCode): void {
  const { vi, en } = errorEntry(code)
  process.stderr.write(`${vi.what} ${vi.next}\n${en.what} ${en.next}\n`)
}

async function serveBrowser(pool: ModulePool, program: string): Promise<number> {
  // The modules' processes start first: loading what speaks with the browser takes place meanwhile.
  void pool.list().catch(() => undefined)
  const [{ createHandlers }, { serve }] = await Promise.all([import('./handlers'), import('./serve')])
  await serve({ input: process.stdin, output: process.stdout }, createHandlers(pool, doctorSurroundings(program, true)))
  await pool.finish()
  return 0
}

async function printCommand(name: CommandName, pool: ModulePool, program: string): Promise<number> {
  const { runCommand } = await import('./commands')
  const { document, status } = await runCommand(name, pool, doctorSurroundings(program, false))
  await new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`, () => resolve())
  })
  await pool.finish()
  return status
}

/**
 * Runs the host: for our extension in a browser, or one command for a person.
 * @param args the arguments after the program's name
 * @param program the bundled file, which is forked for each module
 * @returns the exit status: 0 done, 1 refused or failed, 2 unusable arguments
 */
export async function runHost(args: readonly string[], program: string): Promise<number> {
  const [first, ...more] = args
  if (isCommand(first) && more.length === 0) return printCommand(first, createPool(program), program)
  if (isOurBrowser(args)) return serveBrowser(createPool(program), program)
  const isForeign = isAnyBrowser(args)
  refuse(isForeign ? 'HOST_CALLER_REFUSED' : 'HOST_USAGE')
  return isForeign ? 1 : 2
}
