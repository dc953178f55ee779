/** What a page draws right beside a box as the rest of its value: "+84" before a telephone, "@example.gov.vn" behind an address. */
import type { ControlFacts, LabelFact } from '../match'
import { squeezed, wordsIn } from './dom'
import { nextOf, parentOf, previousOf, tagOf } from './native'
import { hasSeveral, nativeControls } from './selectors'

const asksForMail = /mail|thư điện tử|hộp thư/iu
const asksForPhone = /phone|thoại|di động|mobile|sđt|sdt/iu
const code = /^\(?(?:\+|00)84\)?$/u
const domain = /^@[\w.-]*/u
const borders = /^(?:BODY|FORM|FIELDSET|TD|TR|SECTION|MAIN|P|LI)$/u
const highest = 3

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

/** What is written before or behind a box that asks for a telephone number or an e-mail address. */
export function restBeside(element: Element, labels: readonly LabelFact[]): Pick<ControlFacts, 'ahead' | 'behind'> {
  const asksFor = (words: RegExp): boolean => labels.some(({ text }) => words.test(text))
  if (asksFor(asksForMail)) {
    const [behind] = domain.exec(wordsBeside(element, nextOf)) ?? []
    return behind === undefined ? {} : { behind }
  }
  if (!asksFor(asksForPhone)) return {}
  const ahead = wordsBeside(element, previousOf)
  return code.test(ahead) ? { ahead } : {}
}
