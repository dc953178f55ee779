import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of real certificates, beside the project or where SHARED_DIR says; null when this machine has none. */
export function sharedCertificatesDir(): string | null {
  const projectRoot = resolve(import.meta.dirname, '../..')
  const dir = resolve(process.env['SHARED_DIR'] ?? resolve(projectRoot, '../shared'), 'certs')
  return existsSync(dir) ? dir : null
}

/** The bytes of one real certificate file; null, with a message, when the folder is not here. */
export function sharedCertificate(name: string): Uint8Array | null {
  const dir = sharedCertificatesDir()
  if (dir) return new Uint8Array(readFileSync(resolve(dir, name)))
  console.warn(`The folder of real certificates is not here (SHARED_DIR): ${name} is not checked, look-alikes are.`)
  return null
}
