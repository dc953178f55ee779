import { browser } from 'wxt/browser'
import { AppError } from '../errors'
import { ask, type Timers } from '../protocol/ask'
import type { MessageDefinition } from '../protocol/define-message'
import { pickPortName, teachLook, teachPick, teachRecord, teachStop } from '../protocol/runtime/teach-messages'
import type { TeachService } from '../ui/services'

/** What points needs what looks. */
const scripts = ['/eyes.js', '/teach.js'] as const
const notOurs = /Cannot access|must request permission|chrome:\/\/|gallery cannot/iu

/** Puts the scripts into the page; they do nothing the second time. */
async function prepare(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [...scripts] })
  } catch (thrown) {
    const isForeign = thrown instanceof Error && notOurs.test(thrown.message)
    throw new AppError(isForeign ? 'PAGE_NOT_PORTAL' : 'PAGE_NOT_READY', {}, thrown)
  }
}

/** Looking at and pointing in the portal's page, as the interface asks for it. */
export function createTeachService(timers: Timers): TeachService {
  const askPage = async <Request, Response>(
    tab: number,
    definition: MessageDefinition<Request, Response>,
    request: Request,
  ): Promise<Response> => {
    await prepare(tab)
    const carry = async (envelope: unknown): Promise<unknown> => {
      try {
        return await browser.tabs.sendMessage<unknown, unknown>(tab, envelope, { frameId: 0 })
      } catch (thrown) {
        throw new AppError('PAGE_NOT_READY', {}, thrown)
      }
    }
    return ask(definition, request, carry, timers)
  }
  return {
    look: (tab) => askPage(tab, teachLook, {}),
    record: (tab) => askPage(tab, teachRecord, {}),
    pick: async (tab, words) => {
      await prepare(tab)
      // The port closes with this page, however it ends; then nobody waits for a choice any more.
      const port = browser.tabs.connect(tab, { name: pickPortName, frameId: 0 })
      try {
        const { chosen } = await askPage(tab, teachPick, { words })
        return chosen ?? undefined
      } finally {
        port.disconnect()
      }
    },
    stop: async (tab) => {
      await askPage(tab, teachStop, {})
    },
  }
}
