import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vi as words } from '../../src/ui/text/vi'
import { issueRequest, renewalRequest } from '../main-job/example-request'
import { fillPracticePage, practicePages, stateOf } from '../main-job/fill-page'
import {
  giveCertificateFiles,
  openRequestFile,
  pressNamed,
  readToken,
  waitForWords,
  wordsOf,
} from '../main-job/panel-steps'
import { startMainJob, type MainJob } from '../main-job/start'
import { keptRenewal, typeRenewalDetails } from '../main-job/workspace-steps'

let job: MainJob

beforeAll(async () => {
  job = await startMainJob()
})
afterAll(() => job.stop())

const axe = readFileSync(join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What axe-core finds wrong with a page, in short. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await checker.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

describe('the main job, in the real browser with the real host', () => {
  test('the token is read, without a PIN', async () => {
    await readToken(job.panel)
    await waitForWords(job.panel, '2A05F812673607B0')
    const shown = await wordsOf(job.panel)
    expect(shown).toContain('Thiết bị luyện tập')
    expect(shown).toContain('Trần Văn Thử')
    expect(shown).toContain(words.devices.authorityCertificates(1))
    expect(await job.panel.$$('input[type="password"]')).toEqual([])
  })

  test('certificate files are read; one that is none is named and hurts no other', async () => {
    await giveCertificateFiles(job.panel, [...job.certificates.files, job.certificates.brokenFile])
    await waitForWords(job.panel, '2A05F812673607B2')
    const shown = await wordsOf(job.panel)
    expect(shown).toContain('2A05F812673607B1')
    expect(shown).toContain('thu-moi.cer')
    expect(shown).toContain('Tệp này không phải tệp chứng thư.')
    expect(await barriersOf(job.panel)).toEqual([])
  })

  test('a renewal request is made from the token and completed in the workspace', async () => {
    await pressNamed(job.panel, words.certificates.renew)
    await job.panel.waitForSelector('#draft')
    expect(await wordsOf(job.panel)).toContain('còn thiếu hoặc sai')
    const workspace = await job.practice.openOwnPage('workspace.html#/requests')
    await typeRenewalDetails(workspace, renewalRequest)
    expect(await barriersOf(workspace)).toEqual([])
    await workspace.close()
    await job.panel.reload()
    await waitForWords(job.panel, words.panel.draft.ready)
  })

  test('a request file that breaks its format is named by its place, and nothing is kept of it', async () => {
    const file = join(tmpdir(), `de-nghi-loi-${process.pid}.json`)
    writeFileSync(file, JSON.stringify({ mau: '01', subjects: [{ fulName: 'Sai Tên Mục' }] }))
    const input = await job.panel.waitForSelector('input[type="file"][accept*=".json"]')
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file)
    await waitForWords(job.panel, 'subjects[0].fulName')
    expect(await job.panel.$$eval('#draft option', (options) => options.length)).toBe(1)
  })

  test.each(practicePages)('$route is filled right: the page’s own state, no trap, no submit', async (where) => {
    if (where.mau === '01') {
      const file = join(tmpdir(), `de-nghi-01-${process.pid}.json`)
      writeFileSync(file, JSON.stringify(issueRequest))
      await job.panel.reload()
      await openRequestFile(job.panel, file)
    }
    const draft = where.mau === '04' ? keptRenewal : issueRequest
    const { faults, filled, page } = await fillPracticePage(job, where, draft, words.common.mau(where.mau))
    expect(faults).toEqual([])
    expect(filled).toBeGreaterThan(12)
    await page.close()
  })

  test('undo gives a page back exactly as it was', async () => {
    const where = practicePages[0]
    const blank = await job.practice.openPortal(where.path)
    await blank.waitForSelector(`main[data-ready="${where.route}"]`)
    const before = await stateOf(blank)
    await blank.close()
    const { page } = await fillPracticePage(job, where, issueRequest, words.common.mau('01'))
    expect(await stateOf(page)).not.toEqual(before)
    await job.panel.bringToFront()
    await pressNamed(job.panel, words.panel.report.undo)
    await waitForWords(job.panel, 'như trước')
    const { traps, ...after } = await stateOf(page)
    const { traps: trapsBefore, ...rest } = before
    expect(after).toEqual(rest)
    expect(traps).toEqual(trapsBefore)
    await page.close()
  })

  test('each fill left an entry in the history, newest first, without values', async () => {
    const workspace = await job.practice.openOwnPage('workspace.html#/history')
    await workspace.waitForSelector('main table')
    const rows = await workspace.$$eval('main table tbody tr', (all) => all.map((row) => row.textContent))
    expect(rows.length).toBeGreaterThanOrEqual(8)
    expect(rows[0]).toContain('Mẫu 01')
    expect(await barriersOf(workspace)).toEqual([])
    await workspace.close()
  })

  test.each(['requests', 'records', 'certificates', 'devices'])(
    'the workspace page %s has no barrier',
    async (place) => {
      const workspace = await job.practice.openOwnPage(`workspace.html#/${place}`)
      await workspace.waitForSelector('main h1, main h2')
      expect(await barriersOf(workspace)).toEqual([])
      await workspace.close()
    },
  )
})
