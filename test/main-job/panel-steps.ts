import type { Page } from 'puppeteer-core'
import { vi } from '../../src/ui/text/vi.js'

/** Presses the button or tab that shows these words, as a person would: found by its name. */
export async function pressNamed(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click()
}

/** Waits until the page shows these words. */
export async function waitForWords(page: Page, words: string): Promise<void> {
  await page.locator(`::-p-text(${words})`).wait()
}

/** All the words the page shows. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText)
}

/** Opens "Thiết bị và chứng thư" and reads the token through the native host. */
export async function readToken(panel: Page): Promise<void> {
  await panel.bringToFront()
  await pressNamed(panel, vi.panel.tabs.devices, 'tab')
  await pressNamed(panel, vi.devices.read)
}

/** Gives certificate files to the panel. */
export async function giveCertificateFiles(panel: Page, files: readonly string[]): Promise<void> {
  const input = await panel.waitForSelector('input[type="file"][accept*=".cer"]')
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(...files)
}

/** Opens a request file in the panel; the panel keeps it and chooses it. */
export async function openRequestFile(panel: Page, file: string): Promise<void> {
  await panel.bringToFront()
  await pressNamed(panel, vi.panel.tabs.fill, 'tab')
  const before = await panel.$$eval('#draft option', (options) => options.length)
  const input = await panel.waitForSelector('input[type="file"][accept*=".json"]')
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(file)
  await panel.waitForFunction((count) => document.querySelectorAll('#draft option').length > count, {}, before)
}

/** Chooses the kept request whose name holds some words. */
export async function chooseDraft(panel: Page, words: string): Promise<void> {
  await panel.waitForSelector('#draft')
  const value = await panel.$$eval(
    '#draft option',
    (options, wanted) => options.find((one) => one.textContent.includes(wanted))?.value,
    words,
  )
  if (value === undefined) throw new Error(`no request named ${words}`)
  await panel.select('#draft', value)
}

/** How a fill ended, as the panel tells it. */
export interface FillOutcome {
  readonly filled: number
  readonly words: string
}

const fillStep = '.bottom-bar[data-step="fill"] .button.main'

async function accept(panel: Page): Promise<FillOutcome> {
  const before = await panel.$eval('body', () => document.querySelector('[data-fill]')?.getAttribute('data-fill') ?? '')
  await panel.waitForSelector(fillStep).catch(async (cause: unknown) => {
    throw new Error(`there is no preview to accept; the panel says: ${await wordsOf(panel)}`, { cause })
  })
  await panel.focus(fillStep)
  await panel.keyboard.press('Enter')
  await panel.waitForFunction(
    (earlier) => (document.querySelector('[data-fill]')?.getAttribute('data-fill') ?? earlier) !== earlier,
    {},
    before,
  )
  const words = await wordsOf(panel)
  return { filled: Number(/Đã điền (\d+) ô/.exec(words)?.[1] ?? '0'), words }
}

const ready = '.bottom-bar:not([data-step="busy"]) .button.main'

/** Presses the main button, whatever it says, unless there is a preview already. */
export async function lookAgain(panel: Page): Promise<void> {
  await panel.waitForSelector(ready)
  if ((await panel.$(fillStep)) === null) await panel.locator(ready).click()
}

/** Looks at the page, accepts the preview with Enter, and waits for the report. A look that came to nothing is told, and tried once more. */
export async function previewAndFill(panel: Page): Promise<FillOutcome> {
  await panel.bringToFront()
  await lookAgain(panel)
  await panel.waitForSelector(ready)
  if ((await panel.$(fillStep)) === null) {
    console.warn(`the first look brought no preview; the panel says: ${await wordsOf(panel)}`)
    await lookAgain(panel)
  }
  return accept(panel)
}

/** Waits until the panel notices room for the next subscriber by itself, accepts with Enter, and waits for the report. */
export async function fillOffer(panel: Page): Promise<FillOutcome> {
  await panel.bringToFront()
  return accept(panel)
}

/** Puts everybody of the chosen request back to those left to do, where some were filled before. */
export async function startOver(panel: Page): Promise<void> {
  // Of a request that was just chosen, what was filled before is read first.
  await panel.waitForFunction(() => {
    const chosen = document.querySelector<HTMLSelectElement>('#draft')?.value
    return document.querySelector('.bottom-bar')?.getAttribute('data-draft') === chosen
  })
  const button = await panel.$(`::-p-aria([name="${vi.queue.startOver}"][role="button"])`)
  if (!button) return
  await button.click()
  await pressNamed(panel, vi.workspace.reallyYes)
  await panel.waitForSelector('.bottom-bar[data-step="look"]')
}
