import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vi } from '../../src/ui/text/vi.js'
import { pressNamed, readToken, waitForWords, wordsOf } from '../main-job/panel-steps'
import { startMainJob } from '../main-job/start'
import { compileModule, onlyModules } from '../native-host/misbehaving-module'

/** What the issue allows from plugging in to the page. */
const NOTICED_MS = 2_000
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-comes-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a device is noticed within two seconds of coming and of going; a locked one leads to Mẫu 06', async () => {
  const plug = join(folder, 'plugged')
  const module = compileModule(folder, `PRESENT_IF="${plug}"`, 'FLAGS=0x40404UL')
  const job = await startMainJob({ hostConfig: onlyModules(folder, [module])['TOKEN_HOST_CONFIG'] ?? '' })
  try {
    await readToken(job.panel)
    await waitForWords(job.panel, vi.devices.noToken)
    for (let turn = 0; turn < 2; turn++) {
      const plugged = performance.now()
      writeFileSync(plug, '')
      await waitForWords(job.panel, 'Token thu')
      expect(performance.now() - plugged).toBeLessThan(NOTICED_MS)
      if (turn === 0) {
        const pulled = performance.now()
        rmSync(plug)
        await waitForWords(job.panel, vi.devices.noToken)
        expect(performance.now() - pulled).toBeLessThan(NOTICED_MS)
      }
    }
    expect(await wordsOf(job.panel)).toContain(vi.devices.locked)
    await pressNamed(job.panel, vi.devices.recover)
    await job.panel.waitForFunction(() => document.querySelector('#draft')?.textContent.includes('06') === true)
  } finally {
    await job.stop()
  }
})
