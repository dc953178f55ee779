import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vi as words } from '../../src/ui/text/vi'
import { bodyOf, makeProfile, type KeptBrowser, type KeptProfile } from './kept-profile'

const passphrase = 'bốn con mèo đen ngủ'

let profile: KeptProfile
beforeAll(async () => {
  profile = await makeProfile()
})
afterAll(() => profile.remove())

/** The file that the browser writes into at this moment. */
function newestLog(): string {
  const root = join(profile.folder, 'Default', 'IndexedDB')
  const [folder = ''] = readdirSync(root).filter((name) => name.endsWith('.leveldb'))
  const logs = readdirSync(join(root, folder)).filter((name) => name.endsWith('.log'))
  expect(logs).toHaveLength(1)
  return join(root, folder, logs[0] ?? '')
}

function setPassphraseAnew({ ask }: KeptBrowser): Promise<unknown> {
  return ask('vault.set-passphrase', { current: passphrase, next: passphrase }).then(bodyOf)
}

/** The text of the records page, once it shows. */
async function recordsPage({ practice }: KeptBrowser): Promise<Page> {
  const page = await practice.openOwnPage('workspace.html#/records')
  await page.waitForFunction(() => document.querySelector('main h1') !== null)
  return page
}

/** Locks and opens, as only the store that was made at first can. */
async function opens({ ask }: KeptBrowser): Promise<boolean> {
  await ask('vault.lock', {})
  const { ok } = await ask('vault.unlock', { passphrase })
  return ok
}

describe('a power cut that leaves half a record at the end of what the browser was writing', () => {
  test.each([3, 40, 600])('%i bytes short: the store opens, is written into, and opens again', async (missing) => {
    let browser = await profile.start()
    const { hasPassphrase } = bodyOf(await browser.ask('vault.status', {})) as { hasPassphrase: boolean }
    if (hasPassphrase) expect(await opens(browser)).toBe(true)
    else await browser.ask('vault.set-passphrase', { next: passphrase }).then(bodyOf)
    // The row that is cut in half is one that nothing needs: the last of three writings of the same.
    for (let turn = 0; turn < 3; turn++) await setPassphraseAnew(browser)
    await browser.kill()
    const log = newestLog()
    truncateSync(log, statSync(log).size - missing)
    for (let start = 0; start < 3; start++) {
      browser = await profile.start()
      expect(await opens(browser)).toBe(true)
      await setPassphraseAnew(browser)
      await browser.kill()
    }
  })
})

describe('a store that the browser lost all the same', () => {
  test('is told of until the clerk goes on with the empty one', async () => {
    const { lost } = words.protection
    let browser = await profile.start()
    const before = await recordsPage(browser)
    expect(await before.evaluate(() => document.body.innerText)).not.toContain(lost.title)
    await browser.close()
    // What Chromium does with a database that it takes for damaged.
    rmSync(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true })
    browser = await profile.start()
    const after = await recordsPage(browser)
    await after.waitForFunction((title) => document.body.innerText.includes(title), {}, lost.title)
    const accept = await after.$(`::-p-text(${lost.accept})`)
    await accept?.click()
    await after.waitForFunction((title) => !document.body.innerText.includes(title), {}, lost.title)
    await after.reload()
    await after.waitForFunction(() => document.querySelector('main h1') !== null)
    expect(await after.evaluate(() => document.body.innerText)).not.toContain(lost.title)
    await browser.close()
  })
})
