import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHost } from '../../native-host/build'
import type { WireModule } from '../../src/protocol/native'
import { createSoftToken, SOFTHSM_MODULE } from '../token/soft-token'
import { makeExampleCertificates } from '../token/example-certificates'
import { onlyModules } from './misbehaving-module'
import { startHost } from './running-host'

/** Modules of other people's making, where Debian puts them. */
const P11_KIT = '/usr/lib/x86_64-linux-gnu/p11-kit-proxy.so'
const OPENSC = '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so'
const SLOW = 30_000
const dir = mkdtempSync(join(tmpdir(), 'other-modules-'))
let launcher: string
let softToken: Readonly<Record<string, string>>

beforeAll(async () => {
  ;({ launcher } = await buildHost(join(dir, 'host')))
  const { signer, authority } = makeExampleCertificates(dir)
  const wish = { label: 'Thiết bị thử', pin: '123456', certificates: [signer, authority] }
  softToken = createSoftToken({ dir: join(dir, 'token'), ...wish }).environment
}, SLOW)
afterAll(() => rmSync(dir, { recursive: true }))

async function listed(...paths: string[]): Promise<readonly WireModule[]> {
  const host = startHost(launcher, { ...softToken, ...onlyModules(dir, paths) })
  await host.next()
  const { modules } = await host.list()
  await host.end()
  return modules
}

test('p11-kit’s proxy shows the token behind it as the module itself does', { timeout: SLOW }, async (ctx) => {
  if (!existsSync(P11_KIT)) ctx.skip('p11-kit-modules is not installed')
  const [direct, proxied] = await listed(SOFTHSM_MODULE, P11_KIT)
  expect(proxied).toMatchObject({ status: 'ok' })
  expect(proxied?.tokens).toContainEqual({ ...direct?.tokens[0], slot: expect.any(Number) as number })
})

test('OpenSC’s module without a reader has no tokens, and no error', { timeout: SLOW }, async (ctx) => {
  if (!existsSync(OPENSC)) ctx.skip('opensc is not installed')
  expect(await listed(OPENSC)).toEqual([{ name: 'OpenSC', file: 'opensc-pkcs11.so', status: 'ok', tokens: [] }])
})
