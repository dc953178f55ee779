import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ModuleProcess, type ModuleLimits } from '../../native-host/module-process'
import type { FromModule } from '../../native-host/module-messages'

const limits: ModuleLimits = { startMs: 5_000, answerMs: 1_200, killMs: 10_000, finishMs: 300 }

/** A child process that does nothing by itself: the test says what it says. */
class QuietChild extends EventEmitter {
  readonly connected = true
  readonly told: unknown[] = []
  killedBy: unknown = null
  send(message: unknown): boolean {
    return this.told.push(message) > 0
  }
  kill(signal: unknown): boolean {
    this.killedBy = signal
    this.emit('exit', null, signal)
    return true
  }
  say(...messages: FromModule[]): void {
    for (const message of messages) this.emit('message', message)
  }
}

let now = 0
let children: QuietChild[] = []
const newest = () => children.at(-1) ?? new QuietChild()
const start = () => {
  const child = new QuietChild()
  children.push(child)
  return child as unknown as ChildProcess
}
const listed: FromModule = { type: 'listed', tokens: [] }
const hung = { status: 'failed', error: { code: 'MODULE_HUNG' } }
const crashed = { status: 'failed', error: { code: 'MODULE_CRASHED' } }

beforeEach(() => {
  vi.useFakeTimers()
  now = 0
  children = []
})
afterEach(() => vi.useRealTimers())

describe('a module’s process', () => {
  test('is kept between listings, and asked once for calls that come together', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const both = [module.list(), module.list()]
    newest().say({ type: 'ready' }, listed)
    expect(await Promise.all(both)).toEqual([
      { status: 'ok', tokens: [] },
      { status: 'ok', tokens: [] },
    ])
    const third = module.list()
    newest().say(listed)
    await third
    expect(children).toHaveLength(1)
    expect(newest().told).toEqual(['list', 'list'])
  })

  test('is given its time from when it is ready, not from its start', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    await vi.advanceTimersByTimeAsync(4_900)
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(1_100)
    newest().say(listed)
    expect(await list).toMatchObject({ status: 'ok' })
  })

  test('that is slow is called hung at first, and shown by its late answer while it is asked again', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(limits.answerMs)
    expect(await list).toEqual(hung)
    expect(newest().killedBy).toBeNull()
    expect(await module.list()).toEqual(hung)
    newest().say(listed)
    now = 3_000
    const again = module.list()
    await vi.advanceTimersByTimeAsync(limits.answerMs)
    expect(await again).toMatchObject({ status: 'ok' })
    now = 60_000
    expect(await module.list()).toEqual(hung)
    expect(newest().told).toEqual(['list', 'list'])
  })

  test('that stays silent is killed, and one that never gets ready too', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(limits.killMs)
    expect(await list).toEqual(hung)
    expect(newest().killedBy).toBe('SIGKILL')
    const second = module.list()
    expect(children).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(limits.startMs)
    expect(await second).toEqual(hung)
    expect(newest().killedBy).toBe('SIGKILL')
  })

  test('that crashes again and again rests, ever longer', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const crash = async () => {
      const list = module.list()
      newest().emit('exit', null, 'SIGSEGV')
      expect(await list).toEqual(crashed)
    }
    await crash()
    await crash()
    expect(children).toHaveLength(2)
    await crash()
    expect(children).toHaveLength(2)
    now = 2_000
    await crash()
    now = 5_999
    await crash()
    expect(children).toHaveLength(3)
  })

  test('that can’t be started counts as crashed', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().emit('error', new Error('EAGAIN'))
    expect(await list).toEqual(crashed)
  })

  test('is asked to finish, and killed when it does not', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().say({ type: 'ready' }, listed)
    await list
    const finished = module.finish()
    expect(newest().told.at(-1)).toBe('finish')
    expect(newest().killedBy).toBeNull()
    await vi.advanceTimersByTimeAsync(limits.finishMs)
    await finished
    expect(newest().killedBy).toBe('SIGKILL')
    await module.finish()
  })
})
