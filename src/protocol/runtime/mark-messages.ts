import { defineMessage } from '../define-message'
import { nothing, record } from '../shape'
import { marking } from './order-shapes'

/** Outlines what was filled, with a legend. Replaces earlier outlines. Answered by a script that comes when it is needed. */
export const pageMark = defineMessage('page.mark', {
  request: record(marking),
  response: nothing,
  allowedSenders: ['background'],
  timeoutMs: 5_000,
})
