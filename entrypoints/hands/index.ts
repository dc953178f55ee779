import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startWriting } from '../../src/autofill/page/hands/start-writing'
import { answerMessages } from '../../src/protocol/answer-messages'

/** Put into the portal's page when the clerk fills it: what writes, reads back and undoes, and answers for that. */
export default defineUnlistedScript(() => {
  startWriting(document, (handlers) => answerMessages(chrome.runtime, handlers))
})
