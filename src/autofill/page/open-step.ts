/** Tabs and steps above a part of the page, and the buttons of accordions: what is open heads what follows. */
import { says, textOf } from './dom'
import { tagOf } from './native'
import { fits, queryAll } from './selectors'

const stepLists =
  'ul, ol, nav, [role="tablist"], [class*="steps"], [class*="stepper"], [class*="tabs-nav"], [class*="wizard"]'
const openStep =
  '[aria-selected="true"], [aria-current]:not([aria-current="false"]), .active, .is-active, .current, .is-process, [class*="-active"]'

/** The tabs or steps above a part of the page: a list of several, of which one is open. */
export function stepsIn(element: Element): Element | undefined {
  return fits(element, stepLists) ? element : queryAll(element, stepLists)[0]
}

/** The words of the open step, which head what follows; a list without an open step heads nothing. */
export function openStepOf(steps: Element): string | undefined {
  const open = queryAll(steps, openStep).filter((one) => says(textOf(one) || buttonText(one)))
  const texts = [...new Set(open.map((one) => textOf(one) || buttonText(one)))]
  const [text] = texts
  const isOne = text !== undefined && texts.every((one) => one === text || text.includes(one) || one.includes(text))
  return isOne ? text : undefined
}

/** The words of a button that opens the part below it, as accordions have. */
export function buttonText(element: Element): string {
  const button = /^(?:BUTTON|SUMMARY)$/u.test(tagOf(element)) ? element : queryAll(element, 'button')[0]
  return (button?.textContent ?? '').replace(/\s+/gu, ' ').trim()
}
