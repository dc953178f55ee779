import { issueRequest } from '../main-job/example-request'
import { bodyOf, makeProfile, type KeptBrowser } from '../e2e/kept-profile'
import { buildPortal } from '../portal/build'
import { manyPeople } from './many-people'
import { median, tenths, type BenchRow } from './row'

const records = 100
const rounds = 9
const goalMs = 1_000
const practicePage = 'index.html#/plain/mau-01'

async function keep(kept: KeptBrowser): Promise<void> {
  for (const record of manyPeople(records))
    bodyOf(await kept.ask('records.save', { record, version: 0, certificates: [] }))
  const changedAt = new Date().toISOString()
  const draft = { id: 'de-nghi', draft: issueRequest, createdAt: changedAt, changedAt }
  bodyOf(await kept.ask('drafts.save', { draft, version: 0 }))
}

/** The store's worker ends with the last page that uses it: the next panel has to open the store anew, as the first of a day does. */
async function untilStoreIsClosed({ practice: { browser } }: KeptBrowser): Promise<void> {
  const isOpen = () => browser.targets().some((one) => one.url().includes('store-worker'))
  for (let looks = 0; isOpen() && looks < 200; looks++) await new Promise((resolve) => setTimeout(resolve, 25))
}

/** From the beginning of the panel's loading until its main button can be pressed for the kept request, by the panel's own clock. */
async function openPanel({ practice }: KeptBrowser): Promise<number> {
  const panel = await practice.openOwnPage('sidepanel.html')
  const usable = await panel.waitForFunction(
    () => {
      const button = document.querySelector('.bottom-bar[data-step="look"] .button.main')
      const chosen = document.querySelector<HTMLSelectElement>('#draft')?.value
      return button?.getAttribute('aria-disabled') === 'false' && chosen !== undefined && performance.now()
    },
    { polling: 'raf' },
  )
  const spentMs = Number(await usable.jsonValue())
  await panel.close()
  return spentMs
}

async function openNothing({ practice }: KeptBrowser): Promise<number> {
  const page = await practice.openOwnPage('manifest.json')
  const spentMs = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0)
  await page.close()
  return spentMs
}

/**
 * Milliseconds until the panel can be used beside a page of the portal, with 100 records and one request kept. A script can't press the
 * browser's own button, so the clock starts when the panel begins to load, in a tab of its own; the store is closed before each time.
 */
export async function benchPanelOpen(): Promise<BenchRow> {
  const profile = await makeProfile()
  await buildPortal(profile.folder)
  const kept = await profile.start()
  try {
    await keep(kept)
    await kept.page.close()
    const portal = await kept.practice.openPortal(practicePage)
    await portal.bringToFront()
    const [times, empty]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      await untilStoreIsClosed(kept)
      empty.push(await openNothing(kept))
      times.push(await openPanel(kept))
    }
    process.stderr.write(`panel: ${times.map(tenths).join(' ')} ms; empty page: ${empty.map(tenths).join(' ')} ms\n`)
    const ours = tenths(median(times))
    return {
      id: 'panel-open-ms',
      unit: 'ms',
      ours,
      n: rounds,
      goal: `< ${goalMs}`,
      met: ours < goalMs,
      peers: [],
      limit: { name: 'an empty page of the extension', value: tenths(median(empty)) },
      includes: 'the page loaded, the store opened, records and request read, the portal found, the main button ready',
    }
  } finally {
    await kept.close()
    await profile.remove()
  }
}
