import { PageSession } from '../../src/autofill/page'
import { Touches } from '../../src/autofill/page/touches'
import { timesOf } from './rounds'

/** What the probe gives in the content script's world: milliseconds of every look, and the facts as they go by message. */
export interface Look {
  readonly times: readonly number[]
  readonly facts: string
}

async function benchLook(rounds: number): Promise<Look> {
  const openShadow = (element: HTMLElement) => chrome.dom.openOrClosedShadowRoot(element)
  const session = new PageSession(document, openShadow, new Touches(document, new AbortController().signal))
  const times = await timesOf(rounds, () => session.collect())
  return { times, facts: JSON.stringify(session.collect()) }
}

Object.assign(globalThis, { benchLook })
