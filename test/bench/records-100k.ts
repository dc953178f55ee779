import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TargetType, type CDPSession, type Page } from 'puppeteer-core'
import { EXTENSION_ID } from '../../src/protocol/native'
import { newRecord } from '../../src/records'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { bundle } from './extension-worlds'
import { seededNumbers } from './many-people'
import { median, tenths, type BenchRow } from './row'

const count = 100_000
const rounds = 7
const saves = 31
const peopleOnPage = 50
const megabyte = 1024 * 1024
/** How long anything may take at most: filling the store takes minutes on a busy machine. */
const patienceMs = 600_000
const workerName = 'store-worker'

/** A page of the extension's origin that runs nothing of the product but what is called. */
interface Probe {
  readonly page: Page
  readonly call: <Result>(name: string, ...args: readonly unknown[]) => Promise<Result>
}

/** What a person may type: names, parts of names with bodies, numbers from either end, sign by sign. */
export function typedQueries(): string[] {
  const next = seededNumbers(11)
  const digits = (length: number) => Array.from({ length }, () => Math.floor(next() * 10)).join('')
  const whole = [
    ...['nguyễn văn an', 'tran thi', 'xa thu 12', 'hải phòng chuyên viên', 'ngoc anh le', 'văn thư', 'dung'],
    ...[`0${digits(11)}`, digits(6), `09${digits(8)}`, '4a7f09', 'a1', 'example', digits(3), 'TK12'],
  ]
  return whole.flatMap((query) => Array.from(query, (_, place) => query.slice(0, place + 1)))
}

function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN
}

async function openProbe(practice: PracticeBrowser, script: string): Promise<Probe> {
  const page = await practice.openOwnPage('manifest.json')
  await page.evaluate(script)
  const worker = readdirSync(join(extensionFolder, 'assets')).find((name) => name.startsWith(workerName))
  const call = async <Result>(name: string, ...args: readonly unknown[]): Promise<Result> => {
    const probe = 'globalThis.recordsProbe'
    await page.evaluate(`${probe}.begin(${JSON.stringify(name)}, ${JSON.stringify(args)})`)
    // What takes minutes on a busy machine would be given up by the browser's own protocol: it is asked now and then.
    const endMs = performance.now() + patienceMs
    for (let waitMs = 20; performance.now() < endMs; waitMs = Math.min(waitMs * 2, 1_000)) {
      const ended = (await page.evaluate(`${probe}.ended()`)) as { value?: Result; error?: string } | undefined
      if (ended?.error !== undefined) throw new Error(`${name}: ${ended.error}`)
      if (ended) return ended.value as Result
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
    throw new Error(`${name}: no answer in ${patienceMs / 60_000} minutes`)
  }
  await call('useWorker', `/assets/${worker ?? ''}`)
  return { page, call }
}

/** The answers of the store, asked one after the other. @throws Error when the last was a failure */
async function ask(probe: Probe, name: string, bodies: readonly unknown[]) {
  const { times, answer } = await probe.call<{
    times: number[]
    answer: { ok: boolean; body: unknown; code?: string }
  }>('timed', name, bodies)
  if (!answer.ok) throw new Error(`${name}: ${String(answer.code)}`)
  return { times, body: answer.body }
}

const findAll = { query: '', offset: 0, limit: peopleOnPage }

/** The worker ends with its last page: the next one has to open the store anew. */
async function closeProbe(practice: PracticeBrowser, { page }: Probe): Promise<void> {
  await page.close()
  const isWorker = () => practice.browser.targets().some((one) => one.url().includes(workerName))
  for (let waits = 0; isWorker() && waits < 100; waits++) await new Promise((resolve) => setTimeout(resolve, 50))
  // A worker that is just ending takes no more questions, and is no target any more.
  await new Promise((resolve) => setTimeout(resolve, 500))
}

async function benchOpen(practice: PracticeBrowser, script: string): Promise<BenchRow> {
  const [ours, plain]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const limit = await openProbe(practice, script)
    plain.push(await limit.call<number>('readPlain'))
    await closeProbe(practice, limit)
    const probe = await openProbe(practice, script)
    const { times, body } = await ask(probe, 'records.find', [findAll])
    const { rows, counts } = body as { rows: unknown[]; counts: { person: number } }
    if (rows.length !== peopleOnPage || counts.person < count) throw new Error('The first result is not whole.')
    ours.push(times[0] ?? Number.NaN)
    await closeProbe(practice, probe)
  }
  process.stderr.write(`open: ${ours.map(tenths).join(' ')} ms; plain: ${plain.map(tenths).join(' ')} ms\n`)
  const ratio = Math.round((median(ours) / median(plain)) * 100) / 100
  return {
    id: 'open-100k-ratio',
    unit: '×',
    ours: ratio,
    n: rounds,
    goal: '≤ 1.5',
    met: ratio <= 1.5,
    peers: [],
    limit: { name: `reading and parsing the same bytes unencrypted takes 1, or ${tenths(median(plain))} ms`, value: 1 },
  }
}

