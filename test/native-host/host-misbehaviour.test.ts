import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHost } from '../../native-host/build'
import { compileModule, onlyModules, type Misbehaviour } from './misbehaving-module'
import { startHost } from './running-host'

const SLOW = 30_000
/** The fingerprint of the certificate on module.c's token. */
const fiveBytes = createHash('sha256').update(Buffer.from('3003020105', 'hex')).digest('hex')
const dir = mkdtempSync(join(tmpdir(), 'host-misbehaviour-'))
let launcher: string
beforeAll(async () => {
  ;({ launcher } = await buildHost(join(dir, 'host')))
}, SLOW)
afterAll(() => rmSync(dir, { recursive: true }))

const modules = (...kinds: Misbehaviour[]) => kinds.map((kind) => compileModule(dir, kind))

async function listed(paths: readonly string[], times = 1) {
  const host = startHost(launcher, onlyModules(dir, paths))
  await host.next()
  let list = await host.request('token.list', {})
  for (let turn = 1; turn < times; turn++) list = await host.request('token.list', {})
  await host.end()
  return new Map(list.modules.map((module) => [module.file, module]))
}
const failedWith = (code: string) => ({ status: 'failed', error: { code }, tokens: [] })

describe('a module that fails', () => {
  test('by crashing, on load or later, has its own error, and the others answer', { timeout: SLOW }, async () => {
    const found = await listed(modules('CRASH_ON_LOAD', 'CRASH_IN_INITIALIZE', 'FAITHFUL'))
    expect(found.get('crash-on-load.so')).toMatchObject(failedWith('MODULE_CRASHED'))
    expect(found.get('crash-in-initialize.so')).toMatchObject(failedWith('MODULE_CRASHED'))
    expect(found.get('faithful.so')).toMatchObject({ status: 'ok', tokens: [{ serial: '00C0FFEE' }] })
  })

  test('in the second listing is started anew for the third', { timeout: SLOW }, async () => {
    const paths = modules('CRASH_IN_SECOND_LIST')
    expect((await listed(paths, 2)).get('crash-in-second-list.so')).toMatchObject(failedWith('MODULE_CRASHED'))
    expect((await listed(paths, 3)).get('crash-in-second-list.so')).toMatchObject({ status: 'ok' })
  })

  test('by hanging is reported after its limit, and the others are not held up', { timeout: SLOW }, async () => {
    const host = startHost(launcher, onlyModules(dir, modules('HANG_IN_INITIALIZE', 'HANG_IN_SLOT_LIST', 'FAITHFUL')))
    await host.next()
    const { modules: found } = await host.request('token.list', {})
    expect(found[0]).toMatchObject(failedWith('MODULE_HUNG'))
    expect(found[1]).toMatchObject(failedWith('MODULE_HUNG'))
    expect(found[2]).toMatchObject({ status: 'ok', tokens: [{ label: 'Token thu' }] })
    const start = performance.now()
    await host.request('token.list', {})
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(await host.end()).toBeLessThan(1_000)
  })

  test('in a PKCS#11 call names the call and its return value', { timeout: SLOW }, async () => {
    const found = await listed(modules('REFUSE_INITIALIZE', 'REFUSE_SESSION'))
    const error = { code: 'MODULE_REFUSED', call: 'C_Initialize', ckr: 'CKR_DEVICE_ERROR' }
    expect(found.get('refuse-initialize.so')).toMatchObject({ status: 'failed', error })
    const session = { code: 'MODULE_REFUSED', call: 'C_OpenSession', ckr: 'CKR_TOKEN_NOT_RECOGNIZED' }
    expect(found.get('refuse-session.so')).toMatchObject({ status: 'ok', tokens: [{ error: session }] })
  })

  test('because it is missing, text, of 32 bits or no PKCS#11 says which', { timeout: SLOW }, async () => {
    const [text, old] = [join(dir, 'text.so'), join(dir, 'old.so')]
    writeFileSync(text, 'this is text')
    const head = Buffer.alloc(64)
    head.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1])
    head.writeUInt16LE(3, 18)
    writeFileSync(old, head)
    const found = await listed(['/nowhere/none.so', text, old, ...modules('NO_FUNCTION_LIST')])
    expect(found.get('none.so')).toMatchObject(failedWith('MODULE_MISSING'))
    expect(found.get('text.so')).toMatchObject(failedWith('MODULE_NOT_LOADABLE'))
    expect(found.get('old.so')).toMatchObject(failedWith('MODULE_WRONG_ARCHITECTURE'))
    expect(found.get('no-function-list.so')).toMatchObject(failedWith('MODULE_NOT_LOADABLE'))
  })
})

describe('a module that is odd', () => {
  test('with a locked PIN shows the flag', { timeout: SLOW }, async () => {
    const [token] = (await listed(modules('PIN_LOCKED'))).get('pin-locked.so')?.tokens ?? []
    expect(token?.flags).toContain('USER_PIN_LOCKED')
  })

  test('with strange strings or values is read as far as it goes', { timeout: SLOW }, async () => {
    const paths = modules('ODD_STRINGS', 'NO_VALUE', 'HUGE_VALUE', 'PADDED_VALUE', 'ENDLESS_OBJECTS', 'PRINTS')
    const found = await listed(paths)
    const tokenOf = (index: number) => found.get(basename(paths[index] ?? ''))?.tokens[0]
    expect(tokenOf(0)).toMatchObject({ label: 'M\uFFFDy  th\uFFFD', model: '', serial: '0123456789ABCDEF' })
    for (const index of [1, 2]) expect(tokenOf(index)).toMatchObject({ certificates: [], unread: 1 })
    for (const index of [3, 4, 5]) expect(tokenOf(index)).toMatchObject({ certificates: [fiveBytes], unread: 0 })
  })
})
