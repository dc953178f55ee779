import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillPreview } from '../../src/protocol/runtime/fill-messages'
import { forWire } from '../../src/protocol/mutable'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { issueRequest } from '../main-job/example-request'

/** A browser with the extension, to show it pages written down in a test. */
export interface StrangePages {
  /** What would be filled into a page: for each control "role row key", or the reason why nothing is. */
  readonly planOf: (body: string, draft?: RequestDraft) => Promise<string[]>
  readonly stop: () => Promise<void>
}

/** Starts the browser; call `stop` at the end. */
export async function startStrangePages(): Promise<StrangePages> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'unseen-'))
  const practice = await startPracticeBrowser({ site })
  const own = await practice.openOwnPage('workspace.html')
  const planOf = async (body: string, draft: RequestDraft = issueRequest): Promise<string[]> => {
    const html = `<!doctype html><meta charset="utf-8"><title>Trang lạ</title><body>${body}</body>`
    writeFileSync(join(site, 'index.html'), html)
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    const tab = await portalTab(own)
    const plan = await whenReady(() => askExtension(own, fillPreview, { tab, draft: forWire(draft), firstSubject: 0 }))
    await page.close()
    return plan.entries.map(
      ({ role, row, keys, refusal }) => refusal ?? [role, row, keys[0]].filter((part) => part !== undefined).join(' '),
    )
  }
  const stop = async (): Promise<void> => {
    await practice.stop()
    rmSync(site, { recursive: true })
  }
  return { planOf, stop }
}
