import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { tickedByDefault } from '../../src/autofill/plan'
import { forWire } from '../../src/protocol/mutable'
import {
  fillApply,
  fillPreview,
  fillUndo,
  type FillPlan,
  type FillReport,
} from '../../src/protocol/runtime/fill-messages'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { buildPortal } from '../portal/build'
import { shownIn } from './shown-in-page'

/** One practice page that the real extension works on, by the messages of the side panel. */
export interface FilledPage {
  readonly page: Page
  readonly preview: (draft: RequestDraft, firstSubject?: number) => Promise<FillPlan>
  /** Previews, and fills what the preview ticks. */
  readonly fill: (draft: RequestDraft, firstSubject?: number) => Promise<FillReport>
  readonly undo: () => Promise<{ restored: number; keptEdited: number; failed: number }>
}

/** A browser with the built extension in front of the practice portal. */
export interface FilledPages {
  readonly onPage: (route: string, act: (filled: FilledPage) => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Builds what is stale, and starts; call `stop` at the end. */
export async function startFilledPages(): Promise<FilledPages> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'filled-'))
  await buildPortal(site)
  const practice = await startPracticeBrowser({ site })
  const own = await practice.openOwnPage('workspace.html')

  const onPage = async (route: string, act: (filled: FilledPage) => Promise<void>): Promise<void> => {
    const page = await practice.openPortal(route)
    await page.waitForSelector(`main[data-ready="${route.split('#/')[1] ?? ''}"]`)
    await page.bringToFront()
    const tab = await portalTab(own)
    const preview = (draft: RequestDraft, firstSubject = 0): Promise<FillPlan> =>
      whenReady(() => askExtension(own, fillPreview, { tab, draft: forWire(draft), firstSubject }))
    const fill = async (draft: RequestDraft, firstSubject = 0): Promise<FillReport> => {
      const plan = await preview(draft, firstSubject)
      return askExtension(own, fillApply, { tab, draft: forWire(draft), plan, ticked: tickedByDefault(plan) })
    }
    try {
      await act({ page, preview, fill, undo: () => askExtension(own, fillUndo, { tab }) })
    } finally {
      await page.close()
    }
  }
  const stop = async (): Promise<void> => {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
  return { onPage, stop }
}

const settleMs = 1_500

/** All that a person sees of a page, once it fits what is expected; what stands there after a while when it never does. */
export async function shownWhen(page: Page, isAsExpected: (shown: string[]) => boolean): Promise<string[]> {
  const endMs = performance.now() + settleMs
  for (;;) {
    const shown = await page.evaluate(shownIn)
    if (isAsExpected(shown) || performance.now() > endMs) return shown
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** All that was left, with the reason, but for what the request says nothing of. */
export function leftOf({ fields }: FillReport): string[] {
  return fields.flatMap(({ label, keys, role, row, reason }) =>
    reason !== undefined && reason !== 'no-value'
      ? [`${role ?? ''}${row === undefined ? '' : `[${row}]`}.${keys.join('+')} "${label}": ${reason}`]
      : [],
  )
}

/** Waits until a page shows the same twice in a row. */
export async function settled(page: Page): Promise<string[]> {
  let before = ''
  return shownWhen(page, (shown) => {
    const now = shown.join('\n')
    const isSame = now === before
    before = now
    return isSame
  })
}
