import type { Page } from 'puppeteer-core'
import type { PortalState } from './state'

/** What the page's own model holds now. */
export function stateOf(page: Page): Promise<PortalState> {
  return page.evaluate('portalState()') as Promise<PortalState>
}

/** Enters text as a Vietnamese keyboard commits it, whole words at once, and leaves each box by Tab. Id → text. */
export async function typeAll(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    await page.click(`#${id}`)
    await page.keyboard.sendCharacter(text)
    await page.keyboard.press('Tab')
  }
}

/** Enters text key by key, as masks want it, and leaves each box by Tab. Id → text. */
export async function typeKeys(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    await page.click(`#${id}`)
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}

/**
 * Opens a list with the mouse, types `search` where there is something to type, and clicks the option.
 * @param option selector of the option, inside the popup that was opened.
 */
export async function pickFromList(page: Page, opener: string, option: string, search = ''): Promise<void> {
  await page.click(opener)
  if (search !== '') {
    // Some lists give the focus to their search box a moment after they open: what is typed sooner is lost.
    const isReady = () => document.activeElement?.matches('input, textarea') === true
    await page.waitForFunction(isReady, { timeout: 1_000 }).catch(() => undefined)
    await page.keyboard.sendCharacter(search)
  }
  const found = await page.waitForSelector(option, { visible: true })
  await found?.evaluate(standStill)
  await found?.click()
}

/** Resolves when the element has been at one place for three frames: popups slide while they open. */
function standStill(element: Element): Promise<void> {
  return new Promise((resolve) => {
    let [before, frames] = ['', 0]
    const look = (): void => {
      const now = JSON.stringify(element.getBoundingClientRect())
      frames = now === before ? frames + 1 : 0
      before = now
      if (frames < 3) requestAnimationFrame(look)
      else resolve()
    }
    look()
  })
}
