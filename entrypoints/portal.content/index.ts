import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { answerPageMessages, PageSession, shareSession } from '../../src/autofill/page'
import { answerMessages } from '../../src/protocol/answer-messages'

/** On the portal's pages: looks, writes what the clerk approved, reads back, undoes. Sleeps until asked. */
export default defineContentScript({
  matches: ['https://dichvucong.ca.gov.vn/*'],
  runAt: 'document_idle',
  main(context) {
    const openShadow = (element: HTMLElement) => browser.dom.openOrClosedShadowRoot(element)
    const session = new PageSession(document, openShadow, context.signal)
    shareSession({ session, openShadow })
    answerMessages(chrome.runtime, answerPageMessages(session))
  },
})
