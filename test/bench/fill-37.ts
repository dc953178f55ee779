import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { tickedByDefault } from '../../src/autofill/plan'
import { forWire } from '../../src/protocol/mutable'
import { fillApply, fillClassify, fillPreview } from '../../src/protocol/runtime/fill-messages'
import { fields, type FieldKey, type FieldValues } from '../../src/fields'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { median, tenths, type BenchRow } from './row'

const goalMs = 50
const rounds = 9
const columns: readonly (readonly [FieldKey, string])[] = [
  ['fullName', 'Trần Văn Thử'],
  ['citizenId', '031085000456'],
  ['position', 'Chuyên viên'],
  ['mobilePhone', '0912345678'],
  ['email', 'thu.tv@example.gov.vn'],
  ['organisationName', 'Ủy ban nhân dân phường Mẫu'],
  ['address', 'Số 1 đường Ví Dụ'],
]

/** 37 text boxes: seven of the receiver, and five rows of six. */
function page37(): string {
  const box = ([key]: readonly [FieldKey, string]) =>
    `<p><label>${fields[key].label} <input name="r-${key}"></label></p>`
  const listed = columns.slice(0, 6)
  const head = listed.map(([key]) => `<th>${fields[key].label}</th>`).join('')
  const rows = Array.from(
    { length: 5 },
    (_one, row) => `<tr>${listed.map(([key]) => `<td><input name="s${row}-${key}"></td>`).join('')}</tr>`,
  ).join('')
  return `<!doctype html><meta charset="utf-8"><title>37 ô</title><main><h2>Thông tin người tiếp nhận</h2><div>${columns.map(box).join('')}</div><h2>Danh sách đăng ký</h2><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></main>`
}

function draft(): RequestDraft {
  const values: FieldValues = Object.fromEntries(columns)
  return { mau: '01', receiver: values, subjects: Array.from({ length: 5 }, () => values), agency: {}, letter: {} }
}

/** The bare cost in the page: set each value, send input and change, read it back. */
function bareFill(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('input')]
    const startMs = performance.now()
    for (const box of boxes) {
      box.focus()
      box.value = 'x'
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      box.dispatchEvent(new Event('change', { bubbles: true }))
      box.blur()
    }
    return boxes.every(({ value }) => value === 'x') ? performance.now() - startMs : Number.NaN
  })
}

async function measure(practice: PracticeBrowser): Promise<{ fill: number[]; classify: number[]; bare: number[] }> {
  const own = await practice.openOwnPage('workspace.html')
  const result = { fill: [] as number[], classify: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    const tab = await portalTab(own)
    const { controls, classifyMs } = await whenReady(() => askExtension(own, fillClassify, { tab, mau: '01' }))
    const plan = await askExtension(own, fillPreview, { tab, draft: forWire(draft()), firstSubject: 0 })
    const report = await askExtension(own, fillApply, {
      tab,
      draft: forWire(draft()),
      plan,
      ticked: tickedByDefault(plan),
    })
    const filled = report.fields.filter(({ outcome }) => outcome === 'filled').length
    if (filled !== 37) throw new Error(`filled ${filled} of 37`)
    result.fill.push(report.fillMs)
    result.classify.push((classifyMs * 1000) / controls.length)
    result.bare.push(await bareFill(page))
    await page.close()
  }
  return result
}

/** Fills a plain page of 37 text boxes and reads it back, from the fill command to the last read-back. */
export async function benchFill37(): Promise<BenchRow> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'bench-37-'))
  writeFileSync(join(site, 'index.html'), page37())
  const practice = await startPracticeBrowser({ site })
  try {
    const { fill, bare } = await measure(practice)
    const ours = tenths(median(fill))
    return {
      id: 'fill-37-ms',
      unit: 'ms',
      ours,
      n: rounds,
      goal: `< ${goalMs}`,
      met: ours < goalMs,
      peers: [],
      limit: { name: 'bare setters and events in the page', value: tenths(median(bare)) },
    }
  } finally {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
}
