import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { benchCertificateFiles } from '../bench/certificate-files'
import { benchCertificatesInChromium, benchCertificatesInNode } from '../bench/certificate-list'
import { benchClassify } from '../bench/classify-189'
import { benchCorpus } from '../bench/corpus'
import { benchContentScript } from '../bench/content-script-size'
import { benchExcel10k } from '../bench/excel-10k'
import { benchFill37 } from '../bench/fill-37'
import { benchFillSlope } from '../bench/fill-slope'
import { benchLetter500 } from '../bench/letter-500'
import { benchPageOverhead } from '../bench/page-overhead'
import { benchPanelOpen } from '../bench/panel-open'
import { benchPlanner5k } from '../bench/planner-5k'
import { benchRecords100k } from '../bench/records-100k'
import { benchPreview } from '../bench/preview-189'
import { median, tenths, type BenchRow } from '../bench/row'
import { benchTokenListCold, benchTokenListWarm } from '../bench/token-list'
import { printDocument, runCommand, UnusableArguments } from './command-line'

/** Every measurement, with the rows it gives. */
const benches: readonly { readonly ids: readonly string[]; readonly run: () => Promise<readonly BenchRow[]> }[] = [
  { ids: ['cert-list-us-node'], run: () => Promise.resolve([benchCertificatesInNode()]) },
  { ids: ['cert-list-us-chromium'], run: async () => [await benchCertificatesInChromium()] },
  { ids: ['cert-1000-files-ms'], run: async () => [await benchCertificateFiles()] },
  { ids: ['panel-open-ms'], run: async () => [await benchPanelOpen()] },
  { ids: ['token-list-cold-ms'], run: async () => [await benchTokenListCold()] },
  { ids: ['token-list-warm-ms'], run: async () => [await benchTokenListWarm()] },
  { ids: ['classify-us-per-field'], run: async () => [await benchClassify()] },
  { ids: ['preview-189-ms'], run: async () => [await benchPreview()] },
  { ids: ['fill-37-ms'], run: async () => [await benchFill37()] },
  { ids: ['fill-slope'], run: async () => [await benchFillSlope()] },
  { ids: ['content-script-gzip-kb'], run: () => Promise.resolve([benchContentScript()]) },
  { ids: ['page-load-overhead-ms', 'page-heap-overhead-mb'], run: benchPageOverhead },
  { ids: ['letter-500-ms', 'excel-500-ms'], run: benchLetter500 },
  { ids: ['planner-5k-ms'], run: () => Promise.resolve([benchPlanner5k()]) },
  { ids: ['open-100k-ratio', 'search-100k-p95-ms', 'save-one-ms', 'memory-100k-mb'], run: benchRecords100k },
  { ids: ['excel-10k-s', 'excel-10k-longest-task-ms'], run: benchExcel10k },
  { ids: ['corpus-recall-percent', 'corpus-wrong-percent'], run: () => Promise.resolve(benchCorpus()) },
]

function machine(): Record<string, string | number> {
  const chromium = /\d+/.exec(execFileSync('/usr/bin/chromium', ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown'
  return { cores: cpus().length, load: tenths(median([loadavg()[0] ?? 0])), node: process.versions.node, chromium }
}

function line(row: BenchRow): string {
  const peers = row.peers
    .map((peer) => ('value' in peer ? `${peer.name} ${tenths(peer.value)}` : `${peer.name}: ${peer.skipped}`))
    .join(', ')
  const limit = row.limit ? `${row.limit.name}: ${tenths(row.limit.value)}` : ''
  return [
    row.id.padEnd(24),
    `${tenths(row.ours)} ${row.unit}`.padStart(10),
    `goal ${row.goal}`.padEnd(18),
    row.met ? 'met' : 'NOT MET',
    limit,
    peers,
    row.includes ?? '',
  ]
    .filter((part) => part !== '')
    .join('  ')
}

/** `npm run bench [-- --json] [--only ID,ID]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
  const only = values.only?.split(',')
  const known = benches.flatMap(({ ids }) => ids)
  const strange = only?.find((id) => !known.includes(id))
  if (strange !== undefined) throw new UnusableArguments(`Không có phép đo “${strange}”. Có: ${known.join(', ')}.`)
  const rows: BenchRow[] = []
  for (const { ids, run } of benches) {
    if (only && !ids.some((id) => only.includes(id))) continue
    rows.push(...(await run()).filter(({ id }) => !only || only.includes(id)))
  }
  if (values.json === true) printDocument({ machine: machine(), rows })
  else process.stdout.write(`${JSON.stringify(machine())}\n${rows.map(line).join('\n')}\n`)
}

await runCommand(main)
