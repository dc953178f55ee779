import { execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../native-host/build'
import { startHost } from '../native-host/running-host'
import { makeExampleCertificates } from '../token/example-certificates'
import { createSoftToken, SOFTHSM_MODULE } from '../token/soft-token'
import type { BenchRow } from './row'

const ROUNDS = 15
const GOAL_RATIO = 1.3
const WARM_ROUNDS = 300
const WARM_GOAL_MS = 5

/** What a measurement is made with. */
interface TokenBench {
  readonly dir: string
  readonly launcher: string
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

/** The least that a Node host needs: one framed reply. */
const HELLO_WORLD = `const json = Buffer.from('{"hello":"world"}')
const header = Buffer.alloc(4)
header.writeUInt32LE(json.length)
process.stdout.write(Buffer.concat([header, json]))
`
/** The least that a module's process needs: Koffi loaded, one message sent. */
const BARE_FORK = `process.dlopen({ exports: {} }, process.argv[2])
process.send('loaded')
`

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function firstReplyMs(script: string): Promise<number> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const spent = await timed(async () => {
    await once(child.stdout, 'data')
  })
  await gone
  return spent
}

async function bareForkMs(script: string, koffi: string): Promise<number> {
  const start = performance.now()
  const child = fork(script, [koffi], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  await once(child, 'message')
  const spent = performance.now() - start
  child.kill('SIGKILL')
  await gone
  return spent
}

async function firstListMs(launcher: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now()
  const host = startHost(launcher, environment)
  await host.next()
  const { modules } = await host.request('token.list', {})
  const spent = performance.now() - start
  await host.end()
  if (modules[0]?.tokens[0]?.certificates.length !== 2) throw new Error('the listing was not complete')
  return spent
}

/** A built host and a SoftHSM2 token with two certificates, in a folder that is removed afterwards. */
async function withToken(measure: (bench: TokenBench) => Promise<BenchRow>): Promise<BenchRow> {
  const dir = mkdtempSync(join(tmpdir(), 'token-bench-'))
  try {
    const { launcher, folder } = await buildHost(join(dir, 'host'))
    const { signer, authority } = makeExampleCertificates(dir)
    const wish = { dir: join(dir, 'token'), label: 'Do thoi gian', pin: '123456', certificates: [signer, authority] }
    return await measure({ dir, launcher, folder, environment: createSoftToken(wish).environment })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/**
 * `token-list-cold-ms`: from spawning the built host to its first whole list of a SoftHSM2 token with two certificates;
 * against a hello-world Node host's first reply plus one bare fork that loads Koffi, measured in turn with it.
 */
export function benchTokenListCold(): Promise<BenchRow> {
  return withToken(async ({ dir, launcher, folder, environment }) => {
    const [helloWorld, bareFork] = [join(dir, 'hello.cjs'), join(dir, 'fork.cjs')]
    writeFileSync(helloWorld, HELLO_WORLD)
    writeFileSync(bareFork, BARE_FORK)
    const [ours, limits]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      limits.push((await firstReplyMs(helloWorld)) + (await bareForkMs(bareFork, join(folder, 'koffi.node'))))
      ours.push(await firstListMs(launcher, environment))
    }
    const limit = { name: 'hello-world Node host + bare fork loading koffi', value: median(limits) }
    const value = median(ours)
    const met = value < GOAL_RATIO * limit.value
    return {
      id: 'token-list-cold-ms',
      unit: 'ms',
      ours: value,
      n: ROUNDS,
      goal: '< 1.3 × limit',
      met,
      peers: [],
      limit,
    }
  })
}

/** The same PKCS#11 calls from a C program in one process, median in milliseconds. */
function inC(dir: string, environment: TokenBench['environment']): number {
  const program = join(dir, 'token-list-in-c')
  execFileSync('gcc', ['-O2', join(import.meta.dirname, 'token-list-in-c.c'), '-o', program, '-ldl'])
  const env = { ...process.env, ...environment }
  return Number(execFileSync(program, [SOFTHSM_MODULE, String(WARM_ROUNDS)], { env, encoding: 'utf8' }))
}

function pkcs11ToolMs(environment: TokenBench['environment']): number {
  const env = { ...process.env, ...environment }
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    execFileSync('pkcs11-tool', ['--module', SOFTHSM_MODULE, '-O', '--type', 'cert'], { env, stdio: 'pipe' })
    return performance.now() - start
  })
  return median(times)
}

/** `token-list-warm-ms`: one more list over an open port, from the request to the whole answer. */
export function benchTokenListWarm(): Promise<BenchRow> {
  return withToken(async ({ dir, launcher, environment }) => {
    const host = startHost(launcher, environment)
    await host.next()
    const ours: number[] = []
    for (let round = 0; round < WARM_ROUNDS; round++) {
      ours.push(
        await timed(async () => {
          await host.request('token.list', {})
        }),
      )
    }
    await host.end()
    const limit = { name: 'C program, the same PKCS#11 calls', value: inC(dir, environment) }
    const peers = [{ name: 'pkcs11-tool', value: pkcs11ToolMs(environment) }]
    const value = median(ours)
    const met = value < WARM_GOAL_MS
    return { id: 'token-list-warm-ms', unit: 'ms', ours: value, n: WARM_ROUNDS, goal: '< 5 ms', met, peers, limit }
  })
}
