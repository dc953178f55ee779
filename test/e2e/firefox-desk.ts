import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createConnection, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildHost } from '../../native-host/build'
import { writeFirefoxManifest } from '../../native-host/install'
import { FIREFOX_ADDON_ID } from '../../src/protocol/native'
import { buildExtensionIfStale, extensionFolderFor } from '../commands/build-extension'
import { portalHost } from '../commands/practice-browser'
import { servePortal } from '../commands/portal-server'

/** Debian's Firefox. */
export const FIREFOX = '/usr/bin/firefox-esr'

/** The address of the add-on's own pages, which Firefox draws by lot unless told. */
const ADDON_HOST = '7a2f5d0e-4c1b-4d7e-9c55-0f6f3b1c2d3e'
const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON_ID]: ADDON_HOST }),
  // Any free port; the browser writes which into its profile.
  'marionette.port': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

/** In the browser's own window: a new tab, looked at. */
const OPEN_TAB = `
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
  gBrowser.selectedTab = gBrowser.addTab(arguments[0], { triggeringPrincipal })`

/** A real Firefox with the add-on and the host, driven over its own remote protocol. */
export interface FirefoxDesk {
  /** Opens a page of the add-on. */
  open(path: string): Promise<void>
  /** Opens a path of the served folder on the portal's host. */
  openPortal(path: string): Promise<void>
  /** Goes back to the page opened before. */
  goBack(): Promise<void>
  /** Presses the first element that a selector finds, as a person would, once there is one. */
  press(selector: string): Promise<void>
  /** Gives a file to a file box. */
  giveFile(selector: string, path: string): Promise<void>
  /** Runs the body of a function in the page and gives what it returns. */
  run(body: string): Promise<unknown>
  /** Waits until a selector finds something. */
  waitFor(selector: string): Promise<void>
  /** Waits until the page shows these words. */
  waitForWords(words: string): Promise<void>
  stop(): Promise<void>
}

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
})

/** The name under which WebDriver hands elements over. @source W3C WebDriver §12.2 */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** How long a page may take for what is waited for: a busy machine is no fault. */
const PATIENCE_MS = 25_000
const SHOWN = 'return `${location}\\n${document.body.innerText}`'

/** Marionette, Firefox's remote protocol: `length:json` each way. @source firefox-source-docs, Marionette protocol */
class Marionette {
  readonly #socket: Socket
  #text = Buffer.alloc(0)
  #lastId = 0
  readonly #waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>()

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => {
      this.#text = Buffer.concat([this.#text, chunk])
      this.#hear()
    })
  }

  send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId
    const json = JSON.stringify([0, id, command, parameters])
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail })
      this.#socket.write(`${Buffer.byteLength(json)}:${json}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #hear(): void {
    for (;;) {
      const colon = this.#text.indexOf(':')
      const end = colon + 1 + Number(this.#text.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 0 || this.#text.length < end) return
      const message: unknown = JSON.parse(this.#text.subarray(colon + 1, end).toString())
      this.#text = this.#text.subarray(end)
      // The first message is no answer but a greeting.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown]
      if (error === null) this.#waiting.get(id)?.done(result)
      else this.#waiting.get(id)?.fail(new Error(`${error.error}: ${error.message}`))
    }
  }
}

async function whenWritten(file: string): Promise<string> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await pause(50)
  return readFileSync(file, 'utf8').trim()
}

