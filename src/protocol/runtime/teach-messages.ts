import { defineMessage } from '../define-message'
import { either, nothing, oneOf, record, textOf, whole, type Shaped } from '../shape'
import { pageFacts } from './page-shapes'

/** These go from a page of the extension straight to the portal's page, to a script that is put there when it is needed. */
const fromPages = ['extension-page'] as const
const words = textOf(400)

/** The words that the page shows while a control is pointed at. */
const pickWords = record({
  language: oneOf('vi', 'en'),
  start: words,
  choose: words,
  unnamed: words,
  unteachable: record({
    'never-filled': words,
    hidden: words,
    readonly: words,
    disabled: words,
    'control-unsupported': words,
  }),
})

/** Asks a page for the facts about its controls, without anything that they hold. */
export const teachLook = defineMessage('teach.look', {
  request: nothing,
  response: pageFacts,
  allowedSenders: fromPages,
  timeoutMs: 10_000,
})

/** Lets the person point at a control: answers when one is chosen, or with null when pointing ended. Nothing on the page is changed. */
export const teachPick = defineMessage('teach.pick', {
  request: record({ words: pickWords }),
  response: record({ chosen: either(record({ id: whole, facts: pageFacts }), oneOf(null)) }),
  allowedSenders: fromPages,
  timeoutMs: 600_000,
})

/** Ends pointing. */
export const teachStop = defineMessage('teach.stop', {
  request: nothing,
  response: nothing,
  allowedSenders: fromPages,
  timeoutMs: 2_000,
})

/** Takes the structure of a page, with everything left out that anybody put into it. */
export const teachRecord = defineMessage('teach.record', {
  request: nothing,
  response: record({ html: textOf(4_000_000), facts: pageFacts }),
  allowedSenders: fromPages,
  timeoutMs: 15_000,
})

/** The words that the page shows while a control is pointed at. */
export type PickWords = Shaped<typeof pickWords>
/** The name of the port that stays open while somebody points: when it closes, pointing ends. */
export const pickPortName = 'teach.pick'
