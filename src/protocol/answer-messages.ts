import { createRouter, type Handler } from './router'
import { classifySender, type SenderFacts } from './sender-class'

/** What is needed of `chrome.runtime`. */
export interface MessageRuntime {
  readonly id: string
  readonly getURL: (path: '/') => string
  readonly onMessage: {
    readonly addListener: (
      hear: (message: unknown, sender: SenderFacts, respond: (answer: unknown) => void) => boolean,
    ) => void
  }
}

/** Answers the extension's messages that the handlers know; others are left to other scripts. */
export function answerMessages(runtime: MessageRuntime, handlers: readonly Handler[]): void {
  const router = createRouter(handlers)
  const ownOrigin = new URL(runtime.getURL('/')).origin
  runtime.onMessage.addListener((message, sender, respond) => {
    if (!router.knows(message)) return false
    void router.route(message, classifySender(sender, runtime.id, ownOrigin)).then(respond)
    return true
  })
}
