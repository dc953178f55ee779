import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'puppeteer-core'
import type { DocumentJob } from '../../src/documents/document-job'
import { writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { writeLetter } from '../../src/documents/letter/write-letter'
import { defaultProfile, forms } from '../../src/procedures'
import { composeLetter } from '../../src/requests'
import { buildExtensionIfStale, extensionFolder } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { exampleDraft } from '../documents/letter/nine-drafts'
import { readDocx } from '../documents/letter/read-docx'
import { median, tenths, type BenchRow } from './row'

const subjects = 500
const runs = 5
const mostLetterMs = 2_000
const mostSheetMs = 1_000

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** The built worker, as the extension's pages start it. */
function workerPath(): string {
  const name = readdirSync(join(extensionFolder, 'assets')).find((one) => /^document-worker-.*\.js$/.test(one))
  if (name === undefined) throw new Error('The extension has no worker of documents.')
  return `/assets/${name}`
}

/** Milliseconds from starting a worker for a job to having its file in the page, and the bytes of the last file. */
async function inWorker(
  page: Page,
  path: string,
  job: DocumentJob,
): Promise<{ readonly ms: number; readonly bytes: Uint8Array }> {
  // As data: the page’s world knows none of our types.
  const order = JSON.parse(JSON.stringify(job)) as DocumentJob
  const times: number[] = []
  let made = ''
  for (let run = 0; run < runs; run += 1) {
    const { ms, text } = await page.evaluate(makeInPage, path, order)
    times.push(ms)
    made = text
  }
  return { ms: median(times), bytes: Buffer.from(made, 'latin1') }
}

// It runs in the page: nothing of this file is there, and functions inside have no names.
async function makeInPage(address: string, order: unknown): Promise<{ ms: number; text: string }> {
  const start = performance.now()
  const worker = new Worker(address)
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    worker.onerror = () => reject(new Error('the worker failed'))
    worker.onmessage = ({ data }: MessageEvent<{ kind: string; result: { bytes: Uint8Array } }>) => {
      if (data.kind === 'done') resolve(data.result.bytes)
      if (data.kind === 'failed') reject(new Error('the job failed'))
    }
    worker.postMessage(order)
  })
  const ms = performance.now() - start
  worker.terminate()
  let text = ''
  for (const octet of bytes) text += String.fromCharCode(octet)
  return { ms, text }
}

/**
 * Milliseconds to make the letter (Mẫu 01) and the import file of 500 persons in Chromium's worker, its start included, beside the same work
 * in Node and beside packing the same XML alone.
 */
export async function benchLetter500(): Promise<readonly BenchRow[]> {
  buildExtensionIfStale()
  const draft = exampleDraft('01', subjects)
  const letter = composeLetter(draft, { today: '2026-03-02', profile: defaultProfile, form: forms['01'] })
  const site = mkdtempSync(join(tmpdir(), 'van-ban-500-'))
  const practice = await startPracticeBrowser({ site })
  try {
    const page = await practice.openOwnPage('workspace.html')
    const made = await inWorker(page, workerPath(), { kind: 'letter', letter })
    const sheet = await inWorker(page, workerPath(), { kind: 'sheet', draft })
    const { xml, tables } = readDocx(made.bytes)
    if (tables[1]?.length !== subjects + 1) throw new Error('The letter leaves subjects out.')
    const bytes = strToU8(xml)
    const limit = await timed(() => zipSync({ 'word/document.xml': bytes }))
    return [
      {
        id: 'letter-500-ms',
        unit: 'ms',
        ours: tenths(made.ms),
        n: subjects,
        goal: `< ${mostLetterMs}`,
        met: made.ms < mostLetterMs,
        peers: [{ name: 'in Node', value: tenths(await timed(() => writeLetter(letter))) }],
        limit: { name: 'zip of the same XML', value: tenths(limit) },
      },
      {
        id: 'excel-500-ms',
        unit: 'ms',
        ours: tenths(sheet.ms),
        n: subjects,
        goal: `< ${mostSheetMs}`,
        met: sheet.ms < mostSheetMs,
        peers: [{ name: 'in Node', value: tenths(await timed(() => writeVgcaSheet(draft))) }],
      },
    ]
  } finally {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
}
