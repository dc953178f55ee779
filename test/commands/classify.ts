import { parseArgs } from 'node:util'
import { isMau } from '../../src/procedures'
import { fillClassify } from '../../src/protocol/runtime/fill-messages'
import { askExtension, portalTab, whenReady } from './ask-extension'
import { buildExtensionIfStale } from './build-extension'
import { need, placeOf, printDocument, runCommand, UnusableArguments } from './command-line'
import { startPracticeBrowser } from './practice-browser'
import { waitForElement } from './wait-for-element'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { site: { type: 'string' }, path: { type: 'string' }, wait: { type: 'string' }, mau: { type: 'string' } },
  })
  const site = placeOf(need(values.site, '--site'), 'folder')
  const path = need(values.path, '--path')
  const { mau } = values
  if (mau !== undefined && !isMau(mau)) throw new UnusableArguments('--mau phải là 01 … 09.')
  buildExtensionIfStale()
  const practice = await startPracticeBrowser({ site })
  try {
    const own = await practice.openOwnPage('workspace.html')
    const page = await practice.openPortal(path)
    await waitForElement(page, values.wait)
    await page.bringToFront()
    const tab = await portalTab(own)
    const { controls, classifyMs } = await whenReady(() => askExtension(own, fillClassify, { tab, mau: mau ?? null }))
    const fields = controls
      .filter(({ index }) => index !== null)
      .map(({ index, label, keys, role, row, score }) => ({
        index,
        label,
        key: keys[0] ?? null,
        ...(keys.length > 1 && { keys }),
        role,
        ...(row !== null && { row }),
        score,
      }))
    printDocument({ fields, classifyMs: Math.round(classifyMs * 10) / 10 })
  } finally {
    await practice.stop()
  }
}

await runCommand(main)
