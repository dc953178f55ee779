import { PageSession } from '../../src/autofill/page'
import { Touches } from '../../src/autofill/page/touches'
import { timesOf } from './rounds'

/** What the probe gives in the content script's world: milliseconds of every look, and the facts as they go by message. */
export interface Look {
  readonly times: readonly number[]
  readonly facts: string
}

const openShadow = (element: HTMLElement) => chrome.dom.openOrClosedShadowRoot(element)
const session = new PageSession(document, openShadow, new Touches(document, new AbortController().signal))

async function benchLook(rounds: number): Promise<Look> {
  const times = await timesOf(rounds, () => session.look())
  return { times, facts: JSON.stringify(session.look()) }
}

/** The close look at some controls of the look before: milliseconds of each round. */
function benchClose(ids: readonly number[], rounds: number): Promise<number[]> {
  return timesOf(rounds, () => session.unseen(ids))
}

Object.assign(globalThis, { benchLook, benchClose })
