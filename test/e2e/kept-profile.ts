import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'

/** What the store's worker answers. */
export type StoreAnswer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly code: string }

/** A real browser over a profile that outlives it, and a page of the extension that talks to the store's worker. */
export interface KeptBrowser {
  readonly page: Page
  readonly practice: PracticeBrowser
  /** Asks the worker as a page of the extension does. */
  readonly ask: (name: string, body: object) => Promise<StoreAnswer>
  /** Ends all processes of the browser at once, as a power cut does, and waits until they are gone. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A profile on the disk. */
export interface KeptProfile {
  readonly folder: string
  readonly start: () => Promise<KeptBrowser>
  readonly remove: () => Promise<void>
}

/** Makes an empty profile. Its folder is also what the portal's host serves. @param env more of the browser's environment */
export async function makeProfile(env: Record<string, string> = {}): Promise<KeptProfile> {
  buildExtensionIfStale()
  const folder = await mkdtemp(join(tmpdir(), 'ho-so-trinh-duyet-'))
  return {
    folder,
    start: () => startKept(folder, env),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  }
}

async function startKept(folder: string, env: Record<string, string>): Promise<KeptBrowser> {
  const practice = await startPracticeBrowser({ site: folder, profile: folder, env })
  const page = await practice.openOwnPage('workspace.html#/guide')
  const worker = readdirSync(join(extensionFolder, 'assets')).find((name) => name.startsWith('store-worker'))
  await page.evaluate(
    (address) => {
      const { port } = new SharedWorker(address, { name: 'store' })
      const waiting = new Map<number, (answer: unknown) => void>()
      let last = 0
      port.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: unknown }>) => {
        waiting.get(data.id)?.(data.answer)
      })
      port.start()
      Reflect.set(globalThis, 'askStore', (name: string, body: Record<string, unknown>) => {
        last += 1
        const id = last
        const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve))
        const file = body['file']
        const sent =
          typeof file === 'string' ? { ...body, file: Uint8Array.from(atob(file), (c) => c.charCodeAt(0)) } : body
        port.postMessage({ id, envelope: { name, body: sent } })
        return answered.then((answer) => {
          const { body: back } = answer as { body?: { file?: Uint8Array } }
          if (!(back?.file instanceof Uint8Array)) return answer
          return { ok: true, body: { ...back, file: Array.from(back.file, (o) => String.fromCharCode(o)).join('') } }
        })
      })
    },
    `/assets/${worker ?? ''}`,
  )
  const ask = (name: string, body: object): Promise<StoreAnswer> =>
    page.evaluate(
      (asked, sent) =>
        (globalThis as unknown as { askStore: (name: string, body: object) => Promise<StoreAnswer> }).askStore(
          asked,
          sent,
        ),
      name,
      body,
    )
  const kill = async (): Promise<void> => {
    const process_ = practice.browser.process()
    const ended = new Promise<undefined>((resolve) => process_?.once('exit', () => resolve(undefined)))
    // The browser leads a process group of its own.
    process.kill(-(process_?.pid ?? 0), 'SIGKILL')
    await ended
    await practice.stop().catch(() => undefined)
  }
  return { page, practice, ask, kill, close: () => practice.stop() }
}

/** The body of an answer. @throws Error with the code of a failure */
export function bodyOf(answer: StoreAnswer): unknown {
  if (!answer.ok) throw new Error(answer.code)
  return answer.body
}
