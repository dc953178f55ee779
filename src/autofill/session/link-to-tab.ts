import { AppError } from '../../errors'
import { ask, type Carrier, type Timers } from '../../protocol/ask'
import { forWire } from '../../protocol/mutable'
import {
  pageCancel,
  pageCollect,
  pageConfirm,
  pageFill,
  pageGlance,
  pageSettle,
  pageShow,
  pageUndo,
} from '../../protocol/runtime/page-messages'
import { pageMark } from '../../protocol/runtime/mark-messages'
import type { PageLink } from './page-link'

/** The browser's own words when no content script listens in a tab. */
const nobodyThere =
  /Receiving end does not exist|message port closed|message channel closed|No tab with id|back\/forward cache/iu

/** Scripts that come into the page only when they are needed. */
export type PageScript = 'hands' | 'marks'

function translating(carry: Carrier): Carrier {
  return async (envelope) => {
    try {
      return await carry(envelope)
    } catch (thrown) {
      if (thrown instanceof Error && nobodyThere.test(thrown.message)) throw new AppError('PAGE_NOT_READY', {}, thrown)
      throw thrown
    }
  }
}

/**
 * The way to the page of one tab. @param send hands an envelope to the content script there
 * @param bring puts a further script of ours into the page: what writes, or what outlines controls
 */
export function linkToTab(send: Carrier, timers: Timers, bring: (script: PageScript) => Promise<unknown>): PageLink {
  const carry = translating(send)
  const bringing = (script: PageScript) =>
    bring(script).catch((thrown: unknown) => {
      throw new AppError('PAGE_NOT_READY', { script }, thrown)
    })
  return {
    collect: () => ask(pageCollect, {}, carry, timers),
    fill: async (orders, goesOn, fillId) => {
      if (!goesOn) await bringing('hands')
      return ask(pageFill, { orders: [...orders], goesOn, ...(fillId !== undefined && { fillId }) }, carry, timers)
    },
    glance: () => ask(pageGlance, {}, carry, timers),
    mark: async (marks, words) => {
      await bringing('marks')
      await ask(pageMark, forWire({ marks, words }), carry, timers)
    },
    show: (id) => ask(pageShow, { id }, carry, timers),
    confirm: async () => (await ask(pageConfirm, {}, carry, timers)).results,
    settle: async (timeoutMs) => {
      await ask(pageSettle, { timeoutMs }, carry, timers)
    },
    undo: () => ask(pageUndo, {}, carry, timers),
    cancel: async () => {
      await ask(pageCancel, {}, carry, timers)
    },
  }
}
