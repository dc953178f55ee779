import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tickedByDefault } from '../../src/autofill/plan'
import { forWire } from '../../src/protocol/mutable'
import { fillApply, fillPreview, type FillReport } from '../../src/protocol/runtime/fill-messages'
import { askExtension, portalTab, whenReady } from './ask-extension'
import { buildExtensionIfStale } from './build-extension'
import { need, placeOf, printDocument, runCommand } from './command-line'
import { startPracticeBrowser } from './practice-browser'
import { readDraft } from './request-command'
import { waitForElement } from './wait-for-element'

/** The report as the contract prints it. */
function shown(report: FillReport): unknown {
  const fields = report.fields.map(({ index, label, keys, role, row, outcome, reason }) => ({
    index,
    label,
    key: keys[0] ?? null,
    ...(keys.length > 1 && { keys }),
    ...(role && { role }),
    ...(row !== undefined && { row }),
    outcome,
    ...(reason && { reason }),
  }))
  return { fields, remaining: report.remaining }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      path: { type: 'string' },
      request: { type: 'string' },
      wait: { type: 'string' },
      evaluate: { type: 'string' },
      screenshot: { type: 'string' },
      headful: { type: 'boolean' },
    },
  })
  const site = placeOf(need(values.site, '--site'), 'folder')
  const path = need(values.path, '--path')
  const draft = readDraft(placeOf(need(values.request, '--request'), 'file'))
  buildExtensionIfStale()
  const practice = await startPracticeBrowser({ site, headful: values.headful === true })
  try {
    const own = await practice.openOwnPage('workspace.html')
    const page = await practice.openPortal(path)
    await waitForElement(page, values.wait)
    await page.bringToFront()
    const tab = await portalTab(own)
    const plan = await whenReady(() => askExtension(own, fillPreview, { tab, draft: forWire(draft), firstSubject: 0 }))
    const report = await askExtension(own, fillApply, {
      tab,
      draft: forWire(draft),
      plan,
      ticked: tickedByDefault(plan),
    })
    const evaluated: unknown = values.evaluate === undefined ? null : ((await page.evaluate(values.evaluate)) ?? null)
    if (values.screenshot !== undefined)
      await page.screenshot({
        path: resolve(process.env['INIT_CWD'] ?? '.', values.screenshot),
        fullPage: true,
      })
    printDocument({ report: shown(report), evaluated, fillMs: Math.round(report.fillMs * 10) / 10 })
  } finally {
    await practice.stop()
  }
}

await runCommand(main)
