import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { manyFormsPage } from './many-forms-page'
import { median, tenths, type BenchRow } from './row'

const fieldCount = 92
const loadsATurn = 6
const stormFrames = 40
const stormInputs = 200
const storms = 3
const megabyte = 1024 * 1024

/** What browsers of one kind showed. Times in milliseconds, heap in bytes. */
interface Seen {
  readonly load: number[]
  readonly heap: number[]
  readonly storm: number[]
}

/** Without an extension, with ours, and with one whose content script does nothing: what the browser itself takes for having one. */
type Kind = 'none' | 'ours' | 'empty'
/** There and back, twice: what the machine does meanwhile falls on each alike. */
const turns: readonly Kind[] = [
  'none',
  'ours',
  'empty',
  'empty',
  'ours',
  'none',
  'empty',
  'none',
  'ours',
  'ours',
  'none',
  'empty',
]

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}

/** One load of the page in a tab of its own: until it has loaded and come to rest, and what it keeps after collecting garbage. */
async function loadOnce(practice: PracticeBrowser): Promise<{ load: number; heap: number }> {
  const page = await practice.browser.newPage()
  const session = await page.createCDPSession()
  // The processor's time of the page's thread: other programs on the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto('https://dichvucong.ca.gov.vn/index.html', { waitUntil: 'load' })
  // Content scripts run when the page is idle after its load.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const load = (await metric(session, 'TaskDuration')) * 1_000
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const heap = await metric(session, 'JSHeapUsedSize')
  await page.close()
  return { load, heap }
}

/** Adds boxes to frames of the same site as fast as the page can. @returns milliseconds until the page has drawn them */
function storm(page: Page): Promise<number> {
  return page.evaluate(
    async (frameCount, inputCount) => {
      const frames = Array.from({ length: frameCount }, () =>
        document.body.appendChild(document.createElement('iframe')),
      )
      const startMs = performance.now()
      for (let place = 0; place < inputCount; place++)
        for (const { contentDocument } of frames)
          contentDocument?.body.appendChild(contentDocument.createElement('input')).setAttribute('name', `f${place}`)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const spentMs = performance.now() - startMs
      for (const frame of frames) frame.remove()
      return spentMs
    },
    stormFrames,
    stormInputs,
  )
}

async function turn(site: string, seen: Seen, extension: false | string): Promise<void> {
  const practice = await startPracticeBrowser({ site, extension })
  try {
    await loadOnce(practice)
    for (let round = 0; round < loadsATurn; round++) {
      const { load, heap } = await loadOnce(practice)
      seen.load.push(load)
      seen.heap.push(heap)
    }
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    await storm(page)
    for (let round = 0; round < storms; round++) seen.storm.push(await storm(page))
  } finally {
    await practice.stop()
  }
}

/** A copy of the built extension whose content script does nothing. */
function withoutScript(folder: string): string {
  cpSync(extensionFolder, folder, { recursive: true })
  writeFileSync(join(folder, 'content-scripts', 'portal.js'), '')
  return folder
}

async function seenIn(site: string, empty: string): Promise<Record<Kind, Seen>> {
  const blank = (): Seen => ({ load: [], heap: [], storm: [] })
  const seen: Record<Kind, Seen> = { none: blank(), ours: blank(), empty: blank() }
  const extensions: Record<Kind, false | string> = { none: false, ours: extensionFolder, empty }
  for (const kind of turns) await turn(site, seen[kind], extensions[kind])
  return seen
}

/** What the extension costs a page of 92 fields while nobody uses it: time and heap, by turns without, with, and with an empty one. */
export async function benchPageOverhead(): Promise<BenchRow[]> {
  buildExtensionIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  const site = join(folder, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), manyFormsPage(fieldCount))
  try {
    return rowsOf(await seenIn(site, withoutScript(join(folder, 'empty'))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rowsOf({ none: without, ours: withIt, empty }: Record<Kind, Seen>): BenchRow[] {
  const load = tenths(median(withIt.load) - median(without.load))
  const heap = Math.round((100 * (median(withIt.heap) - median(without.heap))) / megabyte) / 100
  const n = withIt.load.length
  process.stderr.write(
    `mutation storm, ${stormFrames} frames × ${stormInputs} boxes: ${tenths(median(withIt.storm))} ms with the extension, ${tenths(median(without.storm))} ms without (least ${tenths(Math.min(...withIt.storm))} and ${tenths(Math.min(...without.storm))})\n`,
  )
  return [
    {
      id: 'page-load-overhead-ms',
      unit: 'ms',
      ours: load,
      n,
      goal: '< 10',
      met: load < 10,
      peers: [{ name: 'a content script that does nothing', value: tenths(median(empty.load) - median(without.load)) }],
      limit: { name: 'the page alone', value: tenths(median(without.load)) },
    },
    {
      id: 'page-heap-overhead-mb',
      unit: 'MB',
      ours: heap,
      n,
      goal: '< 0.5',
      met: heap < 0.5,
      peers: [],
      limit: { name: 'the page alone', value: tenths(median(without.heap) / megabyte) },
    },
  ]
}
