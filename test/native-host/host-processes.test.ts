import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hostileDesk, type HostileDesk } from './hostile-modules'
import { compileModule, onlyModules, type Misbehaviour } from './misbehaving-module'
import { isAlive, REAL_TIME, type RunningHost, startHost } from './running-host'

const SLOW = 60_000
const SOON = { timeout: 5_000, interval: 20 }
let desk: HostileDesk
beforeAll(async () => {
  desk = await hostileDesk()
}, SLOW)
afterAll(() => desk.remove())

/** Every living process that was started for a module of this test, forked ones too. */
function moduleProcesses(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const isOurs = (pid: string) => {
    const path = `/proc/${pid}/cmdline`
    try {
      return existsSync(path) && readFileSync(path, 'utf8').includes(`--module-process\0${desk.dir}`)
    } catch {
      return false
    }
  }
  return pids.filter(isOurs).map(Number).filter(isAlive)
}

async function afterListing(...kinds: Misbehaviour[]): Promise<RunningHost> {
  const host = await desk.start(...kinds)
  await host.list()
  return host
}

describe('what a module does to its process', () => {
  test('on its outputs, files, folder and signals stays there: frames stay whole', REAL_TIME, async () => {
    const host = await desk.start('PRINTS', 'CHANGES_PROCESS', 'WRITES_EVERYWHERE', 'CLOSES_FILES', 'FAITHFUL')
    for (let turn = 0; turn < 3; turn++) {
      const { modules } = await host.list()
      const [prints, changes, writes, closes, faithful] = modules.map(({ status }) => status)
      expect([prints, changes, faithful]).toEqual(['ok', 'ok', 'ok'])
      expect([writes, closes]).not.toContain('ok')
    }
    expect(await host.end()).toBeLessThan(1_000)
    expect(moduleProcesses()).toEqual([])
  })

  test('by forking it leaves nobody behind', REAL_TIME, async () => {
    const host = await desk.start('FORKS')
    expect((await host.list()).modules[0]).toMatchObject({ status: 'ok' })
    expect((await host.list()).modules[0]).toMatchObject({ status: 'ok' })
    expect(await host.end()).toBeLessThan(1_000)
    await vi.waitFor(() => expect(moduleProcesses()).toEqual([]), SOON)
  })

  test('says nothing in the browser’s log', REAL_TIME, async () => {
    const host = await afterListing('PRINTS')
    await host.end()
    expect(host.log()).toBe('')
  })
})

describe('no process outlives the host', () => {
  const kinds: Misbehaviour[] = ['FAITHFUL', 'HANG=C_Finalize', 'HANG=C_GetSlotList', 'CRASH=C_Finalize']

  test('when its input ends: all are gone within a second', REAL_TIME, async () => {
    const host = await afterListing(...kinds)
    expect(moduleProcesses().length).toBeGreaterThanOrEqual(3)
    expect(await host.end()).toBeLessThan(1_000)
    expect(moduleProcesses()).toEqual([])
  })

  test('when it is killed', REAL_TIME, async () => {
    const host = await afterListing(...kinds)
    host.process.kill('SIGKILL')
    await vi.waitFor(() => expect(moduleProcesses()).toEqual([]), SOON)
  })

  test('when its input ends before it has said anything', REAL_TIME, async () => {
    const paths = kinds.map((kind) => compileModule(desk.dir, kind))
    const host = startHost(desk.launcher, onlyModules(desk.dir, paths))
    expect(await host.end()).toBeLessThan(2_000)
    await vi.waitFor(() => expect(moduleProcesses()).toEqual([]), SOON)
  })

  test('and what was asked before the end is still answered', REAL_TIME, async () => {
    const host = await desk.start('FAITHFUL')
    const answer = host.list()
    const ended = host.end()
    expect((await answer).modules).toHaveLength(1)
    expect(await ended).toBeLessThan(1_000)
  })
})
