import type { Page } from 'puppeteer-core'
import { AppError } from '../../src/errors'
import { ask } from '../../src/protocol/ask'
import type { MessageDefinition } from '../../src/protocol/define-message'
import { portalHost } from './practice-browser'

const timers = {
  set: (run: () => void, afterMs: number) => setTimeout(run, afterMs),
  clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
}
const readyTimeoutMs = 10_000

/** Sends a message from one of the extension's pages, exactly as the side panel does, and checks the answer. */
export function askExtension<Request, Response>(
  ownPage: Page,
  definition: MessageDefinition<Request, Response>,
  request: Request,
): Promise<Response> {
  const carry = (envelope: { name: string; body: unknown }) =>
    ownPage.evaluate((message) => chrome.runtime.sendMessage<unknown, unknown>(message), envelope)
  return ask(definition, request, carry, timers)
}

/** The number of the portal's tab, as the extension sees it. */
export async function portalTab(ownPage: Page): Promise<number> {
  const tab = await ownPage.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    `https://${portalHost}/*`,
  )
  if (tab === undefined) throw new AppError('PAGE_NOT_PORTAL')
  return tab
}

/** Asks again until the page's content script is there. Only PAGE_NOT_READY is waited for. */
export async function whenReady<T>(act: () => Promise<T>): Promise<T> {
  const endMs = performance.now() + readyTimeoutMs
  for (;;) {
    try {
      return await act()
    } catch (thrown) {
      const waits = thrown instanceof AppError && thrown.code === 'PAGE_NOT_READY' && performance.now() < endMs
      if (!waits) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
