import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startMarking } from '../../src/autofill/page/marks/start-marking'
import { answerMessages } from '../../src/protocol/answer-messages'

/** Put into the portal's page after a fill only: the outlines of what was filled, and their legend. */
export default defineUnlistedScript(() => {
  startMarking(document, (handlers) => answerMessages(chrome.runtime, handlers))
})
