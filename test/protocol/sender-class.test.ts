import { expect, test } from 'vitest'
import { classifySender } from '../../src/protocol/sender-class'

const id = 'own-id'
const chromium = 'chrome-extension://own-id'
const firefox = 'moz-extension://7a2f5d0e-4c1b-4d7e-9c55-0f6f3b1c2d3e'
const portal = 'https://dichvucong.ca.gov.vn'
const tab = { id: 1 }

test.each([
  [
    'a page of ours in a tab',
    { id, tab, origin: chromium, url: `${chromium}/workspace.html` },
    chromium,
    'extension-page',
  ],
  ['Chromium’s worker', { id, origin: chromium, url: `${chromium}/background.js` }, chromium, 'background'],
  ['Chromium’s worker without an address', { id }, chromium, 'background'],
  ['Firefox’s generated page', { id, url: `${firefox}/_generated_background_page.html` }, firefox, 'background'],
  ['Firefox’s side bar', { id, origin: firefox, url: `${firefox}/sidepanel.html` }, firefox, 'extension-page'],
  ['our script in the portal', { id, tab, origin: portal, url: `${portal}/background` }, chromium, 'content-script'],
  ['another extension', { id: 'other', url: 'chrome-extension://other/background.js' }, chromium, 'stranger'],
  ['nobody by name', { url: `${chromium}/background.js` }, chromium, 'stranger'],
] as const)('%s is told by what the browser says', (_, sender, ownOrigin, expected) => {
  expect(classifySender(sender, id, ownOrigin)).toBe(expected)
})
