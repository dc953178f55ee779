import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHostIfStale } from '../../native-host/build'
import { installHost, uninstallHost } from '../../native-host/install-host'
import { errorEntry } from '../../src/errors'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser } from '../commands/practice-browser'
import { createSoftToken, type SoftToken } from '../token/soft-token'

let folder = ''
let home = ''
let token: SoftToken
beforeAll(() => {
  buildExtensionIfStale()
  folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  home = join(folder, 'Nguyễn Thị Mẫu')
  mkdirSync(home)
  mkdirSync(join(folder, 'site'))
  token = createSoftToken({ dir: join(folder, 'token'), label: 'Thiết bị thử', pin: '123456', certificates: [] })
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const machine = () => ({ platform: 'linux', home, environment: {} })

/** Opens the page in a browser of this home folder, and gives each line as its state and its words. */
async function linesShown(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  // The folder where a Chromium of this person keeps everything: it looks for hosts below it.
  const profile = join(home, '.config', 'chromium')
  mkdirSync(profile, { recursive: true })
  const env = { ...environment, HOME: home }
  const practice = await startPracticeBrowser({ site: join(folder, 'site'), profile, env })
  try {
    const page: Page = await practice.openOwnPage('workspace.html#/doctor')
    await page.waitForSelector('.doctor-line')
    return await page.$$eval('.doctor-line', (all) => all.map((one) => `${one.className} ${one.textContent}`))
  } finally {
    await practice.stop()
  }
}

test('a browser finds the host once it is installed for this person, and no more once it is removed', async () => {
  const missing = errorEntry('HOST_NOT_INSTALLED').vi
  const lineOf = (lines: readonly string[], words: string) => lines.find((one) => one.includes(words)) ?? ''
  expect(lineOf(await linesShown(token.environment), missing.what)).toContain(missing.next)

  await installHost((await buildHostIfStale()).folder, { scope: 'user', machine: machine() })
  const lines = await linesShown(token.environment)
  expect(lines.filter((one) => one.includes('not-fine'))).toEqual([])
  expect(lineOf(lines, 'Khai báo với Chromium')).toContain(' fine ')
  expect(lineOf(lines, 'qua phần mềm SoftHSM2')).toContain(' fine ')
  expect(lines.join('\n')).not.toContain('Nguyễn')

  await uninstallHost({ scope: 'user', machine: machine() })
  expect(lineOf(await linesShown(token.environment), missing.what)).toContain('not-fine')
})

test('a driver of 32 bits is named beside one that works', async () => {
  const old = join(folder, 'old.so')
  const head = Buffer.alloc(64)
  head.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1])
  head.writeUInt16LE(3, 18)
  writeFileSync(old, head)
  const config = join(folder, 'modules.json')
  writeFileSync(config, JSON.stringify({ modules: [old, token.module], onlyThese: true }))
  const target = { scope: 'user', machine: machine() } as const
  await installHost((await buildHostIfStale()).folder, target)
  const lines = await linesShown({ ...token.environment, TOKEN_HOST_CONFIG: config })
  await uninstallHost(target)
  const [bad, ...others] = lines.filter((one) => one.includes('not-fine'))
  expect(others).toEqual([])
  expect(bad).toContain('32-bit')
  expect(bad).toContain(errorEntry('MODULE_WRONG_ARCHITECTURE').vi.next)
})
