import { AppError } from '../../errors'
import { ask, type Carrier, type Timers } from '../../protocol/ask'
import { forWire } from '../../protocol/mutable'
import { pageCollect, pageGlance, pageShow, pageUnseen } from '../../protocol/runtime/page-messages'
import { pageMark } from '../../protocol/runtime/mark-messages'
import {
  pageCancel,
  pageConfirm,
  pageDossier,
  pageFill,
  pageSettle,
  pageUndo,
} from '../../protocol/runtime/write-messages'
import type { PageLink } from './page-link'

/** The browser's own words when no content script listens in a tab. */
const nobodyThere =
  /Receiving end does not exist|message port closed|message channel closed|No tab with id|back\/forward cache/iu

/** Scripts that come into the page only when they are needed: what looks, what writes, what outlines. */
export type PageScript = 'eyes' | 'hands' | 'marks'

function isNobodyThere(thrown: unknown): boolean {
  return thrown instanceof Error && nobodyThere.test(thrown.message)
}

/** What the page answers; nothing where nobody of ours listens there, which Firefox tells by an empty answer. */
async function answerOf(carry: Carrier, envelope: Parameters<Carrier>[0]): Promise<unknown> {
  try {
    return await carry(envelope)
  } catch (thrown) {
    if (isNobodyThere(thrown)) return undefined
    throw thrown
  }
}

/** Where nobody answers in the page yet, the scripts that do are brought there, and the page is asked once more. */
function bringingScripts(carry: Carrier, bring: () => Promise<unknown>): Carrier {
  return async (envelope) => {
    const first = await answerOf(carry, envelope)
    if (first !== undefined) return first
    await bring()
    const second = await answerOf(carry, envelope)
    if (second === undefined) throw new AppError('PAGE_NOT_READY')
    return second
  }
}

/**
 * The way to the page of one tab. @param send hands an envelope to the content script there
 * @param bring puts a further script of ours into the page
 */
export function linkToTab(send: Carrier, timers: Timers, bring: (script: PageScript) => Promise<unknown>): PageLink {
  const bringing = (script: PageScript) =>
    bring(script).catch((thrown: unknown) => {
      throw new AppError('PAGE_NOT_READY', { script }, thrown)
    })
  const carry = bringingScripts(send, () => bringing('eyes'))
  // What writes works with what looks.
  const carryToHands = bringingScripts(send, async () => {
    await bringing('eyes')
    await bringing('hands')
  })
  return {
    collect: () => ask(pageCollect, {}, carry, timers),
    unseen: async (ids) => (await ask(pageUnseen, { ids: [...ids] }, carry, timers)).ids,
    fill: (orders, goesOn, fillId) =>
      ask(pageFill, { orders: [...orders], goesOn, ...(fillId !== undefined && { fillId }) }, carryToHands, timers),
    glance: () => ask(pageGlance, {}, carry, timers),
    dossier: () => ask(pageDossier, {}, carryToHands, timers),
    mark: async (marks, words) => {
      await bringing('marks')
      await ask(pageMark, forWire({ marks, words }), carry, timers)
    },
    show: (id) => ask(pageShow, { id }, carry, timers),
    confirm: async () => (await ask(pageConfirm, {}, carryToHands, timers)).results,
    settle: async (timeoutMs) => {
      await ask(pageSettle, { timeoutMs }, carryToHands, timers)
    },
    undo: () => ask(pageUndo, {}, carryToHands, timers),
    cancel: async () => {
      await ask(pageCancel, {}, carryToHands, timers)
    },
  }
}
