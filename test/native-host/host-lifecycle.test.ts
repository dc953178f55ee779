import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildHost, buildHostIfStale } from '../../native-host/build'
import { EXTENSION_ORIGIN, MAX_TO_HOST_BYTES } from '../../src/protocol/native'
import { compileModule, onlyModules } from './misbehaving-module'
import { childrenOf, isAlive, REAL_TIME, startHost } from './running-host'

const SLOW = 30_000
const dir = mkdtempSync(join(tmpdir(), 'host-lifecycle-'))
let launcher: string
let environment: Readonly<Record<string, string>>
beforeAll(async () => {
  ;({ launcher } = await buildHost(join(dir, 'host')))
  const kinds = ['FAITHFUL', 'HANG_IN_FINALIZE', 'HANG_IN_SLOT_LIST'] as const
  environment = onlyModules(
    dir,
    kinds.map((kind) => compileModule(dir, kind)),
  )
}, SLOW)
afterAll(() => rmSync(dir, { recursive: true }))

async function startAndList() {
  const host = startHost(launcher, environment)
  await host.next()
  await host.list()
  const pid = host.process.pid ?? 0
  const children = childrenOf(pid)
  expect(children).toHaveLength(3)
  return { host, pid, children }
}

describe('the host', () => {
  test('ends with its input within a second, and its children with it, even hanging ones', REAL_TIME, async () => {
    const { host, pid, children } = await startAndList()
    expect(await host.end()).toBeLessThan(1_000)
    expect([pid, ...children].filter(isAlive)).toEqual([])
  })

  test('takes its children along when it is killed', REAL_TIME, async () => {
    const { host, children } = await startAndList()
    host.process.kill('SIGKILL')
    await vi.waitFor(() => expect(children.filter(isAlive)).toEqual([]), { timeout: 5_000, interval: 10 })
  })

  test('ends at once when it is asked to by a signal', REAL_TIME, async () => {
    const { host, children } = await startAndList()
    host.process.kill('SIGTERM')
    await once(host.process, 'exit')
    await vi.waitFor(() => expect(children.filter(isAlive)).toEqual([]), { timeout: 5_000, interval: 10 })
  })

  test('refuses a foreign caller: status 1 and not a byte on stdout', REAL_TIME, () => {
    const other = `chrome-extension://${'a'.repeat(32)}/`
    for (const args of [[other], [EXTENSION_ORIGIN, other], ['/tmp/manifest.json', 'other@example.org']]) {
      const { status, stdout, stderr } = spawnSync(launcher, args, { env: { ...process.env, ...environment } })
      expect({ status, bytes: stdout.length }).toEqual({ status: 1, bytes: 0 })
      expect(String(stderr)).toContain('unknown caller')
    }
  })

  test('names a frame that is too large and leaves', REAL_TIME, async () => {
    const host = startHost(launcher, onlyModules(dir, []))
    await host.next()
    const header = Buffer.alloc(4)
    header.writeUInt32LE(MAX_TO_HOST_BYTES + 1)
    host.sendRaw(header)
    expect(await host.next()).toEqual({ type: 'answer', id: null, ok: false, error: { code: 'HOST_FRAME_TOO_LARGE' } })
    if (host.process.exitCode === null) await once(host.process, 'exit')
  })

  test('answers a broken message and goes on', REAL_TIME, async () => {
    const host = startHost(launcher, onlyModules(dir, []))
    await host.next()
    host.sendRaw(Buffer.from([1, 0, 0, 0, 0x7b]))
    expect(await host.next()).toMatchObject({ id: null, error: { code: 'HOST_MESSAGE_INVALID' } })
    expect(await host.ask('vault.open', {})).toMatchObject({ ok: false, error: { code: 'HOST_REQUEST_UNKNOWN' } })
    expect(await host.list()).toMatchObject({ modules: [], certificates: [] })
    await host.end()
  })

  test('starts with nothing in PATH, as browsers start it', REAL_TIME, async () => {
    const host = startHost(launcher, { ...onlyModules(dir, []), PATH: '' })
    expect(await host.next()).toMatchObject({ type: 'hello' })
    await host.end()
  })
})

test('a host that is fresh is not built again', REAL_TIME, async () => {
  const folder = join(dir, 'host')
  const before = statSync(join(folder, 'host.cjs')).mtimeMs
  await buildHostIfStale(folder)
  expect(statSync(join(folder, 'host.cjs')).mtimeMs).toBe(before)
})
