import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { encodeFrame, FrameDecoder } from '../../native-host/frames'
import {
  EXTENSION_ORIGIN,
  nativeMessages,
  type NativeMessageName,
  type NativeRequestBody,
  type NativeResponseBody,
  type WireTokenList,
} from '../../src/protocol/native'

/** A built host that runs as a browser would run it. */
export interface RunningHost {
  readonly process: ChildProcess
  /** The next message of the host, parsed from its frame. */
  next(): Promise<unknown>
  /** Makes one request and returns the host's answer, unparsed. */
  ask(name: string, body: unknown): Promise<unknown>
  /** Makes one request that has to succeed and parses its body. */
  request<Name extends NativeMessageName>(name: Name, body: NativeRequestBody<Name>): Promise<NativeResponseBody<Name>>
  /** A whole listing, as one asks who knows none yet. */
  list(): Promise<WireTokenList>
  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array): void
  /** What it wrote to stderr so far. */
  log(): string
  /** Ends the input and waits for the exit; returns the time it took in milliseconds. */
  end(): Promise<number>
}

const MANY_BYTES = 1024 * 1024

/**
 * For tests of a host that runs: its limits are those of a desk, so a machine that is busy with other checks may miss one
 * once, but not three times.
 */
export const REAL_TIME = { timeout: 60_000, retry: 2 } as const

/** Starts a built host with a caller's arguments, ours unless told otherwise. */
export function startHost(
  launcher: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [EXTENSION_ORIGIN],
): RunningHost {
  const host = spawn(launcher, args, { env: { ...process.env, ...environment }, stdio: 'pipe' })
  let log = ''
  host.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  const decoder = new FrameDecoder(MANY_BYTES)
  const heard: unknown[] = []
  const listeners: ((message: unknown) => void)[] = []
  host.stdout.on('data', (chunk: Buffer) => {
    for (const bytes of decoder.push(chunk)) {
      const message: unknown = JSON.parse(bytes.toString('utf8'))
      const listener = listeners.shift()
      if (listener) listener(message)
      else heard.push(message)
    }
  })
  host.stdin.on('error', () => undefined)
  const next = () =>
    heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise<unknown>((resolve) => listeners.push(resolve))
  let id = 0
  const ask = (name: string, body: unknown) => {
    host.stdin.write(encodeFrame({ id: ++id, name, body }, MANY_BYTES))
    return next()
  }
  const request: RunningHost['request'] = async (name, body) => {
    const answer = (await ask(name, body)) as { ok: boolean; body: unknown }
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return nativeMessages[name].response.parse(answer.body) as never
  }
  return {
    process: host,
    next,
    ask,
    request,
    list: async () => {
      const listing = await request('token.list', {})
      if ('isUnchanged' in listing) throw new Error('unchanged for someone who knows nothing')
      return listing
    },
    log: () => log,
    sendRaw: (bytes) => host.stdin.write(bytes),
    end: async () => {
      const start = performance.now()
      const gone = host.exitCode === null && host.signalCode === null ? once(host, 'exit') : Promise.resolve()
      host.stdin.end()
      await gone
      return performance.now() - start
    },
  }
}

/** The process ids of a process's children (Linux). */
export function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return text === '' ? [] : text.split(' ').map(Number)
}

/** Tells whether a process still runs; one that only waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
