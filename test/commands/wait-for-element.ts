import type { Page } from 'puppeteer-core'
import { NamedFailure } from './command-line'

const waitTimeoutMs = 30_000

/** Waits for an element; one that never comes is a failure with its own name. */
export async function waitForElement(page: Page, selector: string | undefined): Promise<void> {
  if (selector === undefined) return
  try {
    await page.waitForSelector(selector, { timeout: waitTimeoutMs })
  } catch {
    throw new NamedFailure({
      code: 'PAGE_WAIT_TIMEOUT',
      message: `Trang không hiện phần tử “${selector}” sau ${waitTimeoutMs / 1000} giây.`,
    })
  }
}
