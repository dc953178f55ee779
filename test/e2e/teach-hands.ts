import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { vi } from '../../src/ui/text/vi'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { issueRequest } from '../main-job/example-request'
import { lookAgain, openRequestFile, pressNamed, waitForWords, wordsOf } from '../main-job/panel-steps'

/** The browser with a page of the portal, the side panel beside it, and the hands of a person who teaches. */
export interface TeachHands {
  readonly panel: Page
  readonly openOwnPage: (path: string) => Promise<Page>
  /** Opens a page with this content on the portal, always at the same address. */
  readonly show: (body: string) => Promise<Page>
  /** Opens "Dạy trang này" anew. */
  readonly openTeaching: () => Promise<void>
  /** Starts pointing, and does something on the page then. */
  readonly point: (page: Page, act: () => Promise<void>) => Promise<void>
  /** Says of the chosen control what it is and whose, and saves. */
  readonly say: (key: string, role: string) => Promise<void>
  /** The values and reasons of the preview, as words. */
  readonly preview: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts the browser; call `stop` at the end. */
export async function startTeachHands(): Promise<TeachHands> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'day-trang-'))
  const request = join(site, 'de-nghi.json')
  writeFileSync(request, JSON.stringify(issueRequest))
  const practice = await startPracticeBrowser({ site })
  const panel = await practice.openOwnPage('sidepanel.html')
  await panel.setViewport({ width: 420, height: 900 })
  await openRequestFile(panel, request)
  let shown: Page | undefined
  const show = async (body: string): Promise<Page> => {
    await shown?.close()
    writeFileSync(
      join(site, 'don.html'),
      `<!doctype html><meta charset="utf-8"><title>Đơn lạ</title><body>${body}</body>`,
    )
    shown = await practice.openPortal('don.html')
    return shown
  }
  const openTeaching = async (): Promise<void> => {
    await panel.bringToFront()
    await panel.reload()
    await pressNamed(panel, vi.panel.tabs.teach, 'tab')
    await waitForWords(panel, vi.teach.check.title)
  }
  const point = async (page: Page, act: () => Promise<void>): Promise<void> => {
    await pressNamed(panel, vi.teach.start)
    await waitForWords(panel, vi.teach.pointing)
    await page.bringToFront()
    await page.waitForFunction(() => document.documentElement.lastElementChild?.matches('div[popover]') === true)
    await act()
    await panel.bringToFront()
  }
  const say = async (key: string, role: string): Promise<void> => {
    await panel.locator(`.key-list input[value="${key}"]`).click()
    const select = await panel.waitForSelector(`::-p-aria([name="${vi.teach.editor.whose}"])`)
    await select?.select(role)
    await pressNamed(panel, vi.teach.editor.save)
    await waitForWords(panel, vi.teach.saved)
  }
  const preview = async (): Promise<string> => {
    await panel.bringToFront()
    await panel.reload()
    await panel.waitForSelector('#draft')
    await lookAgain(panel)
    await waitForWords(panel, vi.panel.report.again)
    await panel.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    return wordsOf(panel)
  }
  const stop = async (): Promise<void> => {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
  return { panel, openOwnPage: practice.openOwnPage, show, openTeaching, point, say, preview, stop }
}
