import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { answerPageMessages, PageSession, shareSession } from '../../src/autofill/page'
import { createRouter } from '../../src/protocol/router'
import { classifySender } from '../../src/protocol/sender-class'

/** On the portal's pages: looks, writes what the clerk approved, reads back, undoes. Sleeps until asked. */
export default defineContentScript({
  matches: ['https://dichvucong.ca.gov.vn/*'],
  runAt: 'document_idle',
  main(context) {
    const openShadow = (element: HTMLElement) => browser.dom.openOrClosedShadowRoot(element)
    const session = new PageSession(document, openShadow, context.signal)
    shareSession({ session, openShadow })
    const router = createRouter(answerPageMessages(session))
    const ownOrigin = new URL(chrome.runtime.getURL('/')).origin

    browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
      if (!router.knows(message)) return false
      void router.route(message, classifySender(sender, browser.runtime.id, ownOrigin)).then(respond)
      return true
    })
  },
})
