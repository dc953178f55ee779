/** The buttons by which a popup asks whether a choice is meant. */
import { fold } from '../../fields/fold'
import { innerTextOf, isShown } from './dom'
import { attributeOf } from './native'
import { queryAll } from './selectors'

const takes = /^(?:ok|chon|ap dung|xac nhan|dong y|apply|confirm|done|set|xong)$/u
const drops = /^(?:cancel|huy|huy bo|bo qua|thoat)$/u

function buttonIn(popup: Element, words: RegExp, part: RegExp): HTMLElement | undefined {
  const buttons = queryAll(popup, 'button, [role="button"]').filter(isShown)
  const isNamed = (one: Element) => words.test(fold(innerTextOf(one)))
  // Words that are not read here may still be told apart by the part that the button plays.
  const plays = (one: Element) => part.test(attributeOf(one, 'class') ?? '')
  return (buttons.find(isNamed) ?? buttons.find(plays)) as HTMLElement | undefined
}

/** The button that takes what was chosen. */
export function takerIn(popup: Element): HTMLElement | undefined {
  return buttonIn(popup, takes, /[_-]confirm\b/iu)
}

/** The button that closes a popup without taking anything. */
export function dropperIn(popup: Element): HTMLElement | undefined {
  return buttonIn(popup, drops, /[_-]cancel\b/iu)
}
