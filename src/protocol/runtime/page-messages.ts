import { defineMessage } from '../define-message'
import { listOf, nothing, record, truth, whole } from '../shape'
import { glance, pageFacts } from './page-shapes'

/** Asks a page for the facts about its controls, by a first look. */
export const pageCollect = defineMessage('page.collect', {
  request: nothing,
  response: pageFacts,
  allowedSenders: ['background'],
  timeoutMs: 10_000,
})

/** Asks a page to look closely at some of its drawn controls. Gives those that nobody can see or reach. */
export const pageUnseen = defineMessage('page.unseen', {
  request: record({ ids: listOf(whole, 6_000) }),
  response: record({ ids: listOf(whole, 6_000) }),
  allowedSenders: ['background'],
  timeoutMs: 10_000,
})

/** Looks at a page for a moment: has it changed, and can a fill be undone? No value leaves the page. */
export const pageGlance = defineMessage('page.glance', {
  request: nothing,
  response: glance,
  allowedSenders: ['background'],
  timeoutMs: 5_000,
})

/** Brings one control into view and gives it the focus. Nothing is written. */
export const pageShow = defineMessage('page.show', {
  request: record({ id: whole }),
  response: record({ isShown: truth }),
  allowedSenders: ['background'],
  timeoutMs: 5_000,
})
