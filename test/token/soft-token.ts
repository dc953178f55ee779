import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** SoftHSM2's module on Debian and Ubuntu. */
export const SOFTHSM_MODULE = '/usr/lib/softhsm/libsofthsm2.so'

/** One certificate to be put on a token. `id` is CKA_ID in hex; the private key has the same one. */
export interface TokenObject {
  readonly der: Uint8Array
  readonly id: string
  readonly label: string
}

/** What a software token is made of. */
export interface SoftTokenWish {
  /** An existing or new folder of its own; the token's files and its configuration go there. */
  readonly dir: string
  readonly label: string
  readonly pin: string
  readonly certificates: readonly TokenObject[]
  /** DER of the PKCS#8 private key that belongs to the first certificate. */
  readonly privateKeyPkcs8?: Uint8Array
}

/** A software token. `environment` must reach whoever reads it: SOFTHSM2_CONF, and TOKEN_HOST_CONFIG for the host. */
export interface SoftToken {
  readonly module: string
  readonly environment: Readonly<Record<'SOFTHSM2_CONF' | 'TOKEN_HOST_CONFIG', string>>
}

function need(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): void {
  try {
    execFileSync(program, args, { env: { ...process.env, ...environment }, stdio: 'pipe' })
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const advice = 'Install the packages softhsm2 and opensc (apt-get install softhsm2 opensc).'
    throw new Error(isAbsent ? `${program} is not installed. ${advice}` : `${program} failed`, { cause })
  }
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
}

/**
 * Makes a PKCS#11 token in software, in a folder of its own, with certificates and the first one's private key.
 * The host is told to read this token alone.
 * @throws Error where SoftHSM2 or OpenSC's pkcs11-tool is not installed
 */
export function createSoftToken({ dir, label, pin, certificates, privateKeyPkcs8 }: SoftTokenWish): SoftToken {
  if (!existsSync(SOFTHSM_MODULE)) throw new Error(`${SOFTHSM_MODULE} is missing: apt-get install softhsm2 opensc`)
  const store = join(dir, 'tokens')
  mkdirSync(store, { recursive: true })
  const environment = { SOFTHSM2_CONF: join(dir, 'softhsm2.conf'), TOKEN_HOST_CONFIG: join(dir, 'token-host.json') }
  writeFileSync(
    environment.SOFTHSM2_CONF,
    `directories.tokendir = ${store}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  writeFileSync(environment.TOKEN_HOST_CONFIG, JSON.stringify({ modules: [SOFTHSM_MODULE], onlyThese: true }))
  need('softhsm2-util', ['--init-token', '--free', '--label', label, '--pin', pin, '--so-pin', pin], environment)
  const first = certificates[0]
  if (privateKeyPkcs8 && first) {
    const key = join(dir, 'key.pem')
    writeFileSync(key, pem(privateKeyPkcs8))
    const names = ['--token', label, '--label', first.label, '--id', first.id, '--pin', pin]
    need('softhsm2-util', ['--import', key, ...names], environment)
  }
  certificates.forEach(({ der, id, label: name }, index) => {
    const file = join(dir, `certificate-${index}.der`)
    writeFileSync(file, der)
    const target = ['--module', SOFTHSM_MODULE, '--token-label', label, '--login', '--pin', pin]
    need('pkcs11-tool', [...target, '--write-object', file, '--type', 'cert', '--id', id, '--label', name], environment)
  })
  return { module: SOFTHSM_MODULE, environment }
}
