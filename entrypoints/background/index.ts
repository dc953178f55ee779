import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerFillMessages, linkToTab } from '../../src/autofill/session'
import { forgetTicketByKey } from '../../src/desk/lock-key'
import { openPanelOnClick } from '../../src/desk/open-panel'
import { startReminding } from '../../src/desk/reminder-service'
import { answerMessages } from '../../src/protocol/answer-messages'

/** The background: opens the side panel on a click and passes fills between panel and page. It keeps no state. */
export default defineBackground(() => {
  const timers = {
    set: (run: () => void, afterMs: number) => setTimeout(run, afterMs),
    clear: (timer: unknown) => clearTimeout(timer as number),
  }
  answerMessages(
    chrome.runtime,
    answerFillMessages({
      linkTo: (tab) =>
        linkToTab(
          (envelope) => browser.tabs.sendMessage(tab, envelope, { frameId: 0 }),
          timers,
          (script) => browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${script}.js`] }),
        ),
      clockMs: () => performance.now(),
      afterwards: (work) => setTimeout(work),
    }),
  )

  forgetTicketByKey()
  startReminding()
  openPanelOnClick()
})
