import { spawnSync } from 'node:child_process'
import { buildHostIfStale } from '../../native-host/build'
import { errorEntry } from '../../src/errors'

/** `npm run --silent host -- --list | --doctor`: the built host's own commands, built first when the sources are newer. */
async function runBuiltHost(args: readonly string[]): Promise<number> {
  const { launcher } = await buildHostIfStale()
  const { status, error } = spawnSync(launcher, args, { stdio: 'inherit' })
  if (error) throw error
  return status ?? 1
}

try {
  process.exitCode = await runBuiltHost(process.argv.slice(2))
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : 'unknown'}\n`)
  const { what, next } = errorEntry('INTERNAL').vi
  process.stdout.write(`${JSON.stringify({ error: { code: 'INTERNAL', message: `${what} ${next}` } })}\n`)
  process.exitCode = 1
}
