import { handle, type Handler } from '../../../protocol/router'
import { pageMark } from '../../../protocol/runtime/mark-messages'
import { sharedSession } from '../shared-session'
import { PageMarks } from './page-marks'

const place = Symbol.for('tro-ly-chung-thu.marks')

/** Starts answering, once a page: a script may be put there several times. Without the page's first script nothing is done. */
export function startMarking(page: Document, listen: (handlers: readonly Handler[]) => void): void {
  const shared = sharedSession()
  if (!shared || Reflect.has(globalThis, place)) return
  Reflect.set(globalThis, place, true)
  const { session } = shared
  const drawn = new PageMarks(page)
  session.overlay = drawn
  listen([
    handle(pageMark, ({ marks, words }) => {
      const found = marks.flatMap(({ id, ...mark }) => {
        const element = session.elementOf(id)
        return element ? [{ ...mark, element }] : []
      })
      drawn.draw(found, words)
      return {}
    }),
  ])
}
