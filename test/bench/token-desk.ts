import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { buildHost } from '../../native-host/build'
import { chromiumManifest, writeManifest } from '../../native-host/install'
import { launcherScript } from '../../native-host/launcher'
import { NATIVE_HOST_NAME } from '../../src/protocol/native'
import { makeLookAlike, makeLookAlikeCa, sharedKeyPair } from '../certificates/look-alike'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { createSoftToken } from '../token/soft-token'

/** How many certificates the token holds. */
export const certificateCount = 20

/** The least that a Node host needs: one framed reply. */
const HELLO_WORLD = `const json = Buffer.from('{"hello":"world"}')
const header = Buffer.alloc(4)
header.writeUInt32LE(json.length)
process.stdout.write(Buffer.concat([header, json]))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
`
const HELLO_WORLD_NAME = 'vn.chungthu.hello_world'

/** A desk to measure at: a real browser with the extension, a token in software, our host and a hello-world host. */
export interface TokenDesk {
  readonly dir: string
  /** The folder of the built host; koffi.node stands in it. */
  readonly hostFolder: string
  readonly environment: Readonly<Record<string, string>>
  /** Milliseconds from connecting to the first message of a hello-world host. */
  helloWorldMs(): Promise<number>
  /** Milliseconds from connecting to the first whole list. */
  coldMs(): Promise<number>
  /** Milliseconds of each of so many lists over one open port, asked as the extension asks: from request to answer. */
  warmMs(rounds: number): Promise<readonly number[]>
  stop(): Promise<void>
}

function lookAlikes(): Uint8Array[] {
  const ca = makeLookAlikeCa({ keyPair: sharedKeyPair() })
  const [notBefore, notAfter] = [new Date('2025-01-01T00:00:00Z'), new Date('2030-01-01T00:00:00Z')]
  return Array.from({ length: certificateCount }, (_, index) => {
    const commonName = `Trần Văn Thử ${index}`
    const email = `thu${index}@example.gov.vn`
    const organisation = ['Ủy ban nhân dân phường Mẫu']
    return makeLookAlike({ ca, commonName, email, organisation, province: 'Hải Phòng', notBefore, notAfter }).der
  })
}

/** A second host beside ours, with a launcher of the same kind. */
function placeHelloWorld(dir: string, manifests: string): void {
  const folder = join(dir, 'hello-world')
  const launcher = join(folder, 'host')
  mkdirSync(folder)
  writeFileSync(join(folder, 'host.cjs'), HELLO_WORLD)
  writeFileSync(launcher, launcherScript(process.execPath))
  chmodSync(launcher, 0o755)
  const manifest = { ...chromiumManifest(launcher), name: HELLO_WORLD_NAME }
  writeFileSync(join(manifests, `${HELLO_WORLD_NAME}.json`), JSON.stringify(manifest))
}

/** In the page: connects, hears the first message, and where `count` is given lists until so many certificates came. */
function connectOnce(page: Page, name: string, count: number): Promise<number> {
  return page.evaluate(
    (hostName, wanted) =>
      new Promise<number>((resolve, reject) => {
        const startMs = performance.now()
        const port = chrome.runtime.connectNative(hostName)
        port.onDisconnect.addListener(() => reject(new Error(chrome.runtime.lastError?.message)))
        port.onMessage.addListener((message: { type?: string; body?: { certificates: unknown[] } }) => {
          if (wanted === 0 || message.body?.certificates.length === wanted) {
            resolve(performance.now() - startMs)
            port.disconnect()
          } else if (message.type === 'hello') port.postMessage({ id: 1, name: 'token.list', body: {} })
          else reject(new Error(`not the whole list: ${JSON.stringify(message).slice(0, 300)}`))
        })
      }),
    name,
    count,
  )
}

function listAgain(page: Page, name: string, rounds: number): Promise<number[]> {
  return page.evaluate(
    (hostName, times) =>
      new Promise<number[]>((resolve, reject) => {
        const spent: number[] = []
        let startMs = 0
        let since: string | undefined
        const port = chrome.runtime.connectNative(hostName)
        port.onDisconnect.addListener(() => reject(new Error(chrome.runtime.lastError?.message)))
        port.onMessage.addListener((message: { body?: { revision: string } }) => {
          since = message.body?.revision
          if (startMs > 0) spent.push(performance.now() - startMs)
          if (spent.length > times) {
            // The first one was cold.
            resolve(spent.slice(1))
            port.disconnect()
            return
          }
          startMs = performance.now()
          port.postMessage({ id: spent.length + 1, name: 'token.list', body: since === undefined ? {} : { since } })
        })
      }),
    name,
    rounds,
  )
}

/** Sets the desk up in a folder of its own. Call `stop` at the end. */
export async function tokenDesk(): Promise<TokenDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'token-bench-'))
  const [profile, site] = [join(dir, 'profile'), join(dir, 'site')]
  mkdirSync(site)
  buildExtensionIfStale()
  const { launcher, folder } = await buildHost(join(dir, 'host'))
  const certificates = lookAlikes().map((der, index) => ({ der, id: `${10 + index}`, label: `thu ${index}` }))
  const { environment } = createSoftToken({ dir: join(dir, 'token'), label: 'Do', pin: '123456', certificates })
  const manifests = join(profile, 'NativeMessagingHosts')
  await writeManifest(manifests, launcher)
  placeHelloWorld(dir, manifests)
  const practice = await startPracticeBrowser({ site, profile, env: environment })
  const page = await practice.openOwnPage('workspace.html')
  return {
    dir,
    hostFolder: folder,
    environment,
    helloWorldMs: () => connectOnce(page, HELLO_WORLD_NAME, 0),
    coldMs: () => connectOnce(page, NATIVE_HOST_NAME, certificateCount),
    warmMs: (rounds) => listAgain(page, NATIVE_HOST_NAME, rounds),
    stop: async () => {
      await practice.stop()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
