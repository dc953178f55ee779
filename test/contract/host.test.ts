import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_SERIAL, makeExampleCertificates, type ExampleCertificates } from '../token/example-certificates'
import { createSoftToken, SOFTHSM_MODULE, type SoftToken } from '../token/soft-token'
import { documentOf, runCommand } from './run-command'

interface Listed {
  readonly modules: readonly {
    readonly path: string
    readonly name: string
    readonly status: string
    readonly tokens: readonly Record<string, unknown>[]
  }[]
}

interface Doctor {
  readonly host: unknown
  readonly modules: readonly { readonly path: string; readonly status: string }[]
  readonly browsers: readonly { readonly path: string }[]
}

const label = 'Thiết bị luyện tập'
const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'))
const errorShape = {
  code: expect.stringMatching(/^[A-Z_]+$/) as string,
  message: expect.stringMatching(/\S/) as string,
}

let made: ExampleCertificates
let token: SoftToken

beforeAll(() => {
  const files = join(folder, 'certificates')
  mkdirSync(files)
  made = makeExampleCertificates(files)
  const { signer, authority, privateKeyPkcs8 } = made
  const dir = join(folder, 'token')
  token = createSoftToken({ dir, label, pin: '123456', certificates: [signer, authority], privateKeyPkcs8 })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The environment of a host that has a configuration of its own. */
function configured(text: string): Record<string, string> {
  const file = join(folder, 'own-config.json')
  writeFileSync(file, text)
  return { ...token.environment, TOKEN_HOST_CONFIG: file }
}

function sumOf(der: Uint8Array): string {
  return new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase()
}

describe('--list', () => {
  it('shows the module, its token and the certificates in short', async () => {
    const run = await runCommand('host', ['--list'], token.environment)
    expect(run).toMatchObject({ status: 0 })
    const { modules } = documentOf(run) as Listed
    expect(modules).toEqual([
      {
        path: SOFTHSM_MODULE,
        name: expect.stringMatching(/\S/) as string,
        status: 'ok',
        tokens: [
          {
            slot: expect.any(Number) as number,
            label,
            manufacturer: expect.stringMatching(/\S/) as string,
            model: expect.stringMatching(/\S/) as string,
            serial: expect.stringMatching(/\S/) as string,
            flags: expect.any(Array) as string[],
            certificates: expect.any(Array) as unknown[],
          },
        ],
      },
    ])
    const [shown] = modules[0]?.tokens ?? []
    expect((shown?.['flags'] as unknown[]).filter((one) => typeof one !== 'string')).toEqual([])
    const certificates = shown?.['certificates'] as Record<string, unknown>[]
    const notAfter = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string
    const serial = expect.stringMatching(/^(?:[0-9A-F]{2})+$/) as string
    expect(certificates).toHaveLength(2)
    expect(certificates).toContainEqual({
      sha256: sumOf(made.signer.der),
      serial: EXAMPLE_SERIAL,
      commonName: 'Trần Văn Thử',
      notAfter,
    })
    const authority = { sha256: sumOf(made.authority.der), serial, commonName: 'CA thử nghiệm', notAfter }
    expect(certificates).toContainEqual(authority)
  })

  it('shows a module that fails beside one that works: exit 0', async () => {
    const absent = join(folder, 'absent.so')
    const both = JSON.stringify({ modules: [absent, SOFTHSM_MODULE], onlyThese: true })
    const run = await runCommand('host', ['--list'], configured(both))
    expect(run).toMatchObject({ status: 0 })
    const { modules } = documentOf(run) as Listed
    expect(modules).toHaveLength(2)
    expect(modules.find(({ path }) => path === absent)).toMatchObject({
      status: 'failed',
      error: errorShape,
      tokens: [],
    })
    expect(modules.find(({ path }) => path === SOFTHSM_MODULE)).toMatchObject({ status: 'ok', tokens: [{ label }] })
  })

  it('adds the configured modules to the catalogue when not told that they replace it', async () => {
    const added = join(folder, 'added.so')
    const run = await runCommand(
      'host',
      ['--doctor'],
      configured(JSON.stringify({ modules: [added], onlyThese: false })),
    )
    expect(run).toMatchObject({ status: 0 })
    const { modules } = documentOf(run) as Doctor
    expect(modules.length).toBeGreaterThan(1)
    expect(modules.map(({ path }) => path)).toContain(added)
  })
})

describe('--doctor', () => {
  it('reports the host, every module and every browser', async () => {
    const run = await runCommand('host', ['--doctor'], token.environment)
    expect(run).toMatchObject({ status: 0 })
    const report = documentOf(run) as Doctor
    expect(Object.keys(report).sort()).toEqual(['browsers', 'checks', 'host', 'modules'])
    expect(report.host).toMatchObject({ platform: process.platform, architecture: process.arch })
    expect(report.modules).toMatchObject([{ path: SOFTHSM_MODULE, status: 'ok', present: true, tokens: 1 }])
    expect(report.browsers.length).toBeGreaterThan(0)
    expect(report.browsers.filter(({ path }) => !isAbsolute(path))).toEqual([])
    expect(run.stdout).not.toContain(EXAMPLE_SERIAL)
  })
})

describe('a configuration that cannot be read', () => {
  it.each(['--list', '--doctor'])('fails %s: exit 1 and an error document alone', async (command) => {
    const run = await runCommand('host', [command], configured('{ "modules": '))
    expect(run.status).toBe(1)
    expect(documentOf(run)).toEqual({ error: { ...errorShape, code: 'HOST_CONFIG_INVALID' } })
  })
})

describe('arguments that cannot be used', () => {
  it.each([[[]], [['--lst']], [['--list', '--doctor']], [['--list', 'x']]])(
    '%j: exit 2, a sentence on stderr, nothing on stdout',
    async (args) => {
      const run = await runCommand('host', args, token.environment)
      expect(run).toMatchObject({ status: 2, stdout: '' })
      expect(run.stderr).toMatch(/\S/)
    },
  )
})
