import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The compiler's switches that make `modules/module.c` misbehave; FAITHFUL is none of them. */
export type Misbehaviour =
  | 'FAITHFUL'
  | 'CRASH_ON_LOAD'
  | 'CRASH_IN_INITIALIZE'
  | 'CRASH_IN_SECOND_LIST'
  | 'HANG_IN_INITIALIZE'
  | 'HANG_IN_SLOT_LIST'
  | 'HANG_IN_FINALIZE'
  | 'PIN_LOCKED'
  | 'REFUSE_INITIALIZE'
  | 'REFUSE_SESSION'
  | 'ODD_STRINGS'
  | 'NO_VALUE'
  | 'HUGE_VALUE'
  | 'PADDED_VALUE'
  | 'ENDLESS_OBJECTS'
  | 'NO_FUNCTION_LIST'
  | 'PRINTS'

const source = join(import.meta.dirname, 'modules', 'module.c')

/**
 * Compiles a PKCS#11 module that misbehaves in one way and returns its path.
 * @throws Error where gcc is not installed or refuses the source
 */
export function compileModule(dir: string, misbehaviour: Misbehaviour): string {
  const target = join(dir, `${misbehaviour.toLowerCase().replaceAll('_', '-')}.so`)
  try {
    const flags = ['-shared', '-fPIC', '-Wall', '-Werror', `-D${misbehaviour}`]
    execFileSync('gcc', [...flags, source, '-o', target], { stdio: 'pipe' })
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new Error(isAbsent ? 'gcc is not installed: apt-get install gcc libc6-dev' : 'module.c does not compile', {
      cause,
    })
  }
  return target
}

/** Writes the host's configuration for exactly these modules and returns the environment that names it. */
export function onlyModules(dir: string, modules: readonly string[]): Readonly<Record<string, string>> {
  const config = join(dir, `config-${modules.length}-${performance.now()}.json`)
  writeFileSync(config, JSON.stringify({ modules, onlyThese: true }))
  return { TOKEN_HOST_CONFIG: config }
}
