import { controlKinds, labelOrigins } from '../../autofill/match/facts'
import { either, listOf, oneOf, record, textOf, truth, whole } from '../shape'

/** Texts from a page are capped: a page must not be able to flood the extension. */
const shortText = textOf(2_000)
const option = record({ value: shortText, text: shortText })

const controlFacts = record(
  {
    id: whole,
    index: either(whole, oneOf(null)),
    kind: oneOf(...controlKinds),
    labels: listOf(record({ origin: oneOf(...labelOrigins), text: shortText }), 24),
    sections: listOf(shortText, 8),
    inDialog: truth,
    visible: truth,
    readOnly: truth,
    disabled: truth,
    content: oneOf('empty', 'default', 'filled'),
    value: shortText,
    signature: shortText,
  },
  {
    cell: record({ table: whole, row: whole }, { says: listOf(record({ header: shortText, text: shortText }), 12) }),
    cluster: record({ id: whole, label: shortText }),
    group: shortText,
    option,
    options: listOf(option, 400),
    opensCalendar: truth,
    ahead: shortText,
    behind: shortText,
    maxLength: whole,
    checked: truth,
    wrote: shortText,
  },
)

/** The facts of a page, as they leave it. */
export const pageFacts = record({
  controls: listOf(controlFacts, 6_000),
  foreignFrames: listOf(record({ title: shortText }), 200),
  title: shortText,
})

/** The id of a fill: it names nobody. */
export const fillId = textOf(64)

/** A short look at a page: a number that changes with its controls, and which fill could be undone there. */
export const glance = record({ digest: whole, undoable: whole, fillId: either(fillId, oneOf(null)) })
