/** What is asked of a page's hands: the script that comes when the clerk fills, and reads what the page says afterwards. */
import { defineMessage } from '../define-message'
import { listOf, nothing, record, textOf, truth, whole } from '../shape'
import { order, orderResult } from './order-shapes'
import { fillId } from './page-shapes'

/** Gives a page the orders of one approved plan. `goesOn`: they belong to the fill before, for undoing together. `fillId`: its name. */
export const pageFill = defineMessage('page.fill', {
  request: record({ orders: listOf(order, 6_000), goesOn: truth }, { fillId }),
  response: record({ results: listOf(orderResult), controlsChanged: truth }),
  allowedSenders: ['background'],
  timeoutMs: 120_000,
})

/** Looks once more at what was written, after the page's own timers had their time. Gives what was not kept. */
export const pageConfirm = defineMessage('page.confirm', {
  request: nothing,
  response: record({ results: listOf(orderResult) }),
  allowedSenders: ['background'],
  timeoutMs: 60_000,
})

/** Waits until a page has been quiet for a moment. */
export const pageSettle = defineMessage('page.settle', {
  request: record({ timeoutMs: whole }),
  response: nothing,
  allowedSenders: ['background'],
  timeoutMs: 10_000,
})

/** Gives every control of the last fill its earlier value back. */
export const pageUndo = defineMessage('page.undo', {
  request: nothing,
  response: record({ restored: whole, keptEdited: whole, failed: whole }),
  allowedSenders: ['background'],
  timeoutMs: 60_000,
})

/** Stops the fill that is under way. */
export const pageCancel = defineMessage('page.cancel', {
  request: nothing,
  response: nothing,
  allowedSenders: ['background'],
  timeoutMs: 2_000,
})

/** Asks what a page says of a dossier that was sent: the lines near the words for one, and no others. */
export const pageDossier = defineMessage('page.dossier', {
  request: nothing,
  response: record({ lines: listOf(textOf(300), 120) }),
  allowedSenders: ['background'],
  timeoutMs: 5_000,
})
