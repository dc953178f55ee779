import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startTeaching } from '../../src/autofill/page/teach/start-teaching'
import { answerMessages } from '../../src/protocol/answer-messages'
import { pickPortName } from '../../src/protocol/runtime/teach-messages'

/** Put into the portal's page only when somebody teaches or records it: pointing at controls, and the page's structure. */
export default defineUnlistedScript(() => {
  startTeaching(document, {
    listen: (handlers) => answerMessages(chrome.runtime, handlers),
    onPageClosed: (closed) => {
      browser.runtime.onConnect.addListener((port) => {
        if (port.name === pickPortName) port.onDisconnect.addListener(() => closed())
      })
    },
  })
})
