import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerFillMessages, linkToTab } from '../../src/autofill/session'
import { createRouter } from '../../src/protocol/router'
import { classifySender } from '../../src/protocol/sender-class'

/** The background: opens the side panel on a click and passes fills between panel and page. It keeps no state. */
export default defineBackground(() => {
  const timers = {
    set: (run: () => void, afterMs: number) => setTimeout(run, afterMs),
    clear: (timer: unknown) => clearTimeout(timer as number),
  }
  const router = createRouter(
    answerFillMessages({
      linkTo: (tab) => linkToTab((envelope) => browser.tabs.sendMessage(tab, envelope, { frameId: 0 }), timers),
      clockMs: () => performance.now(),
    }),
  )
  const ownOrigin = new URL(chrome.runtime.getURL('/')).origin

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!router.knows(message)) return false
    void router.route(message, classifySender(sender, browser.runtime.id, ownOrigin)).then(respond)
    return true
  })

  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
})
