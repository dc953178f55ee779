import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { vi } from '../../src/ui/text/vi'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { bundle } from './extension-worlds'
import { manyCertificates } from './many-certificates'
import { median, tenths, type BenchRow } from './row'

const count = 1_000
const runs = 3
const goalMs = 3_000
const input = 'input[type="file"][accept*=".cer"]'

/** From the choice of the files until all are read and the first cards say what can be done with them; by the page's own clock. */
async function throughThePage(practice: PracticeBrowser, files: readonly string[]) {
  const page = await practice.openOwnPage('workspace.html#/certificates')
  await page.bringToFront()
  const chooser = await page.waitForSelector(input)
  await page.evaluate(() => {
    const seen = { startMs: 0, longestMs: 0 }
    addEventListener('change', () => (seen.startMs = performance.now()), { capture: true, once: true })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestMs = Math.max(seen.longestMs, duration)
    }).observe({ type: 'longtask' })
    Reflect.set(globalThis, 'seen', seen)
  })
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(...files)
  const ended = await page.waitForFunction(
    (summary, button) => {
      const cards = Array.from(document.querySelectorAll('article.card'))
      const isReady = (card: Element) =>
        Array.from(card.querySelectorAll('button')).some(({ innerText }) => innerText.trim() === button)
      if (!document.body.textContent.includes(summary) || cards.length === 0 || !cards.every(isReady)) return null
      const { startMs, longestMs } = Reflect.get(globalThis, 'seen') as { startMs: number; longestMs: number }
      return { spentMs: performance.now() - startMs, longestMs }
    },
    // Frames may stop in a window that nobody sees.
    { polling: 20 },
    vi.certificatesPage.summary(count, count, 0),
    vi.certificates.saveRecord,
  )
  const times = (await ended.jsonValue()) as { spentMs: number; longestMs: number }
  await page.close()
  return times
}

/** What nobody can do without: the bytes of all files brought into the page. Milliseconds. */
async function bytesAlone(page: Page, files: readonly string[]): Promise<number> {
  await page.setContent('<input type="file" multiple>')
  const chooser = await page.waitForSelector('input')
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(...files)
  return page.evaluate(async () => {
    const startMs = performance.now()
    const chosen = Array.from(document.querySelector('input')?.files ?? [])
    await Promise.all(chosen.map((file) => file.arrayBuffer()))
    return performance.now() - startMs
  })
}

/** Milliseconds to read and show 1,000 certificate files on the Certificates page of the real browser. */
export async function benchCertificateFiles(): Promise<BenchRow> {
  buildExtensionIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'))
  const list = manyCertificates(count)
  const files = list.map((_, place) => join(folder, `chung-thu-${place}.cer`))
  files.forEach((file, place) => writeFileSync(file, list[place] ?? ''))
  const practice = await startPracticeBrowser({ site: folder })
  try {
    const seen: { spentMs: number; longestMs: number }[] = []
    // The first page also starts the store.
    for (let run = 0; run <= runs; run++) seen.push(await throughThePage(practice, files))
    const plain = await practice.openOwnPage('manifest.json')
    const limit = await bytesAlone(plain, files)
    await plain.evaluate(await bundle('certificate-probe.ts'))
    const texts = list.map((der) => Buffer.from(der).toString('latin1'))
    const times = (await plain.evaluate(`benchCertificates(${JSON.stringify(texts)}, 1)`)) as Record<string, number[]>
    const reading = (name: string) => tenths((median(times[name] ?? []) * count) / 1_000)
    const ours = tenths(median(seen.slice(1).map(({ spentMs }) => spentMs)))
    const longest = seen.map(({ longestMs }) => tenths(longestMs)).join(' ')
    process.stderr.write(
      `${count} files: ${seen.map(({ spentMs }) => tenths(spentMs)).join(' ')} ms, longest task ${longest} ms\n`,
    )
    return {
      id: 'cert-1000-files-ms',
      unit: 'ms',
      ours,
      n: count,
      goal: `< ${goalMs}`,
      met: ours < goalMs,
      peers: [
        ...Object.keys(times)
          .filter((name) => name !== 'ours' && name !== 'bare look')
          .map((name) => ({ name, value: reading(name) })),
        { name: 'node:crypto', skipped: 'a part of Node; browsers have none' },
      ],
      limit: { name: 'the bytes brought into the page', value: tenths(limit) },
      includes: `ours: from the choice of the files to the first cards with what can be done, of it reading ${reading('ours')} ms; peers: reading alone`,
    }
  } finally {
    await practice.stop()
    rmSync(folder, { recursive: true })
  }
}
