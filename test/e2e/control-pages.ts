import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { tickedByDefault } from '../../src/autofill/plan'
import { forWire } from '../../src/protocol/mutable'
import { fillApply, fillPreview, fillUndo } from '../../src/protocol/runtime/fill-messages'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { issueRequest } from '../main-job/example-request'

const draft: RequestDraft = {
  ...issueRequest,
  subjects: [{ ...issueRequest.subjects[0], simPki: 'Viettel', deviceKind: 'SIM' }],
}

/** What came of filling a page. */
export interface Outcome {
  /** By the label's first word: filled, or the reason. */
  readonly outcomes: readonly string[]
  /** The page's own state after the fill, after a second look at it, and after undoing. */
  readonly state: unknown
  readonly again: readonly (string | undefined)[]
  readonly undone: unknown
  /** How many controls the undo gave back, and how many it says it could not. */
  readonly restored: number
  readonly failed: number
}

/** A browser with the extension, to fill pages written down in a test. */
export interface ControlPages {
  /**
   * Fills a page of its own, looks at it a second time, and undoes the fill. The page tells its state by `state()`.
   * @param clerk what a person does on the page as soon as it is filled
   */
  readonly fillAndUndo: (
    body: string,
    script: string,
    howOften?: 'once' | 'twice',
    clerk?: (page: Page) => Promise<void>,
  ) => Promise<Outcome>
  readonly stop: () => Promise<void>
}

/** Starts the browser; call `stop` at the end. */
export async function startControlPages(): Promise<ControlPages> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'controls-'))
  const practice = await startPracticeBrowser({ site })
  const own = await practice.openOwnPage('workspace.html')
  const fillAndUndo: ControlPages['fillAndUndo'] = async (body, script, howOften = 'once', clerk) => {
    writeFileSync(
      join(site, 'index.html'),
      `<!doctype html><meta charset="utf-8"><title>Trang lạ</title><body><h2>Thuê bao</h2>${body}<script>${script}</script>`,
    )
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    const tab = await portalTab(own)
    const request = { tab, draft: forWire(draft), firstSubject: 0 }
    const state = () => page.evaluate(() => (window as unknown as { state: () => unknown }).state())
    const plan = await whenReady(() => askExtension(own, fillPreview, request))
    const ticked = tickedByDefault(plan)
    const report = await askExtension(own, fillApply, { tab, draft: forWire(draft), plan, ticked })
    await clerk?.(page)
    const filled = await state()
    const again = await askExtension(own, fillPreview, request)
    if (howOften === 'twice')
      await askExtension(own, fillApply, { tab, draft: forWire(draft), plan: again, ticked: tickedByDefault(again) })
    const { restored, failed } = await askExtension(own, fillUndo, { tab })
    const undone = await state()
    await page.close()
    return {
      outcomes: report.fields.map(({ outcome, reason }) => reason ?? outcome),
      state: filled,
      again: again.entries.map(({ refusal }) => refusal),
      undone,
      restored,
      failed,
    }
  }
  const stop = async (): Promise<void> => {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
  return { fillAndUndo, stop }
}