/** A proxy by which the portal's host name leads to a port of this machine, and every other name nowhere. */
async function portalProxy(port: number): Promise<{ readonly port: number; readonly stop: () => void }> {
  const proxy = createServer((_, answer) => answer.writeHead(502).end())
  proxy.on('connect', ({ url }, near: Socket) => {
    if (url !== `${portalHost}:443`) return void near.end('HTTP/1.1 502 Nowhere\r\n\r\n')
    const far = createConnection(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n')
      near.pipe(far).pipe(near)
    })
    for (const end of [near, far]) end.on('error', () => [near, far].forEach((one) => one.destroy()))
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return { port: (proxy.address() as AddressInfo).port, stop: () => proxy.close() }
}

/**
 * Sets Firefox up in a folder and a home of its own. Call `stop` at the end.
 * @param site the folder that the portal's host name leads to
 */
export async function startFirefox(site: string, environment: Readonly<Record<string, string>>): Promise<FirefoxDesk> {
  buildExtensionIfStale('firefox')
  const server = await servePortal(site)
  const proxy = await portalProxy(server.port)
  const dir = mkdtempSync(join(tmpdir(), 'firefox-desk-'))
  const [profile, home] = [join(dir, 'profile'), join(dir, 'home')]
  for (const folder of [profile, home]) mkdirSync(folder)
  const preferences = Object.entries({ ...PREFERENCES, ...proxyPreferences(proxy.port) }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), preferences.join('\n'))
  const { launcher } = await buildHost(join(dir, 'host'))
  await writeFirefoxManifest(join(home, '.mozilla', 'native-messaging-hosts'), launcher)
  const firefox = spawn(
    FIREFOX,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    {
      env: { ...process.env, ...environment, HOME: home },
      stdio: 'ignore',
    },
  )
  const gone = once(firefox, 'exit')
  const socket = createConnection(Number(await whenWritten(join(profile, 'MarionetteActivePort'))), '127.0.0.1')
  await once(socket, 'connect')
  const remote = new Marionette(socket)
  await remote.send('WebDriver:NewSession', { acceptInsecureCerts: true })
  await remote.send('Addon:Install', { path: extensionFolderFor('firefox'), temporary: true })
  const run = async (script: string, ...args: readonly unknown[]) => {
    const { value } = (await remote.send('WebDriver:ExecuteScript', { script, args })) as { value: unknown }
    return value
  }
  const handles = () => remote.send('WebDriver:GetWindowHandles', {}) as Promise<string[]>
  const element = async (value: string) => {
    const found = (await remote.send('WebDriver:FindElement', { using: 'css selector', value })) as {
      value: Record<string, string>
    }
    return found.value[ELEMENT]
  }
  const until = async (body: string) => {
    const endMs = performance.now() + PATIENCE_MS
    while ((await run(body)) !== true) {
      if (performance.now() > endMs) throw new Error(`never: ${body}\n${String(await run(SHOWN))}`)
      await pause(50)
    }
  }
  const waitFor = (selector: string) => until(`return document.querySelector(${JSON.stringify(selector)}) !== null`)
  const pages: string[] = []
  const goTo = async (handle: string) => {
    pages.push(handle)
    await remote.send('WebDriver:SwitchToWindow', { handle })
  }
  return {
    open: async (path) => {
      // A remote may not navigate to an add-on's page; the browser itself may, as its button does.
      const known = await handles()
      await remote.send('Marionette:SetContext', { value: 'chrome' })
      await run(OPEN_TAB, `moz-extension://${ADDON_HOST}/${path}`)
      await remote.send('Marionette:SetContext', { value: 'content' })
      let opened: string | undefined
      while (opened === undefined) opened = (await handles()).find((handle) => !known.includes(handle))
      await goTo(opened)
    },
    openPortal: async (path) => {
      const { handle } = (await remote.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string }
      await goTo(handle)
      await remote.send('WebDriver:Navigate', { url: `https://${portalHost}/${path}` })
    },
    goBack: () => goTo(pages.at(-2) ?? ''),
    press: async (selector) => {
      await waitFor(selector)
      await remote.send('WebDriver:ElementClick', { id: await element(selector) })
    },
    giveFile: async (selector, path) => {
      await remote.send('WebDriver:ElementSendKeys', { id: await element(selector), text: path })
    },
    run,
    waitFor,
    waitForWords: (words) => until(`return document.body.innerText.includes(${JSON.stringify(words)})`),
    stop: async () => {
      await remote.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => void firefox.kill())
      remote.close()
      await gone
      proxy.stop()
      server.stop()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
