import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CKR } from '../../native-host/pkcs11/return-codes'
import { tokenFlagNames } from '../../src/protocol/native'
import { hostileDesk, type HostileDesk } from './hostile-modules'
import { compileModule, onlyModules, type Misbehaviour } from './misbehaving-module'
import { REAL_TIME, startHost } from './running-host'

const SLOW = 60_000
let desk: HostileDesk
beforeAll(async () => {
  desk = await hostileDesk()
}, SLOW)
afterAll(() => desk.remove())

/** The fingerprint of the first certificate on module.c's token. */
const firstSha = createHash('sha256').update(Buffer.from('300604040000002a', 'hex')).digest('hex')
const wellRead = { status: 'ok', tokens: [{ serial: '00C0FFEE', certificates: [firstSha], unread: 0 }] }
const failedWith = (code: string) => ({ status: 'failed', error: { code }, tokens: [] })
const refusedIn = (call: string, ckr: string) => ({ code: 'MODULE_REFUSED', call, ckr })

describe('a module that crashes', () => {
  const crashes: Misbehaviour[] = ['CRASH_ON_LOAD', 'CRASH=C_Initialize', 'CRASH=C_FindObjects', 'EXIT=C_GetSlotList']

  test('or leaves has its own error, and the others answer', REAL_TIME, async () => {
    const [...found] = await desk.listed(...crashes, 'ABORT=C_GetTokenInfo', 'FAITHFUL')
    expect(found.pop()).toMatchObject(wellRead)
    for (const module of found) expect(module).toMatchObject(failedWith('MODULE_CRASHED'))
  })

  test('in the second listing is started anew for the third', REAL_TIME, async () => {
    const host = await desk.start('CRASH_IN_SECOND_LIST')
    const outcomes: unknown[] = []
    for (let turn = 0; turn < 3; turn++) outcomes.push((await host.list()).modules[0])
    expect(outcomes).toMatchObject([{ status: 'ok' }, failedWith('MODULE_CRASHED'), { status: 'ok' }])
    await host.end()
  })
})

describe('a module that hangs', () => {
  const calls = ['C_GetFunctionList', 'C_Initialize', 'C_GetSlotList', 'C_GetTokenInfo', 'C_OpenSession'] as const
  const later = ['C_FindObjectsInit', 'C_FindObjects', 'C_GetAttributeValue', 'C_FindObjectsFinal', 'C_CloseSession']
  const hangs = (names: readonly string[]) => names.map((name): Misbehaviour => `HANG=${name}`)

  test.each([[['HANG_ON_LOAD', ...hangs(calls)] as Misbehaviour[]], [hangs(later)]])(
    'in any call (%s) is reported, and another token appears within 1.5 s',
    REAL_TIME,
    async (kinds) => {
      const host = await desk.start('FAITHFUL', ...kinds)
      const start = performance.now()
      const [faithful, ...others] = (await host.list()).modules
      expect(performance.now() - start).toBeLessThan(1_500)
      expect(faithful).toMatchObject(wellRead)
      expect(others).toHaveLength(kinds.length)
      for (const module of others) expect(module).toMatchObject(failedWith('MODULE_HUNG'))
      const again = performance.now()
      await host.list()
      expect(performance.now() - again).toBeLessThan(1_000)
      expect(await host.end()).toBeLessThan(1_000)
    },
  )
})

