import { expect, test } from 'vitest'
import { isAnyBrowser, isOurBrowser } from '../../native-host/caller'
import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID } from '../../src/protocol/native'

test('our extension in Chromium and in Firefox is let in', () => {
  expect(isOurBrowser([EXTENSION_ORIGIN])).toBe(true)
  expect(isOurBrowser([EXTENSION_ORIGIN, '--parent-window=0'])).toBe(true)
  expect(isOurBrowser(['/home/a/vn.chungthu.token_host.json', FIREFOX_ADDON_ID])).toBe(true)
})

test('every other caller is not', () => {
  const other = `chrome-extension://${'a'.repeat(32)}/`
  const foreign = [
    [],
    [other],
    [other, EXTENSION_ORIGIN],
    [EXTENSION_ORIGIN.slice(0, -1)],
    [EXTENSION_ORIGIN.toUpperCase()],
    [`${EXTENSION_ORIGIN}x`],
    [EXTENSION_ORIGIN, '--parent-window=0', '--module-process'],
    [EXTENSION_ORIGIN, '--list'],
    ['/home/a/host.json', 'other@example.org'],
    [FIREFOX_ADDON_ID],
  ]
  for (const args of foreign) expect(isOurBrowser(args)).toBe(false)
})

test('a foreign browser is told from a person with a wrong argument', () => {
  expect(isAnyBrowser(['chrome-extension://abc/'])).toBe(true)
  expect(isAnyBrowser(['/home/a/host.json', 'other@example.org'])).toBe(true)
  expect(isAnyBrowser(['--lists'])).toBe(false)
  expect(isAnyBrowser([])).toBe(false)
})
