import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startTeaching } from '../../src/autofill/page/teach/start-teaching'
import { createRouter } from '../../src/protocol/router'
import { pickPortName } from '../../src/protocol/runtime/teach-messages'
import { classifySender } from '../../src/protocol/sender-class'

/** Put into the portal's page only when somebody teaches or records it: pointing at controls, and the page's structure. */
export default defineUnlistedScript(() => {
  const ownOrigin = new URL(chrome.runtime.getURL('/')).origin
  startTeaching(document, {
    listen: (handlers) => {
      const router = createRouter(handlers)
      browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
        if (!router.knows(message)) return false
        void router.route(message, classifySender(sender, browser.runtime.id, ownOrigin)).then(respond)
        return true
      })
    },
    onPageClosed: (closed) => {
      browser.runtime.onConnect.addListener((port) => {
        if (port.name === pickPortName) port.onDisconnect.addListener(() => closed())
      })
    },
  })
})