async function benchSearch(practice: PracticeBrowser, script: string): Promise<BenchRow> {
  const queries = typedQueries()
  const probe = await openProbe(practice, script)
  await ask(probe, 'records.find', [findAll])
  const { times } = await ask(
    probe,
    'records.find',
    queries.map((query) => ({ ...findAll, query })),
  )
  await closeProbe(practice, probe)
  const p95Of = async (name: string): Promise<number> => {
    const other = await openProbe(practice, script)
    const others = await other.call<number[]>(name, count, queries)
    await closeProbe(practice, other)
    process.stderr.write(`${name}: ${tenths(p95(others))} ms\n`)
    return tenths(p95(others))
  }
  return {
    id: 'search-100k-p95-ms',
    unit: 'ms',
    ours: tenths(p95(times)),
    n: queries.length,
    goal: '< 16',
    met: p95(times) < 16,
    peers: [
      { name: 'MiniSearch', value: await p95Of('miniSearchTimes') },
      { name: 'Orama', value: await p95Of('oramaTimes') },
    ],
    limit: { name: 'array scan', value: await p95Of('scanTimes') },
  }
}

async function benchSave(practice: PracticeBrowser, script: string): Promise<BenchRow> {
  const probe = await openProbe(practice, script)
  await ask(probe, 'records.find', [findAll])
  const record = (number: number) =>
    newRecord(
      'person',
      { fullName: `Trần Thị Lưu ${number}`, citizenId: String(31_185_000_000 + number).padStart(12, '0') },
      { id: crypto.randomUUID(), nowMs: Date.now() },
    )
  const bodies = Array.from({ length: saves }, (_, number) => ({
    record: record(number),
    version: 0,
    certificates: [],
  }))
  const { times } = await ask(probe, 'records.save', bodies)
  const plain: number[] = []
  // A row, its bucket of the manifest, the root, and what changed beside its block of the index.
  for (let round = 0; round < saves; round++)
    plain.push(await probe.call<number>('writePlain', [600, 18_000, 4_000, 600]))
  await closeProbe(practice, probe)
  const ours = median(times)
  return {
    id: 'save-one-ms',
    unit: 'ms',
    ours: tenths(ours),
    n: saves,
    goal: '< 15',
    met: ours < 15,
    peers: [],
    limit: { name: 'writing as many bytes unencrypted', value: tenths(median(plain)) },
    includes:
      'from the question to the answer that the record, its version and the index are kept; in one of 25 saves to one of 256 blocks the block is written anew too, 80,000 bytes more',
  }
}

/** What the processes that show pages keep for themselves, after collecting garbage: a page and, where it has one, its worker. */
async function rendererBytes(practice: PracticeBrowser): Promise<number> {
  for (const target of practice.browser.targets()) {
    // The worker's session does not answer: its garbage counts.
    if (target.type() !== TargetType.PAGE) continue
    if (!target.url().startsWith(`chrome-extension://${EXTENSION_ID}`)) continue
    const session: CDPSession = await target.createCDPSession()
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
    await session.detach()
  }
  const browser = await practice.browser.target().createCDPSession()
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  await browser.detach()
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map((match) => Number(match[1]))
    })
  return kilobytes.reduce((sum, one) => sum + one, 0) * 1024
}

async function benchMemory(practice: PracticeBrowser): Promise<BenchRow> {
  const empty = await practice.openOwnPage('manifest.json')
  const before = await rendererBytes(practice)
  // A page behind another one draws nothing, and what waits for it to draw would wait for ever.
  await empty.bringToFront()
  await empty.goto(`chrome-extension://${EXTENSION_ID}/workspace.html#/records`)
  await empty.waitForFunction((name) => document.querySelectorAll(name).length > 10, { polling: 100 }, 'tbody tr')
  await empty.type('input[type="search"]', 'nguyen van an')
  await empty.waitForFunction((name) => document.querySelectorAll(name).length > 0, { polling: 100 }, 'tbody tr')
  const after = await rendererBytes(practice)
  await empty.close()
  const ours = (after - before) / megabyte
  return {
    id: 'memory-100k-mb',
    unit: 'MB',
    ours: tenths(ours),
    n: 1,
    goal: '< 120',
    met: ours < 120,
    peers: [],
    limit: { name: 'the empty page', value: tenths(before / megabyte) },
  }
}

/** Opening, searching and keeping 100,000 invented people in the real browser, through the store's own worker. */
export async function benchRecords100k(): Promise<BenchRow[]> {
  buildExtensionIfStale()
  const site = await mkdtemp(join(tmpdir(), 'tro-ly-chung-thu-bench-'))
  const script = await bundle('records-probe.ts')
  const practice = await startPracticeBrowser({ site })
  try {
    const filling = await openProbe(practice, script)
    filling.page.setDefaultTimeout(600_000)
    const { plainBytes } = await filling.call<{ plainBytes: number }>('fillStore', count)
    process.stderr.write(`${count} people, an index of ${tenths(plainBytes / megabyte)} MB\n`)
    await closeProbe(practice, filling)
    const open = await benchOpen(practice, script)
    const save = await benchSave(practice, script)
    const memory = await benchMemory(practice)
    return [open, await benchSearch(practice, script), save, memory]
  } finally {
    await practice.stop()
    await rm(site, { recursive: true, force: true, maxRetries: 5 })
  }
}
