import { errorEntry, toAppError, type AppError } from '../src/errors'
import type { DoctorCheck } from '../src/protocol/native'
import { tokenFamilies } from '../src/protocol/native/token-families'
import type { CommandName } from './command-names'
import { diagnose, type DoctorSurroundings } from './doctor'
import { describeForPeople, say } from './list-command'
import type { ModulePool } from './module-pool'

/** What a command prints on stdout, and its exit status: 0 complete, 1 failed. */
export interface CommandResult {
  readonly document: unknown
  readonly status: 0 | 1
}

type Command = (pool: ModulePool, doctor: DoctorSurroundings) => Promise<unknown>

/** The sentence for a line that is not fine; for a missing driver also where it comes from. */
function adviceFor({ code, subject }: DoctorCheck): { readonly message?: string } {
  if (code === undefined) return {}
  const family = code === 'DRIVER_FOR_DEVICE_MISSING' ? tokenFamilies.find(({ name }) => name === subject) : undefined
  return { message: [say({ code }).message, family?.driver.vi].filter((part) => part !== undefined).join(' ') }
}

/** The commands for people and scripts, by their argument. */
const commands: Readonly<Record<CommandName, Command>> = {
  '--list': async (pool) => describeForPeople(await pool.list()),
  '--doctor': async (pool, doctor) => {
    const report = await diagnose(pool, doctor)
    const modules = report.modules.map(({ error, ...module }) => (error ? { ...module, error: say(error) } : module))
    const checks = report.checks.map((check) => ({ ...check, ...adviceFor(check) }))
    return { ...report, modules, checks }
  },
}

/** The document for a command that failed: `{"error":{"code":"…","message":"…"}}`. */
function failureDocument(error: AppError): CommandResult {
  const { what, next } = errorEntry(error.code).vi
  return { document: { error: { code: error.code, message: `${what} ${next}` } }, status: 1 }
}

/** Runs one command. Never rejects. */
export async function runCommand(
  name: CommandName,
  pool: ModulePool,
  doctor: DoctorSurroundings,
): Promise<CommandResult> {
  try {
    return { document: await commands[name](pool, doctor), status: 0 }
  } catch (thrown) {
    return failureDocument(toAppError(thrown))
  }
}
