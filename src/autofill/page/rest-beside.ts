/** What a page draws right beside a box as the rest of its value: "+84" before a telephone, "@example.gov.vn" behind an address. */
import type { ControlFacts } from '../match'
import { squeezed, wordsIn } from './dom'
import { nextOf, parentOf, previousOf, tagOf } from './native'
import { hasSeveral, nativeControls } from './selectors'

/** Nearly all labels ask for neither: they are looked through once. */
const asks = /(mail|thư điện tử|hộp thư)|phone|thoại|di động|mobile|sđt|sdt/iu
const code = /^\(?(?:\+|00)84\)?$/u
const domain = /^@[\w.-]*/u
const borders = /^(?:BODY|FORM|FIELDSET|TD|TR|SECTION|MAIN|P|LI)$/u
const highest = 3

type Rest = { -readonly [Name in 'ahead' | 'behind']?: ControlFacts[Name] }

/** The first words beside a box on one side, in its own line of the markup. */
function wordsBeside(box: Element, step: typeof nextOf): string {
  let at = box
  for (let level = 0; level < highest; level++) {
    for (let node = step(at); node; node = step(node)) {
      const words = squeezed(wordsIn(node))
      if (words !== '') return words
    }
    const around = parentOf(at)
    if (!around || borders.test(tagOf(around)) || hasSeveral(around, nativeControls)) return ''
    at = around
  }
  return ''
}

/** Notes what is written before or behind a box that asks for a telephone number or an e-mail address. */
export function addRestBeside(facts: Pick<ControlFacts, 'labels'> & Rest, element: Element): void {
  let asksForPhone = false
  for (const { text } of facts.labels) {
    const found = asks.exec(text)
    if (found?.[1] !== undefined) {
      const [behind] = domain.exec(wordsBeside(element, nextOf)) ?? []
      if (behind !== undefined) facts.behind = behind
      return
    }
    asksForPhone ||= found !== null
  }
  if (!asksForPhone) return
  const ahead = wordsBeside(element, previousOf)
  if (code.test(ahead)) facts.ahead = ahead
}
