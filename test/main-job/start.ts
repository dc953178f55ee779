import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { buildHostIfStale } from '../../native-host/build'
import { writeManifest } from '../../native-host/install'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { buildPortal } from '../portal/build'
import { createSoftToken } from '../token/soft-token'
import { makeExampleCertificates, type ExampleCertificates } from './example-certificates'

/** Everything the main job needs, real and running: portal, token, host, browser with the extension. */
export interface MainJob {
  readonly practice: PracticeBrowser
  readonly panel: Page
  readonly certificates: ExampleCertificates
  readonly stop: () => Promise<void>
}

/** What may be chosen. Without `withHost` the browser finds no native host. */
export interface MainJobOptions {
  readonly headful?: boolean
  readonly withHost?: boolean
  /** Modules of the host, instead of the soft token's. */
  readonly hostConfig?: string
  readonly launcher?: string
}

/** Builds what is stale, and starts it all in a folder of its own. Call `stop` at the end. */
export async function startMainJob(options: MainJobOptions = {}): Promise<MainJob> {
  const folder = mkdtempSync(join(tmpdir(), 'viec-chinh-'))
  const profile = join(folder, 'profile')
  const site = join(folder, 'portal')
  const files = join(folder, 'chung-thu')
  for (const one of [profile, site, files]) mkdirSync(one)
  buildExtensionIfStale()
  const { launcher } = await buildHostIfStale()
  await buildPortal(site)
  const certificates = makeExampleCertificates(files, Date.now())
  const token = createSoftToken({
    dir: join(folder, 'thiet-bi'),
    label: 'Thiết bị luyện tập',
    pin: '123456',
    certificates: [
      { der: certificates.tokenDer, id: '01', label: 'Trần Văn Thử' },
      { der: certificates.authorityDer, id: '02', label: 'CA' },
    ],
    privateKeyPkcs8: certificates.tokenKeyPkcs8,
  })
  if (options.withHost !== false)
    await writeManifest(join(profile, 'NativeMessagingHosts'), options.launcher ?? launcher)
  const env = {
    ...token.environment,
    ...(options.hostConfig !== undefined && { TOKEN_HOST_CONFIG: options.hostConfig }),
  }
  const practice = await startPracticeBrowser({ site, profile, env, headful: options.headful === true })
  const panel = await practice.openOwnPage('sidepanel.html')
  await panel.setViewport({ width: 420, height: 900 })
  const stop = async (): Promise<void> => {
    await practice.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { practice, panel, certificates, stop }
}
