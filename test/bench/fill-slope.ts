import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { tickedByDefault } from '../../src/autofill/plan'
import { fields, type FieldKey, type FieldValues } from '../../src/fields'
import { forWire } from '../../src/protocol/mutable'
import { fillApply, fillPreview } from '../../src/protocol/runtime/fill-messages'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { median, tenths, type BenchRow } from './row'

const sizes = [100, 1_000, 5_000] as const
const rounds = 5
const columns: readonly (readonly [FieldKey, string])[] = [
  ['fullName', 'Trần Văn Thử'],
  ['citizenId', '031085000456'],
  ['position', 'Chuyên viên'],
  ['mobilePhone', '0912345678'],
  ['email', 'thu.tv@example.gov.vn'],
  ['organisationName', 'Ủy ban nhân dân phường Mẫu'],
  ['address', 'Số 1 đường Ví Dụ'],
  ['province', 'Hải Phòng'],
  ['taxCode', '0100109106'],
  ['dateOfBirth', '1985-03-12'],
]

/** A list of subscribers, ten plain boxes a row. */
function pageOf(count: number): string {
  const head = columns.map(([key]) => `<th>${fields[key].label}</th>`).join('')
  const cells = (row: number) => columns.map(([key]) => `<td><input name="s${row}-${key}"></td>`).join('')
  const rows = Array.from({ length: count / columns.length }, (_one, row) => `<tr>${cells(row)}</tr>`).join('')
  return `<!doctype html><meta charset="utf-8"><title>${count} ô</title><main><h2>Danh sách đăng ký</h2><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></main>`
}

function draftOf(count: number): RequestDraft {
  const values: FieldValues = Object.fromEntries(columns)
  const subjects = Array.from({ length: count / columns.length }, () => values)
  return { mau: '01', receiver: {}, subjects, agency: {}, letter: {} }
}

/** Fills a fresh page once. @returns milliseconds from the command to the last read-back, and of looking and planning before it */
async function fillOnce(practice: PracticeBrowser, own: Page, count: number): Promise<{ fill: number; plan: number }> {
  const page = await practice.openPortal(`${count}.html`)
  await page.bringToFront()
  const tab = await portalTab(own)
  const draft = forWire(draftOf(count))
  await whenReady(() => askExtension(own, fillPreview, { tab, draft, firstSubject: 0 }))
  const startMs = performance.now()
  const plan = await askExtension(own, fillPreview, { tab, draft, firstSubject: 0 })
  const planMs = performance.now() - startMs
  const report = await askExtension(own, fillApply, { tab, draft, plan, ticked: tickedByDefault(plan) })
  const filled = report.fields.filter(({ outcome }) => outcome === 'filled').length
  if (filled !== count) throw new Error(`filled ${filled} of ${count}`)
  await page.close()
  return { fill: report.fillMs, plan: planMs }
}

/** How the cost of one field grows from 100 fields to 5,000: 1 where twice the fields take twice the time. */
export async function benchFillSlope(): Promise<BenchRow> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'bench-slope-'))
  for (const size of sizes) writeFileSync(join(site, `${size}.html`), pageOf(size))
  const practice = await startPracticeBrowser({ site })
  try {
    const own = await practice.openOwnPage('workspace.html')
    const costs: number[] = []
    for (const size of sizes) {
      const times: { fill: number; plan: number }[] = []
      for (let round = 0; round < rounds; round++) times.push(await fillOnce(practice, own, size))
      const cost = median(times.map(({ fill }) => fill)) / size
      const plan = median(times.map((one) => one.plan)) / size
      process.stderr.write(
        `${size} fields: fill ${cost.toFixed(3)} ms a field, look and plan ${plan.toFixed(3)} ms a field\n`,
      )
      costs.push(cost)
    }
    const ours = tenths((costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN))
    return { id: 'fill-slope', unit: 'x', ours, n: rounds, goal: '< 1.5', met: ours < 1.5, peers: [] }
  } finally {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
}
