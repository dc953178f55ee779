import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHost } from '../../native-host/build'
import { hello, nativeMessages, NATIVE_HOST_NAME, NATIVE_PROTOCOL } from '../../src/protocol/native'
import { EXAMPLE_SERIAL, makeExampleCertificates, type ExampleCertificates } from '../token/example-certificates'
import { createSoftToken, SOFTHSM_MODULE, type SoftToken } from '../token/soft-token'
import { REAL_TIME, startHost } from './running-host'

const SLOW = 30_000
const dir = mkdtempSync(join(tmpdir(), 'host-softhsm-'))
let launcher: string
let certificates: ExampleCertificates
let token: SoftToken

beforeAll(async () => {
  ;({ launcher } = await buildHost(join(dir, 'host')))
  certificates = makeExampleCertificates(dir)
  const { signer, authority, privateKeyPkcs8 } = certificates
  const wish = { label: 'Thiết bị thử', pin: '123456', certificates: [signer, authority], privateKeyPkcs8 }
  token = createSoftToken({ dir: join(dir, 'token'), ...wish })
}, SLOW)
afterAll(() => rmSync(dir, { recursive: true }))

const sha256 = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')

describe('the built host with a SoftHSM2 token', () => {
  test('says hello first, unasked, then lists the signing certificate and its CA', REAL_TIME, async () => {
    const host = startHost(launcher, token.environment)
    expect(hello.parse(await host.next())).toMatchObject({
      name: NATIVE_HOST_NAME,
      protocol: NATIVE_PROTOCOL,
      capabilities: Object.keys(nativeMessages),
    })
    const list = await host.list()
    const [module] = list.modules
    expect(module).toMatchObject({ name: 'SoftHSM2', file: 'libsofthsm2.so', status: 'ok' })
    expect(module?.tokens).toHaveLength(1)
    expect(module?.tokens[0]).toMatchObject({ label: 'Thiết bị thử', manufacturer: 'SoftHSM project', unread: 0 })
    expect(module?.tokens[0]?.flags).toContain('TOKEN_INITIALIZED')
    const { signer, authority } = certificates
    const named = module?.tokens[0]?.certificates
    expect(named?.toSorted()).toEqual([sha256(signer.der), sha256(authority.der)].toSorted())
    const carried = new Map(list.certificates.map((each) => [each.sha256, each.der]))
    expect(carried.get(sha256(signer.der))).toBe(Buffer.from(signer.der).toString('base64'))
    await host.end()
  })

  test('lists again in the same process, and reads single certificates', REAL_TIME, async () => {
    const host = startHost(launcher, token.environment)
    await host.next()
    const first = await host.list()
    expect(await host.list()).toEqual(first)
    const same = { revision: first.revision, isUnchanged: true }
    expect(await host.request('token.list', { since: first.revision })).toEqual(same)
    expect(await host.request('token.list', { since: 'ab'.repeat(32) })).toEqual(first)
    const wanted = sha256(certificates.authority.der)
    const unknown = 'ab'.repeat(32)
    const page = await host.request('certificates.read', { sha256s: [wanted, unknown] })
    expect(page.certificates.map((each) => each.sha256)).toEqual([wanted])
    expect(page).toMatchObject({ rest: [], unknown: [unknown] })
    await host.end()
  })

  test('diagnoses itself by message', REAL_TIME, async () => {
    const host = startHost(launcher, token.environment)
    await host.next()
    const { modules, host: self } = await host.request('doctor', {})
    expect(self).toMatchObject({ name: NATIVE_HOST_NAME, protocol: NATIVE_PROTOCOL, platform: process.platform })
    expect(modules).toEqual([expect.objectContaining({ path: SOFTHSM_MODULE, present: true, status: 'ok', tokens: 1 })])
    await host.end()
  })
})

describe('the commands for people', () => {
  const run = (argument: string, environment = {}) => {
    const env = { ...process.env, ...token.environment, ...environment }
    return JSON.parse(execFileSync(launcher, [argument], { env, encoding: 'utf8' })) as unknown
  }

  test('--list prints paths, tokens and the facts of their certificates', REAL_TIME, () => {
    const { modules } = run('--list') as { modules: { tokens: { certificates: unknown[] }[] }[] }
    expect(modules).toMatchObject([{ path: SOFTHSM_MODULE, name: 'SoftHSM2', status: 'ok' }])
    expect(modules[0]?.tokens[0]?.certificates).toContainEqual({
      sha256: sha256(certificates.signer.der),
      serial: EXAMPLE_SERIAL,
      commonName: 'Trần Văn Thử',
      notAfter: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
    })
  })

  test('--doctor prints the machine, the modules and the browsers', REAL_TIME, () => {
    expect(run('--doctor')).toMatchObject({
      host: { name: NATIVE_HOST_NAME },
      modules: [{ path: SOFTHSM_MODULE, builtFor: `${process.platform} ${process.arch}`, status: 'ok' }],
      browsers: expect.arrayContaining([expect.objectContaining({ browser: 'Chromium' })]) as unknown,
    })
  })

  test('a configuration that is wrong is a failure with its code, and status 1', REAL_TIME, () => {
    const env = { ...process.env, TOKEN_HOST_CONFIG: join(dir, 'none.json') }
    const failed = expect.objectContaining({
      status: 1,
      stdout: expect.stringContaining('"HOST_CONFIG_INVALID"') as unknown,
    }) as unknown as Error
    expect(() => execFileSync(launcher, ['--list'], { env, encoding: 'utf8', stdio: 'pipe' })).toThrow(failed)
  })

  test('any other argument is refused with status 2 and nothing on stdout', REAL_TIME, () => {
    const refused = expect.objectContaining({ status: 2, stdout: '' }) as unknown as Error
    for (const args of [[], ['--lists'], ['--list', '--doctor'], ['--module-process', SOFTHSM_MODULE]]) {
      expect(() => execFileSync(launcher, args, { encoding: 'utf8', stdio: 'pipe' })).toThrow(refused)
    }
  })
})
