import { isOwnAct } from '../events'
import { PageFill } from '../fill-page'
import { lookAgain } from '../look-again'
import type { Hands } from '../session-hands'
import { sharedSession } from '../shared-session'
import { undoFill } from '../undo-fill'

const hands: Hands = {
  fill: async (page, orders, targetOf, signal) => {
    const fill = new PageFill(page, signal)
    const results = await fill.run(orders, targetOf)
    return { results, written: fill.written }
  },
  lookAgain,
  undo: undoFill,
}

/** Gives the page's session what it writes with, once a page: a script may be put there several times. */
export function giveHands(): void {
  const shared = sharedSession()
  if (!shared || shared.session.hands) return
  shared.session.hands = hands
  shared.touches.isOurs = () => isOwnAct
}
