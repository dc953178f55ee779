import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startLooking } from '../../src/autofill/page/eyes/start-looking'
import { answerMessages } from '../../src/protocol/answer-messages'

/** Put into the portal's page once the panel asks for it: what looks, and answers for the page. */
export default defineUnlistedScript(() => {
  startLooking(
    document,
    (element) => browser.dom.openOrClosedShadowRoot(element),
    (handlers) => answerMessages(chrome.runtime, handlers),
  )
})
