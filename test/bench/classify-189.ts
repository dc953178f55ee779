import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { backgroundOf, bundle, contentWorld } from './extension-worlds'
import { firefoxRules, firefoxOn, type FirefoxReading } from './firefox-rules'
import { manyFormsPage } from './many-forms-page'
import type { Look } from './look-probe'
import { median, tenths, type BenchRow } from './row'

const fieldCount = 189
/** Rounds until the browser compiles nothing any more, for us as for the others; what a page costs that was just opened is told beside it. */
const warmUp = 400
const rounds = 100
const goalUs = 25

const includes =
  'ours: the first look (drawn, opaque, sized, on the page; labels, headings, tables, choices) and matching, as Firefox: drawn, labels, rules; the close look at what is recognised (faint, clipped, painted over) is in preview-189-ms'

/** Milliseconds of every round: the first look and matching, and the close look that follows where a value would go. */
interface OurTimes {
  readonly look: readonly number[]
  readonly match: readonly number[]
  readonly close: readonly number[]
  /** The first look and matching of all, with the vocabulary read before. */
  readonly first: { readonly look: number; readonly match: number }
}

/**
 * Looking is measured in the content script's world of the page, matching in the background worker on the same facts, freshly
 * parsed: what the fill command does, by the same code bundled apart, without the message between the two.
 */
async function ours(practice: PracticeBrowser, page: Page): Promise<OurTimes> {
  const world = await contentWorld(page)
  await world.run(await bundle('look-probe.ts'))
  const look = (await world.run(`benchLook(${warmUp + rounds})`)) as Look
  const worker = await backgroundOf(practice)
  await worker.evaluate(await bundle('match-probe.ts'))
  const facts = JSON.stringify(look.facts)
  const match = (await worker.evaluate(`benchMatch(${facts}, ${warmUp + rounds})`)) as number[]
  const asked = JSON.stringify(await worker.evaluate(`benchAsked(${facts})`))
  const close = (await world.run(`benchClose(${asked}, ${warmUp + rounds})`)) as number[]
  return {
    look: look.times.slice(warmUp),
    match: match.slice(warmUp),
    close: close.slice(warmUp),
    first: { look: look.times[0] ?? 0, match: match[1] ?? 0 },
  }
}

/** What nobody can do without: every field found, its box and the text of its label asked for once. */
function bareLook(page: Page): Promise<number[]> {
  return page.evaluate(
    async (count, skipped) => {
      const times: number[] = []
      let seen = 0
      for (let round = 0; round < count + skipped; round++) {
        const startMs = performance.now()
        for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
          const { width } = field.getBoundingClientRect()
          const label = field.labels?.[0] ?? field.parentElement?.previousElementSibling ?? field.parentElement
          seen += width + (label?.textContent.length ?? 0)
        }
        times.push(performance.now() - startMs)
        await new Promise((resolve) => setTimeout(resolve))
      }
      if (seen === 0) throw new Error('nothing was looked at')
      return times.slice(skipped)
    },
    rounds,
    warmUp,
  )
}

function perField(times: readonly number[]): number {
  return (median(times) * 1000) / fieldCount
}

/** The middle and the least of some rounds: far apart where the machine has other work. */
function told(times: readonly number[]): string {
  return `${tenths(perField(times))} (least ${tenths((Math.min(...times) * 1000) / fieldCount)})`
}

function peerOf(firefox: FirefoxReading | undefined): BenchRow['peers'] {
  if (!firefox) return [{ name: 'Firefox', skipped: 'firefox-esr is not installed' }]
  process.stderr.write(`Firefox: ${firefox.right} of ${firefox.keyed} fields that have a key recognised as its kind\n`)
  return [{ name: 'Firefox', value: tenths(perField(firefox.times)) }]
}

/** Microseconds a field for recognising a page of 189 fields, beside Firefox's own rules on the same fields. */
export async function benchClassify(): Promise<BenchRow> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'bench-189-'))
  writeFileSync(join(site, 'index.html'), manyFormsPage(fieldCount))
  const practice = await startPracticeBrowser({ site })
  try {
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    const { look, match, close, first } = await ours(practice, page)
    process.stderr.write(`µs a field: look ${told(look)}, match ${told(match)}; close look ${told(close)}\n`)
    const cold = `of a page just opened ${tenths(perField([first.look]))} and ${tenths(perField([first.match]))}`
    process.stderr.write(`${cold}\n`)
    const rules = firefoxRules()
    const firefox = rules === undefined ? undefined : await firefoxOn(page, rules, { rounds, warmUp })
    const value = tenths(perField(look) + perField(match))
    return {
      id: 'classify-us-per-field',
      unit: 'µs',
      ours: value,
      n: rounds,
      goal: `< ${goalUs}`,
      met: value < goalUs,
      includes: `${includes}; after ${warmUp} rounds, ${cold}`,
      peers: peerOf(firefox),
      limit: { name: 'found, box and label text of every field', value: tenths(perField(await bareLook(page))) },
    }
  } finally {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
}
