import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A switch of `modules/module.c` that makes it misbehave, e.g. `HANG=C_Initialize`; FAITHFUL is none of them. */
export type Misbehaviour = Uppercase<string> | `${Uppercase<string>}=${string}`

const source = join(import.meta.dirname, 'modules', 'module.c')

/**
 * Compiles a PKCS#11 module that misbehaves in these ways and returns its path.
 * @throws Error where gcc is not installed or refuses the source
 */
export function compileModule(dir: string, ...misbehaviours: Misbehaviour[]): string {
  const name = misbehaviours
    .join('-and-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const target = join(dir, `${name.slice(0, 60)}.so`)
  try {
    const flags = [
      '-shared',
      '-fPIC',
      '-Wall',
      '-Wno-unused-function',
      '-Werror',
      ...misbehaviours.map((one) => `-D${one}`),
    ]
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
