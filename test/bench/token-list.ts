import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOFTHSM_MODULE } from '../token/soft-token'
import { median, type BenchRow } from './row'
import { tokenDesk, type TokenDesk } from './token-desk'

const COLD_ROUNDS = 15
const COLD_GOAL_RATIO = 1.3
const WARM_ROUNDS = 300
const WARM_GOAL_RATIO = 3
const WARM_GOAL_EXTRA_MS = 2

/** The least that a module's process needs: Koffi loaded, one message sent. */
const BARE_FORK = `process.dlopen({ exports: {} }, process.argv[2])
process.send('loaded')
`

async function bareForkMs(script: string, koffi: string): Promise<number> {
  const startMs = performance.now()
  const child = fork(script, [koffi], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  await once(child, 'message')
  const spentMs = performance.now() - startMs
  child.kill('SIGKILL')
  await gone
  return spentMs
}

/** Another program that lists the same certificates, from its start to its end; skipped where it is not installed. */
function peer(
  name: string,
  program: string,
  args: readonly string[],
  { environment }: TokenDesk,
): BenchRow['peers'][0] {
  if (!existsSync(program)) return { name, skipped: 'not installed' }
  const env = { ...process.env, ...environment }
  const times = Array.from({ length: COLD_ROUNDS }, () => {
    const startMs = performance.now()
    execFileSync(program, args, { env, stdio: 'pipe' })
    return performance.now() - startMs
  })
  return { name, value: median(times) }
}

function peers(desk: TokenDesk): BenchRow['peers'] {
  const p11tool = ['--provider', SOFTHSM_MODULE, '--list-all', '--batch', 'pkcs11:token=Do']
  return [
    peer('pkcs11-tool', '/usr/bin/pkcs11-tool', ['--module', SOFTHSM_MODULE, '-O'], desk),
    peer('p11tool', '/usr/bin/p11tool', p11tool, desk),
  ]
}

/** Measures at a desk of its own. */
async function atDesk(measure: (desk: TokenDesk) => Promise<BenchRow>): Promise<BenchRow> {
  const desk = await tokenDesk()
  try {
    return await measure(desk)
  } finally {
    await desk.stop()
  }
}

/**
 * `token-list-cold-ms`: in the real browser, from connecting to the first whole list of a SoftHSM2 token with 20
 * certificates; against a hello-world Node host's first reply in the same browser plus one bare fork that loads Koffi,
 * measured in turn with it.
 */
export function benchTokenListCold(): Promise<BenchRow> {
  return atDesk(async (desk) => {
    const bareFork = join(desk.dir, 'fork.cjs')
    writeFileSync(bareFork, BARE_FORK)
    const [ours, limits]: [number[], number[]] = [[], []]
    for (let round = 0; round < COLD_ROUNDS; round++) {
      limits.push((await desk.helloWorldMs()) + (await bareForkMs(bareFork, join(desk.hostFolder, 'koffi.node'))))
      ours.push(await desk.coldMs())
    }
    const limit = { name: 'hello-world Node host + bare fork loading koffi', value: median(limits) }
    const value = median(ours)
    const met = value < COLD_GOAL_RATIO * limit.value
    const goal = `< ${COLD_GOAL_RATIO} × limit`
    return { id: 'token-list-cold-ms', unit: 'ms', ours: value, n: COLD_ROUNDS, goal, met, peers: peers(desk), limit }
  })
}

/** The same PKCS#11 calls from a C program in one process, median in milliseconds. */
function inC({ dir, environment }: TokenDesk): number {
  const program = join(dir, 'token-list-in-c')
  execFileSync('gcc', ['-O2', join(import.meta.dirname, 'token-list-in-c.c'), '-o', program, '-ldl'])
  const env = { ...process.env, ...environment }
  return Number(execFileSync(program, [SOFTHSM_MODULE, String(WARM_ROUNDS)], { env, encoding: 'utf8' }))
}

/**
 * `token-list-warm-ms`: in the real browser, one more list of the same token over an open port, from the request to the
 * whole answer; against a C program's time for the same PKCS#11 calls.
 */
export function benchTokenListWarm(): Promise<BenchRow> {
  return atDesk(async (desk) => {
    const limit = { name: 'C program, the same PKCS#11 calls', value: inC(desk) }
    const value = median(await desk.warmMs(WARM_ROUNDS))
    const met = value < WARM_GOAL_RATIO * limit.value + WARM_GOAL_EXTRA_MS
    const goal = `< ${WARM_GOAL_RATIO} × limit + ${WARM_GOAL_EXTRA_MS} ms`
    return { id: 'token-list-warm-ms', unit: 'ms', ours: value, n: WARM_ROUNDS, goal, met, peers: peers(desk), limit }
  })
}
