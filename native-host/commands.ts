import { errorEntry, toAppError, type AppError } from '../src/errors'
import { diagnose, type DoctorSurroundings } from './doctor'
import { describeForPeople, say } from './list-command'
import type { ModulePool } from './module-pool'

/** What a command prints on stdout, and its exit status: 0 complete, 1 failed. */
export interface CommandResult {
  readonly document: unknown
  readonly status: 0 | 1
}

type Command = (pool: ModulePool, doctor: DoctorSurroundings) => Promise<unknown>

/** The commands for people and scripts, by their argument. */
export const commands: Readonly<Record<'--list' | '--doctor', Command>> = {
  '--list': async (pool) => describeForPeople(await pool.list()),
  '--doctor': async (pool, doctor) => {
    const report = await diagnose(pool, doctor)
    const modules = report.modules.map(({ error, ...module }) => (error ? { ...module, error: say(error) } : module))
    return { ...report, modules }
  },
}

/** Tells whether an argument names a command. */
export function isCommand(argument: string | undefined): argument is keyof typeof commands {
  return argument !== undefined && Object.hasOwn(commands, argument)
}

/** The document for a command that failed: `{"error":{"code":"…","message":"…"}}`. */
export function failureDocument(error: AppError): CommandResult {
  const { what, next } = errorEntry(error.code).vi
  return { document: { error: { code: error.code, message: `${what} ${next}` } }, status: 1 }
}

/** Runs one command. Never rejects. */
export async function runCommand(
  name: keyof typeof commands,
  pool: ModulePool,
  doctor: DoctorSurroundings,
): Promise<CommandResult> {
  try {
    return { document: await commands[name](pool, doctor), status: 0 }
  } catch (thrown) {
    return failureDocument(toAppError(thrown))
  }
}
