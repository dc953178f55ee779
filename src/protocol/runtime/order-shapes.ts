import { skipReasons } from '../../autofill/plan/outcome'
import { either, listOf, oneOf, record, textOf, truth, whole } from '../shape'

const text = textOf(10_000)

/** Every reason for which a control is left alone. */
export const skipReason = oneOf(...skipReasons)

/** What to do to a control. */
export const action = either(
  record({ type: oneOf('text'), text }, { date: text, picks: truth }),
  either(
    record({ type: oneOf('choose'), value: text, aliases: listOf(text, 40) }),
    record({ type: oneOf('check'), checked: truth }),
  ),
)

/** One approved entry of a plan, as it goes to the page. */
export const order = record({ id: whole, signature: text, action })

/** What is outlined on a page, and the words of the legend. */
export const marking = {
  marks: listOf(record({ id: whole, isFilled: truth, why: text }), 6_000),
  words: record({ title: text, hide: text }),
}

/** What came of one order. */
export const orderResult = either(
  record({ id: whole, outcome: oneOf('filled') }),
  record({ id: whole, outcome: oneOf('skipped'), reason: skipReason }),
)
