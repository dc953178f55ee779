import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { buildPortal } from './build'

const contentTypes: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** The practice portal, built, served on a free port, with a browser that has no extension. */
export interface PracticePortal {
  siteDir: string
  /**
   * Opens a route in a page of its own, waits until it is ready, and runs `act` there.
   * @throws Error when the page logged a warning or an error, or asked any other server.
   */
  onPage: (route: string, act: (page: Page) => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

/** Builds, serves and starts; call `stop` at the end. */
export async function startPracticePortal(): Promise<PracticePortal> {
  const siteDir = await mkdtemp(join(tmpdir(), 'practice-portal-'))
  await buildPortal(siteDir)
  const server = await serve(siteDir)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  })
  return {
    siteDir,
    onPage: (route, act) => visit(browser, origin, route, act),
    stop: async () => {
      await browser.close()
      server.close()
      await rm(siteDir, { recursive: true })
    },
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path)).then(
      (bytes) => response.setHeader('content-type', contentTypes[extname(path)] ?? 'text/plain').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

async function visit(
  browser: Browser,
  origin: string,
  route: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) {
      complaints.push(`asked ${request.url()}`)
    }
  })
  await page.setViewport({ width: 1440, height: 900 })
  await page.goto(`${origin}/${route}`)
  await page.waitForSelector(`main[data-ready="${route.split('#/')[1] ?? ''}"]`)
  await act(page)
  await page.close()
  if (complaints.length > 0) throw new Error(`${route} complained: ${complaints.join('; ')}`)
}
