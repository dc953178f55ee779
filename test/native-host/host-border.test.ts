import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeFrame } from '../../native-host/frames'
import { answer, MAX_TO_HOST_BYTES } from '../../src/protocol/native'
import { hostileDesk, type HostileDesk } from './hostile-modules'
import { childrenOf, REAL_TIME, type RunningHost } from './running-host'

const SLOW = 60_000
const MEGABYTE = 1024 * 1024
const FRAMES = 100_000
const SEED = 20_261_122
let desk: HostileDesk
beforeAll(async () => {
  desk = await hostileDesk()
}, SLOW)
afterAll(() => desk.remove())

/** Bytes that a process holds in memory (Linux). */
function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}

/** The middle of some looks at the memory of the host and its children. */
function heldBytes(host: RunningHost): number {
  const pid = host.process.pid ?? 0
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + residentBytes(one), 0)
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8')
const wellFormed = fc.record({
  id: fc.oneof(fc.nat(), fc.double(), fc.constant(-1)),
  name: fc.constantFrom('token.list', 'certificates.read', 'vault.open', '__proto__', 'constructor', ''),
  body: fc.oneof(fc.constant({}), fc.record({ sha256s: fc.array(fc.constant('ab'.repeat(32))) }), fc.jsonValue()),
})
/** One byte changed, or the frame's text cut, in what was a request. */
const mutated = fc.tuple(wellFormed.map(json), fc.nat(), fc.nat(255), fc.boolean()).map(([bytes, at, byte, isCut]) => {
  if (isCut) return bytes.subarray(0, at % (bytes.length + 1))
  const copy = Buffer.from(bytes)
  copy[at % copy.length] = byte
  return copy
})
const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
const deep = fc.nat(20_000).map((depth) => Buffer.from('['.repeat(depth)))
const anyFrame = fc.oneof(
  { weight: 20, arbitrary: wellFormed.map(json) },
  { weight: 40, arbitrary: mutated },
  { weight: 39, arbitrary: noise },
  { weight: 1, arbitrary: deep },
)

function framed(bytes: Buffer): Buffer {
  const header = Buffer.alloc(4)
  header.writeUInt32LE(bytes.length)
  return Buffer.concat([header, bytes])
}

/** Sends frames and waits for as many answers; each has to be one by the contract. */
async function exchange(host: RunningHost, frames: readonly Buffer[]): Promise<void> {
  host.sendRaw(Buffer.concat(frames.map(framed)))
  for (let heard = 0; heard < frames.length; heard++) {
    const message = await host.next()
    if (!answer.safeParse(message).success) throw new Error(`no answer: ${JSON.stringify(message)}`)
  }
}

test('a hundred thousand random and mutated frames get an answer each, and memory stays', REAL_TIME, async () => {
  const host = await desk.start('FAITHFUL')
  // A thousand different ones, met in ever other company: making them costs more than answering them.
  const frames = fc.sample(anyFrame, { numRuns: 1_000, seed: SEED })
  const rounds = FRAMES / frames.length
  let before = 0
  for (let round = 0; round < rounds; round++) {
    await exchange(host, [...frames.slice(round * 7), ...frames.slice(0, round * 7)])
    if (round === rounds / 2) before = heldBytes(host)
  }
  expect(heldBytes(host) - before).toBeLessThan(15 * MEGABYTE)
  expect((await host.list()).modules).toMatchObject([{ status: 'ok' }])
  expect(await host.end()).toBeLessThan(1_000)
})

test('streams that are no frames at all are closed, or waited for, and end with their input', REAL_TIME, async () => {
  const streams = fc.sample(fc.uint8Array({ minLength: 4, maxLength: 5_000 }), { numRuns: 12, seed: SEED })
  for (const bytes of streams) {
    const host = await desk.start('FAITHFUL')
    host.sendRaw(bytes)
    expect(await host.end()).toBeLessThan(1_500)
    expect(host.process.exitCode).toBe(0)
  }
})

test('a frame that announces too much closes the port, whatever stood before it', REAL_TIME, async () => {
  const host = await desk.start('FAITHFUL')
  const header = Buffer.alloc(4)
  header.writeUInt32LE(MAX_TO_HOST_BYTES + 1)
  const gone = once(host.process, 'exit')
  host.sendRaw(Buffer.concat([encodeFrame({ id: 1, name: 'token.list', body: {} }, MEGABYTE), header]))
  const heard = [await host.next(), await host.next()]
  expect(heard).toContainEqual({ type: 'answer', id: null, ok: false, error: { code: 'HOST_FRAME_TOO_LARGE' } })
  await gone
})

test('ten thousand polls leave the memory flat', REAL_TIME, async () => {
  const host = await desk.start('OBJECTS=20')
  // What waits for the garbage collector comes and goes: the least of some moments is what is held.
  const leastOver = async (times: number) => {
    let least = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < times; turn++) {
      await host.ask('token.list', {})
      if (turn % 100 === 99) least = Math.min(least, heldBytes(host))
    }
    return least
  }
  await leastOver(2_000)
  const before = await leastOver(1_000)
  await leastOver(9_000)
  expect((await leastOver(1_000)) - before).toBeLessThan(5 * MEGABYTE)
  await host.end()
})
