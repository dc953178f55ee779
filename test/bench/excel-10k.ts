import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import * as sheetJs from 'xlsx'
import { readList, readSheetFile } from '../../src/documents'
import { unpackEntry, zipEntries } from '../../src/documents/archive/zip-entries'
import { scanXml } from '../../src/documents/xlsx/scan-xml'
import { newRecord, planImport } from '../../src/records'
import { vi } from '../../src/ui/text/vi'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { longList } from '../documents/long-list'
import { median, tenths, type BenchRow } from './row'

const rowCount = 10_000
const runs = 5
const today = '2026-03-02'
const texts = vi.importPage

async function secondsOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1_000)
  }
  return median(times)
}

/** The page's own clock from the file's choice until the records lie in the store, and its longest task, in milliseconds. */
async function throughThePage(bytes: Uint8Array): Promise<{ spentMs: number; longestTaskMs: number }> {
  buildExtensionIfStale()
  const folder = await mkdtemp(join(tmpdir(), 'nhap-10k-'))
  const file = join(folder, 'danh-sach.xlsx')
  await writeFile(file, bytes)
  const practice = await startPracticeBrowser({ site: folder })
  try {
    const page = await practice.openOwnPage('workspace.html#/import')
    await page.bringToFront()
    const input = await page.waitForSelector(`input[aria-label="${texts.choose}"]`)
    await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
    const startMs = await page.evaluate(() => performance.now())
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
    for (const name of [texts.compare(rowCount), texts.store(rowCount)]) {
      const button = await page.waitForFunction(buttonOf, { polling: 20 }, name)
      await (button as ElementHandle<HTMLButtonElement>).click()
    }
    await page.waitForFunction(says, { polling: 20 }, texts.stored(rowCount, 0))
    const spentMs = (await page.evaluate(() => performance.now())) - startMs
    const trace = await page.tracing.stop()
    if (!trace) throw new Error('The browser gave no trace.')
    return { spentMs, longestTaskMs: longestTask(trace, page.url().replace(/#.*/, '')) }
  } finally {
    await practice.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the processor that the event's thread used; other programs on the machine do not count. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly frames?: readonly Frame[] } }
}

interface Frame {
  readonly url: string
  readonly processId?: number
}

/** The longest task of the main thread of the page at an address, in milliseconds of the processor. */
function longestTask(trace: Uint8Array, address: string): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] }
  const frames = traceEvents.flatMap(({ args }) => args?.data?.frames ?? [])
  const pid = frames.find(({ url }) => url.startsWith(address))?.processId
  const main = traceEvents.find((one) => one.pid === pid && one.args?.name === 'CrRendererMain')?.tid
  const tasks = traceEvents.filter((one) => one.pid === pid && one.tid === main && /RunTask$/.test(one.name))
  if (tasks.length === 0) throw new Error('The trace names no task of the page.')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000))
}

/** Found by its words in the page itself: asking for its role would have the page build its tree of roles within the measured time. */
const buttonOf = (name: string) =>
  Array.from(document.querySelectorAll('button')).find((one) => one.textContent === name && !one.disabled)
const says = (words: string) => document.body.textContent.includes(words)

/**
 * Seconds from the choice of a list of 10,000 people until they are previewed, compared and kept in the real browser, beside the same
 * preview in Node, beside unzipping and walking the same XML alone, and beside SheetJS reading the same bytes into rows. The second row
 * is the longest task of the page's main thread meanwhile, in milliseconds of the processor.
 */
export async function benchExcel10k(): Promise<BenchRow[]> {
  const bytes = longList(rowCount)
  const preview = async () => {
    const list = readList(await readSheetFile(bytes, 'danh-sach.xlsx'), { today })
    return { list, plan: planImport(list.rows, kept) }
  }
  const first = readList(await readSheetFile(bytes, 'danh-sach.xlsx'), { today })
  const kept = first.rows
    .filter(({ row }) => row % 2 === 0)
    .map(({ row, values }) => newRecord('person', { ...values, position: 'Văn thư' }, { id: `r${row}`, nowMs: 0 }))
  const { list, plan } = await preview()
  if (list.rows.length !== rowCount || plan.filter(({ kind }) => kind === 'update').length !== rowCount / 2)
    throw new Error('The list was not read whole.')
  const inNode = await secondsOf(preview)
  const limit = await secondsOf(async () => {
    for (const entry of zipEntries(bytes)) scanXml(new TextDecoder().decode(await unpackEntry(entry, 1e9)), {})
  })
  const peer = await secondsOf(() => {
    const { Sheets: sheets, SheetNames: names } = sheetJs.read(bytes, { type: 'array' })
    return sheetJs.utils.sheet_to_json(sheets[names[0] ?? ''] ?? {}, { header: 1 })
  })
  const { spentMs, longestTaskMs } = await throughThePage(bytes)
  const ours = spentMs / 1_000
  return [
    {
      id: 'excel-10k-s',
      unit: 's',
      ours: hundredths(ours),
      n: rowCount,
      goal: '< 5',
      met: ours < 5,
      peers: [
        { name: 'SheetJS (rows only)', value: hundredths(peer) },
        { name: 'preview alone, in Node', value: hundredths(inNode) },
      ],
      limit: { name: 'unzip and walk the XML', value: hundredths(limit) },
    },
    {
      id: 'excel-10k-longest-task-ms',
      unit: 'ms',
      ours: tenths(longestTaskMs),
      n: 1,
      goal: '≤ 50',
      met: longestTaskMs <= 50,
      peers: [],
    },
  ]
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
