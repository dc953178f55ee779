import type { Page } from 'puppeteer-core'
import { vi } from '../../src/ui/text/vi.js'
import type { RequestDraft } from '../../src/requests'
import type { PortalState } from '../portal/state'
import { faultsOf } from './check-state'
import type { MainJob } from './start'
import { chooseDraft, fillOffer, previewAndFill, pressNamed, startOver } from './panel-steps'

/** The four practice pages: their routes and how their subscribers are entered. */
export const practicePages = [
  { route: 'plain/mau-01', path: 'index.html#/plain/mau-01', mau: '01', inDialogs: false },
  { route: 'plain/mau-04', path: 'index.html#/plain/mau-04', mau: '04', inDialogs: false },
  { route: 'antd/mau-01', path: 'antd.html#/antd/mau-01', mau: '01', inDialogs: true },
  { route: 'antd/mau-04', path: 'antd.html#/antd/mau-04', mau: '04', inDialogs: true },
] as const

/** One of the four practice pages. */
export type PracticePage = (typeof practicePages)[number]

/** What came of one page: how many controls were filled, what is wrong, and the page for a picture. */
export interface PageOutcome {
  readonly filled: number
  readonly faults: readonly string[]
  readonly page: Page
  readonly state: PortalState
}

/** The page's own state: what it would send, not what its boxes show. */
export function stateOf(page: Page): Promise<PortalState> {
  return page.evaluate(() => (globalThis as unknown as { portalState: () => PortalState }).portalState())
}

/** No dialog stands over the page, not even one that is still fading out. */
function noDialog(): boolean {
  return [...document.querySelectorAll('.ant-modal-wrap, .ant-modal-mask')].every(
    (one) => getComputedStyle(one).display === 'none',
  )
}

/** The person at the desk opens the page's dialog, lets the panel fill it, and saves it: for one subscriber after another. */
async function fillDialogs(job: MainJob, page: Page, count: number): Promise<number> {
  let filled = 0
  for (let row = 0; row < count; row++) {
    await page.bringToFront()
    await page.waitForFunction(noDialog)
    await page.click('#btn-them')
    await page.waitForFunction(
      () => document.querySelector('#btn-luu') !== null && document.querySelector('[class*=ant-zoom-]') === null,
    )
    filled += (await fillOffer(job.panel)).filled
    await page.bringToFront()
    await page.click('#btn-luu')
    await page.waitForFunction(
      (saved) =>
        (globalThis as unknown as { portalState: () => { subjects: unknown[] } }).portalState().subjects.length ===
        saved,
      {},
      row + 1,
    )
  }
  return filled
}

/** Fills one practice page by the side panel, as a clerk would, and compares the page's own state with the request. */
export async function fillPracticePage(
  job: MainJob,
  where: PracticePage,
  draft: RequestDraft,
  draftName: string,
): Promise<PageOutcome> {
  const page = await job.practice.openPortal(where.path)
  await page.waitForSelector(`main[data-ready="${where.route}"]`)
  await job.panel.bringToFront()
  await pressNamed(job.panel, vi.panel.tabs.fill, 'tab')
  await job.panel.reload()
  await chooseDraft(job.panel, draftName)
  await startOver(job.panel)
  const first = await previewAndFill(job.panel)
  const more = where.inDialogs ? await fillDialogs(job, page, draft.subjects.length) : 0
  const state = await stateOf(page)
  return { filled: first.filled + more, faults: faultsOf(state, draft), page, state }
}
