import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { makeLookAlike, makeLookAlikeCa } from '../certificates/look-alike'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A folder served over TLS on this machine, to stand in for the portal. */
export interface PortalServer {
  readonly port: number
  readonly stop: () => void
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function makeIdentity(): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ca = makeLookAlikeCa({ keyPair: { publicKey, privateKey } })
  const leaf = makeLookAlike({
    ca,
    commonName: 'dichvucong.ca.gov.vn',
    organisation: ['Trang luyện tập'],
    province: 'Hà Nội',
    email: null,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2036-01-01T00:00:00Z'),
  })
  return { key: pem('PRIVATE KEY', leaf.privateKeyPkcs8), cert: pem('CERTIFICATE', leaf.der) }
}

/** Serves a folder over TLS on a free port of this machine. Unknown paths without an ending give index.html, as single-page sites do. */
export async function servePortal(folder: string): Promise<PortalServer> {
  const server = createServer(makeIdentity(), (request, response) => {
    void answer(folder, request.url ?? '/').then(({ status, type, bytes }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function answer(folder: string, url: string): Promise<{ status: number; type: string; bytes: Buffer }> {
  const path = normalize(decodeURIComponent(new URL(url, 'https://localhost').pathname))
  const file = path.endsWith('/') ? `${path}index.html` : path
  for (const candidate of extname(file) === '' ? [file, '/index.html'] : [file]) {
    try {
      const bytes = await readFile(join(folder, candidate))
      return { status: 200, type: types[extname(candidate)] ?? 'application/octet-stream', bytes }
    } catch {
      continue
    }
  }
  return { status: 404, type: 'text/plain; charset=utf-8', bytes: Buffer.from('Không có trang này') }
}
