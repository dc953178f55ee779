import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname, 'token.c')

/** Compiles a PKCS#11 module for 64-bit Windows whose one token holds this certificate, and writes it to `target`. */
export function compileWindowsToken(folder: string, der: Uint8Array, target: string): void {
  const headers = join(folder, 'headers')
  mkdirSync(headers, { recursive: true })
  writeFileSync(join(headers, 'certificate.h'), `static const unsigned char certificate[] = {${der.join(',')}};\n`)
  const flags = ['-shared', '-Wall', '-Werror', '-s', '-I', headers]
  execFileSync('x86_64-w64-mingw32-gcc', [...flags, source, '-o', target], { stdio: 'pipe' })
}

/** The first bytes of a 32-bit DLL: enough to tell what it was made for. */
export function writeOldDll(target: string): void {
  const head = Buffer.alloc(512)
  head.write('MZ')
  head.writeUInt32LE(128, 0x3c)
  head.write('PE\0\0', 128)
  head.writeUInt16LE(0x14c, 132)
  writeFileSync(target, head)
}