describe('a module that refuses', () => {
  test('names the call and what it returned; a token that was found stays', REAL_TIME, async () => {
    const calls = ['C_Initialize', 'C_GetSlotList', 'C_GetTokenInfo', 'C_OpenSession', 'C_FindObjectsInit']
    const found = await desk.listed(...calls.map((call): Misbehaviour => `REFUSE=${call}`), 'TOKEN_INFO_FAILS_ONCE')
    const errors = found.map(({ error, tokens }) => error ?? tokens[0]?.error)
    expect(errors).toEqual([...calls, 'C_GetTokenInfo'].map((call) => refusedIn(call, 'CKR_DEVICE_ERROR')))
    expect(found.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'ok', 'ok', 'ok'])
    expect(found.at(-1)?.tokens.map(({ serial }) => serial)).toEqual(['', '00C0FFEE'])
  })

  test('because its sessions are used up, or the certificates are not for strangers', REAL_TIME, async () => {
    const exhausted = compileModule(desk.dir, 'REFUSE=C_OpenSession', 'WITH=0xB1')
    const strict = compileModule(desk.dir, 'REFUSE=C_FindObjectsInit', 'WITH=0x101')
    const host = startHost(desk.launcher, onlyModules(desk.dir, [exhausted, strict]))
    await host.next()
    const { modules } = await host.list()
    expect(modules.map(({ tokens }) => tokens[0]?.error)).toEqual([
      refusedIn('C_OpenSession', 'CKR_SESSION_COUNT'),
      refusedIn('C_FindObjectsInit', 'CKR_USER_NOT_LOGGED_IN'),
    ])
    await host.end()
  })

  test('with a value of its vendor, or none that exists, is named by the number', REAL_TIME, async () => {
    const values = ['0x80000042', '0xFFFFFFFFFFFFFFFF', '0x4']
    const paths = values.map((value) => compileModule(desk.dir, 'REFUSE=C_GetSlotList', `WITH=${value}UL`))
    const host = startHost(desk.launcher, onlyModules(desk.dir, paths))
    await host.next()
    const { modules } = await host.list()
    expect(modules.map(({ error }) => error?.ckr)).toEqual([
      'CKR_0X80000042',
      expect.stringMatching(/^CKR_0X[0-9A-F]+$/),
      'CKR_0X4',
    ])
    await host.end()
  })

  test('is told apart by every name that the standard has', () => {
    expect(new Set(Object.values(CKR)).size).toBe(Object.keys(CKR).length)
    expect(Object.keys(CKR).filter((name) => !/^CKR_[A-Z0-9_]{1,60}$/.test(name))).toEqual([])
  })
})

describe('a module’s list of functions', () => {
  test('of v3 alone, of an odd version, or initialised by others, is used', REAL_TIME, async () => {
    const kinds: Misbehaviour[] = ['ONLY_V3', 'ODD_VERSION', 'INITIALIZED_ALREADY', 'NEEDS_ARGUMENTS']
    for (const module of await desk.listed(...kinds)) expect(module).toMatchObject(wellRead)
  })

  test('with holes is used as far as it goes', REAL_TIME, async () => {
    const [initialize, finalize, session, final] = await desk.listed(
      'NULL_IN_LIST=0',
      'NULL_IN_LIST=1',
      'NULL_IN_LIST=12',
      'NULL_IN_LIST=28',
    )
    const missing = (call: string) => refusedIn(call, 'CKR_FUNCTION_NOT_SUPPORTED')
    expect(initialize).toMatchObject({ status: 'failed', error: missing('C_Initialize') })
    expect(session).toMatchObject({ status: 'ok', tokens: [{ error: missing('C_OpenSession') }] })
    for (const module of [finalize, final]) expect(module).toMatchObject(wellRead)
  })

  test('that is missing, like a file that is missing, text or of 32 bits, says which', REAL_TIME, async () => {
    const [text, old] = [join(desk.dir, 'text.so'), join(desk.dir, 'old.so')]
    writeFileSync(text, 'this is text')
    const head = Buffer.alloc(64)
    head.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1])
    head.writeUInt16LE(3, 18)
    writeFileSync(old, head)
    const paths = ['/nowhere/none.so', text, old, compileModule(desk.dir, 'NO_FUNCTION_LIST')]
    const host = startHost(desk.launcher, onlyModules(desk.dir, paths))
    await host.next()
    const { modules } = await host.list()
    const codes = ['MODULE_MISSING', 'MODULE_NOT_LOADABLE', 'MODULE_WRONG_ARCHITECTURE', 'MODULE_NOT_LOADABLE']
    modules.forEach((module, index) => expect(module).toMatchObject(failedWith(codes[index] ?? '')))
    await host.end()
  })
})

