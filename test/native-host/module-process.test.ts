import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ModuleProcess } from '../../native-host/module-process'
import type { FromModule, ToModule } from '../../native-host/module-messages'
import type { ModuleLimits } from '../../native-host/running-call'
import type { ModuleEars, StartedModule } from '../../native-host/started-module'

const limits: ModuleLimits = { startMs: 5_000, answerMs: 1_200, graceMs: 500, killMs: 10_000, finishMs: 300 }

/** A process that does nothing by itself: the test says what it says. */
class QuietChild implements StartedModule {
  readonly told: ToModule[] = []
  wasKilled = false
  readonly #ears: ModuleEars
  constructor(ears: ModuleEars) {
    this.#ears = ears
  }
  readonly tell = (order: ToModule) => void this.told.push(order)
  readonly kill = () => {
    this.wasKilled = true
    this.die()
  }
  die(): void {
    this.#ears.gone()
  }
  say(...messages: FromModule[]): void {
    messages.forEach(this.#ears.hear)
  }
}

let now = 0
let children: QuietChild[] = []
const newest = () => children.at(-1) ?? new QuietChild({ hear: () => undefined, gone: () => undefined })
const start = (ears: ModuleEars) => {
  const child = new QuietChild(ears)
  children.push(child)
  return child
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

  test('that was late to be ready still has a time of its own', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    now = 4_900
    await vi.advanceTimersByTimeAsync(4_900)
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(limits.graceMs - 1)
    newest().say(listed)
    expect(await list).toMatchObject({ status: 'ok' })
  })

  test('is not waited for longer because it started slowly: others are shown by then', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    now = 400
    await vi.advanceTimersByTimeAsync(400)
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(800)
    expect(await list).toEqual(hung)
  })

  test('that is slow is called hung at first, and shown by its late answer while it is asked again', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().say({ type: 'ready' })
    await vi.advanceTimersByTimeAsync(limits.answerMs)
    expect(await list).toEqual(hung)
    expect(newest().wasKilled).toBe(false)
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
    expect(newest().wasKilled).toBe(true)
    const second = module.list()
    expect(children).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(limits.startMs)
    expect(await second).toEqual(hung)
    expect(newest().wasKilled).toBe(true)
  })

  test('that crashes again and again rests, ever longer', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const crash = async () => {
      const list = module.list()
      newest().die()
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
    newest().die()
    expect(await list).toEqual(crashed)
  })

  test('is asked to finish, and killed when it does not', async () => {
    const module = new ModuleProcess(start, limits, () => now)
    const list = module.list()
    newest().say({ type: 'ready' }, listed)
    await list
    const finished = module.finish()
    expect(newest().told.at(-1)).toBe('finish')
    expect(newest().wasKilled).toBe(false)
    await vi.advanceTimersByTimeAsync(limits.finishMs)
    await finished
    expect(newest().wasKilled).toBe(true)
    await module.finish()
  })
})
