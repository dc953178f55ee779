import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillClassify, fillPreview } from '../../src/protocol/runtime/fill-messages'
import { forWire } from '../../src/protocol/mutable'
import type { Mau } from '../../src/procedures'
import type { RequestDraft } from '../../src/requests'
import { askExtension, portalTab, whenReady } from '../commands/ask-extension'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { issueRequest } from '../main-job/example-request'

/** A browser with the extension, to show it pages written down in a test. */
export interface StrangePages {
  /** What would be filled into a page: for each control "role row key", or the reason why nothing is. */
  readonly planOf: (body: string, draft?: RequestDraft) => Promise<string[]>
  /** What each control of a whole page is known as, "role row key" or "-", in document order. */
  readonly knownAs: (html: string, mau: Mau) => Promise<string[]>
  readonly stop: () => Promise<void>
}

/** Starts the browser; call `stop` at the end. */
export async function startStrangePages(): Promise<StrangePages> {
  buildExtensionIfStale()
  const site = mkdtempSync(join(tmpdir(), 'unseen-'))
  const practice = await startPracticeBrowser({ site })
  const own = await practice.openOwnPage('workspace.html')
  const open = async (html: string) => {
    writeFileSync(join(site, 'index.html'), html)
    const page = await practice.openPortal('index.html')
    await page.bringToFront()
    return { page, tab: await portalTab(own) }
  }
  const knownAs = async (html: string, mau: Mau): Promise<string[]> => {
    const { page, tab } = await open(html)
    const { controls } = await whenReady(() => askExtension(own, fillClassify, { tab, mau }))
    await page.close()
    return controls.map(({ keys: [key], role, row }) =>
      key ? [role, row, key].filter((one) => one !== null).join(' ') : '-',
    )
  }
  const planOf = async (body: string, draft: RequestDraft = issueRequest): Promise<string[]> => {
    const { page, tab } = await open(`<!doctype html><meta charset="utf-8"><title>Trang lạ</title><body>${body}</body>`)
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
  return { planOf, knownAs, stop }
}