describe('a token that is odd', () => {
  test('shows its flags, all of them, and any slot number', REAL_TIME, async () => {
    const all = 'FLAGS=0xFFFFFFFFFFFFFFFFUL'
    const [locked, every, slot] = await desk.listed('FLAGS=0x40404UL', all, 'SLOT=0xFFFFFFFFFFFFFFF0UL')
    expect(locked?.tokens[0]?.flags).toEqual(['LOGIN_REQUIRED', 'TOKEN_INITIALIZED', 'USER_PIN_LOCKED'])
    expect(every?.tokens[0]?.flags).toEqual(tokenFlagNames)
    expect(slot).toMatchObject(wellRead)
  })

  test('is left out when nobody initialised it, and shown when only the flag is forgotten', REAL_TIME, async () => {
    const blank = compileModule(desk.dir, 'FLAGS=0', 'ALL_PRIVATE')
    const host = startHost(desk.launcher, onlyModules(desk.dir, [blank, compileModule(desk.dir, 'FLAGS=0')]))
    await host.next()
    const [first, second] = (await host.list()).modules
    expect(first).toMatchObject({ status: 'ok', tokens: [] })
    expect(second).toMatchObject(wellRead)
    await host.end()
  })

  test('with strange strings is read as far as they go', REAL_TIME, async () => {
    const [odd, full] = await desk.listed('ODD_STRINGS', 'NO_PADDING')
    expect(odd?.tokens[0]).toMatchObject({ label: 'M\uFFFDy  th\uFFFD', model: '', serial: '0123456789ABCDEF' })
    expect(full?.tokens[0]).toMatchObject({ label: '0123456789012345678901234567890', serial: 'S'.repeat(16) })
  })

  test('in lists that change meanwhile, or are very long, is found', REAL_TIME, async () => {
    const kinds: Misbehaviour[] = ['SLOTS_GROW', 'MANY_SLOTS', 'SLOTS_COME_AND_GO', 'LOSES_INITIALIZATION']
    const host = await desk.start(...kinds)
    for (let turn = 0; turn < 4; turn++) {
      const [grown, many, changing, forgetful] = (await host.list()).modules
      expect(many?.tokens).not.toEqual([])
      expect(changing?.tokens.length).toBeLessThanOrEqual(1)
      expect([grown?.status, changing?.status]).toEqual(['ok', 'ok'])
      expect(forgetful).toMatchObject(wellRead)
    }
    await host.end()
    const [grown] = await desk.listed('SLOTS_GROW')
    expect(grown?.tokens).toHaveLength(200)
  })
})

describe('a certificate that is odd', () => {
  test('is counted as unread, and never mistaken for another', REAL_TIME, async () => {
    const kinds = ['VALUE=UNAVAILABLE', 'VALUE=NOTHING', 'VALUE=LESS', 'VALUE=GARBAGE', 'VALUE_SIZE=0'] as const
    const found = await desk.listed(...kinds)
    for (const { tokens } of found) expect(tokens[0]).toMatchObject({ certificates: [], unread: 1 })
  })

  test('in its length only is read', REAL_TIME, async () => {
    const found = await desk.listed('VALUE=GROWS', 'VALUE=MORE', 'VALUE_SIZE=4096', 'ENDLESS_OBJECTS')
    for (const module of found) expect(module).toMatchObject(wellRead)
  })

  test('of a megabyte, a gigabyte or among 9,999 others holds nobody up', REAL_TIME, async () => {
    const huge = compileModule(desk.dir, 'VALUE=BIG', 'VALUE_SIZE=1048576')
    const rest: Misbehaviour[] = ['VALUE_SIZE=1073741824', 'OBJECTS=10000', 'ALL_PRIVATE']
    const paths = [huge, ...rest.map((one) => compileModule(desk.dir, one))]
    const host = startHost(desk.launcher, onlyModules(desk.dir, paths))
    await host.next()
    const [million, billion, many, hidden] = (await host.list()).modules
    for (const module of [million, billion]) {
      expect(module?.tokens[0]).toMatchObject({ certificates: [], unread: 1 })
    }
    expect(many?.tokens[0]?.certificates).toHaveLength(10_000)
    expect(many?.tokens[0]?.unread).toBe(0)
    expect(hidden?.tokens[0]).toMatchObject({ certificates: [], unread: 0 })
    await host.end()
  })
})
