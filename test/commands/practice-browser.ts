import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { EXTENSION_ID } from '../../src/protocol/native'
import { extensionFolder } from './build-extension'
import { servePortal } from './portal-server'

/** The portal's host name: the only one the extension works on. */
export const portalHost = 'dichvucong.ca.gov.vn'

/** A real Chromium with the built extension, where the portal's host name leads to a folder on this machine. */
export interface PracticeBrowser {
  readonly browser: Browser
  /** Opens one of the extension's own pages, e.g. "workspace.html". */
  readonly openOwnPage: (path: string) => Promise<Page>
  /** Opens a path of the served folder on the portal's host. */
  readonly openPortal: (path: string) => Promise<Page>
  readonly stop: () => Promise<void>
}

/** What may be chosen for the browser. `profile` is made and removed when absent. */
export interface PracticeOptions {
  readonly site: string
  readonly headful?: boolean
  /** To compare with: false for a browser without the extension, a folder for another build of it. */
  readonly extension?: false | string
  readonly profile?: string
  readonly env?: Record<string, string>
  /** More of the browser's own switches. */
  readonly switches?: readonly string[]
}

const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--lang=vi',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
]

/** How long a page may take for what is waited for: a busy machine is no fault. */
const patienceMs = 60_000

/** Starts the browser; call `stop` at the end. Headless unless told otherwise. */
export async function startPracticeBrowser(options: PracticeOptions): Promise<PracticeBrowser> {
  const server = await servePortal(options.site)
  const ownProfile = options.profile === undefined ? await mkdtemp(join(tmpdir(), 'tro-ly-chung-thu-')) : undefined
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    headless: options.headful !== true,
    userDataDir: options.profile ?? ownProfile ?? '',
    enableExtensions: options.extension === false ? [] : [options.extension ?? extensionFolder],
    defaultViewport: options.headful === true ? null : { width: 1280, height: 900 },
    env: { ...process.env, ...options.env },
    args: [
      ...quiet,
      '--window-size=1360,960',
      `--host-resolver-rules=MAP ${portalHost} 127.0.0.1:${server.port}`,
      '--ignore-certificate-errors',
      ...(options.switches ?? []),
    ],
  })
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage()
    page.setDefaultTimeout(patienceMs)
    return page
  }
  const openOwnPage = async (path: string): Promise<Page> => {
    const page = await newPage()
    await openOnceLoaded(page, `chrome-extension://${EXTENSION_ID}/${path}`)
    return page
  }
  const openPortal = async (path: string): Promise<Page> => {
    const page = await newPage()
    await page.goto(`https://${portalHost}/${path.replace(/^\//, '')}`, { waitUntil: 'load' })
    return page
  }
  const stop = async (): Promise<void> => {
    await browser.close()
    server.stop()
    if (ownProfile !== undefined) await rm(ownProfile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { browser, openOwnPage, openPortal, stop }
}

/** On a busy machine a browser may open pages before it has loaded its extensions; it refuses their addresses until then. */
async function openOnceLoaded(page: Page, address: string): Promise<void> {
  const end = Date.now() + patienceMs
  for (;;) {
    try {
      await page.goto(address)
      return
    } catch (thrown) {
      const isEarly = thrown instanceof Error && thrown.message.includes('ERR_BLOCKED_BY_CLIENT')
      if (!isEarly || Date.now() > end) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
