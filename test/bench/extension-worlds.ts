import { join } from 'node:path'
import { build } from 'esbuild'
import { TargetType, type CDPSession, type Page, type WebWorker } from 'puppeteer-core'
import { EXTENSION_ID } from '../../src/protocol/native'
import type { PracticeBrowser } from '../commands/practice-browser'

/** Bundles a file of this folder as a script, minified as the extension is. */
export async function bundle(file: string, minify = true): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    minify,
    write: false,
    format: 'iife',
    target: 'chrome120',
    keepNames: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** The world that the extension's content script lives in on one page: its own globals, the page's DOM. */
export interface ContentWorld {
  readonly session: CDPSession
  /** Runs a script there; a promise is awaited. */
  readonly run: (script: string) => Promise<unknown>
}

/** Finds the content script's world. @throws Error when the extension has none on the page */
export async function contentWorld(page: Page): Promise<ContentWorld> {
  const session = await page.createCDPSession()
  const found = new Promise<number>((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${EXTENSION_ID}`) resolve(context.id)
    })
    setTimeout(() => reject(new Error('the extension has no content script on this page')), 10_000)
  })
  await session.send('Runtime.enable')
  const contextId = await found
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return { session, run }
}

/** The extension's background worker. */
export async function backgroundOf({ browser }: PracticeBrowser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(`chrome-extension://${EXTENSION_ID}/`),
  )
  const worker = await target.worker()
  if (!worker) throw new Error('the background worker is gone')
  return worker
}
