import { fold } from '../../fields/fold'
import type { Wanted } from '../../fields/choose-option'
import type { SkipReason } from '../plan'
import { holds, innerTextOf, isShown, pageOf, says } from './dom'
import { isConnected, parentOf, tagOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { enter, fire, hover, leave, press, pressKey } from './events'
import { listed, lookInList, searchInList, type Listed } from './list-options'
import { Popup } from './popup'
import { dropperIn, takerIn } from './popup-buttons'
import { chosenIn, isPrompt } from './read-control'
import { waitFor } from './wait'
import { typeSearch } from './write-text'
import { openList, widgetOf } from './widget-box'

/** What came of choosing in a widget. */
export type Chosen = { readonly text: string } | { readonly refused: SkipReason }

const readMs = 700
const firstPressMs = 350
const hoverMs = 60
/** Old widgets wait a fifth of a second after the keyboard left before they show again what they hold. */
const shownAgainMs = 300
const hasOptions = (popup: Element) => listed(popup).length > 0

/** Opens a chooser, looks for the one option in its own popup, presses it, and reads the choice back. */
export async function writeChooser(element: HTMLElement, wanted: Wanted, signal: AbortSignal): Promise<Chosen> {
  const isList = fits(element, openList)
  const popup = new Popup(element, hasOptions)
  try {
    if (isList) return await choose(element, element, wanted, signal)
    enter(element)
    const opened = await popup.open({ signal })
    const chosen = await choose(element, opened, wanted, signal, () => popup.find())
    if ('refused' in chosen) drop(popup)
    await popup.close(popup.find() ?? opened, { signal })
    // What was only typed goes when the keyboard does.
    const isKept = () => (chosenIn(element) === '' ? undefined : true)
    const kept = 'text' in chosen && (await waitFor(pageOf(element), isKept, { timeoutMs: readMs, signal }))
    return 'text' in chosen && !kept ? { refused: 'rejected-by-page' } : chosen
  } finally {
    popup.stop()
  }
}

/** A popup that asks whether a choice is meant closes by its own button. */
function drop(popup: Popup): void {
  const open = popup.find()
  const button = open && takerIn(open) && dropperIn(open)
  if (button) press(button)
}

async function choose(
  element: HTMLElement,
  popup: Element | undefined,
  wanted: Wanted,
  signal: AbortSignal,
  find: () => Element | undefined = () => popup,
): Promise<Chosen> {
  let found: Listed | SkipReason = popup ? await lookInList(popup, wanted, { signal }) : 'option-not-found'
  if (found === 'option-not-found') found = await searchInList(element, find, wanted, { signal })
  if (typeof found === 'string') return { refused: (popup ?? find()) ? found : 'options-not-loaded' }
  const { element: option, text } = found
  // Where the choice was typed to look for it, the box shows it before it is taken.
  const isOnlyTyped = () => isShown(option) && isConnected(option) && 'value' in element && !fits(option, taken)
  const isChosen = () => (holdsChoice(element, option, text) && !isOnlyTyped()) || undefined
  const isTaken = (timeoutMs: number) => waitFor(pageOf(element), isChosen, { timeoutMs, signal })
  press(option)
  if (await isTaken(firstPressMs)) return { text: chosenIn(element) }
  if (takeChosen(option, find()) && (await isTaken(readMs))) return { text: chosenIn(element) }
  // A press on an option does not reach the part of it that listens; one on its innermost words reaches all around them.
  const words = innermostOf(option)
  if (words !== option && isConnected(option) && isShown(option)) press(words)
  return (await isTaken(readMs)) ? { text: chosenIn(element) } : { refused: 'rejected-by-page' }
}

/** A choice that a popup marks, and asks for by a button of its own whether it is meant. @returns whether there is one */
function takeChosen(option: HTMLElement, popup: Element | undefined): boolean {
  const button = popup && isConnected(option) && fits(option, taken) ? takerIn(popup) : undefined
  if (button) press(button)
  return button !== undefined
}

function innermostOf(option: HTMLElement): HTMLElement {
  const whole = innerTextOf(option)
  return (queryAll(option, '*').findLast((one) => innerTextOf(one) === whole) as HTMLElement | undefined) ?? option
}

const taken = '[aria-selected="true"], [aria-checked="true"], [class*="selected" i]'

/** The widget shows the choice; a list that stays open marks it. */
function holdsChoice(element: HTMLElement, option: HTMLElement, text: string): boolean {
  if (fits(element, openList))
    return isConnected(option) && fits(option, '[aria-selected="true"], [aria-checked="true"]')
  return fold(chosenIn(element)) === fold(text)
}

const clearButtons =
  '.ant-select-clear, .el-select__clear, [class*="circle-close" i], [class*="close-circle" i], .v-field__clearable, .p-dropdown-clear-icon, .p-select-clear-icon, .ng-clear-wrapper, .MuiAutocomplete-clearIndicator, .search-choice-close, .select2-selection__clear, .clear-button, [part~="clear-button"], [class*="clear" i]:not([class*="clearfix" i]), [aria-label*="clear" i], [aria-label*="xóa" i], [title*="clear" i], .remove.icon'

/** Runs one way of emptying a chooser, and closes the list that it may have opened. @returns whether it is empty then */
async function emptyBy(
  element: HTMLElement,
  signal: AbortSignal,
  way: (popup: Popup) => boolean | Promise<boolean>,
): Promise<boolean> {
  const popup = new Popup(element, hasOptions)
  const isEmpty = () => (chosenIn(element) === '' ? true : undefined)
  const isTried = await way(popup)
  const empty = isTried && (await waitFor(pageOf(element), isEmpty, { timeoutMs: readMs, signal }))
  if (isTried) {
    drop(popup)
    await popup.close(popup.find(), { signal })
  }
  popup.stop()
  return empty === true && isEmpty() === true
}

/** Empties a chooser again: by its own clear button, by emptying what was typed, or by its option that says "choose". */
export async function clearChooser(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const ways = [
    () => pressClearButton(element, signal),
    () => emptyText(element, signal),
    () => emptyHiddenSelect(element),
    (popup: Popup) => choosePrompt(element, popup, signal),
    () => deleteItem(element),
  ]
  const earlier = chosenIn(element)
  for (const way of ways) if (await emptyBy(element, signal, way)) return true
  // What can't be emptied is left as it was, not with what the trying chose in its place.
  if (fold(chosenIn(element)) !== fold(earlier)) await writeChooser(element, { value: earlier, aliases: [] }, signal)
  return false
}

/** Presses the small button that empties a control, where one is drawn. @returns whether there is one */
export async function pressClearButton(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const around = widgetOf(element) === element ? (parentOf(element) ?? element) : widgetOf(element)
  // Some draw the button only under the mouse.
  const ended = hover(around, holds(around, element) ? element : around)
  // A button with words may be the page's own, and empty more than this.
  const isButton = (one: Element) =>
    isShown(one) && !says(innerTextOf(one)) && !holds(one, element) && queryAll(one, 'input').length === 0
  const find = () => queryAll(around, clearButtons).find(isButton)
  const button = await waitFor(pageOf(element), find, { timeoutMs: hoverMs, signal })
  if (button) {
    enter(element)
    press(button as HTMLElement)
  }
  ended()
  return button !== undefined
}

async function emptyText(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  // Nobody types into a box that only keeps the choice for the form.
  if (tagOf(element) !== 'INPUT' || (element as HTMLInputElement).readOnly || !isShown(element)) return false
  const earlier = chosenIn(element)
  enter(element)
  // Some follow the keys alone.
  typeSearch(element, '')
  fire(element, 'change')
  leave(element)
  // A box that shows its choice again was only emptied of what was typed to look for it.
  const showsAgain = () => (chosenIn(element) === '' && !isMarkedIn(element, earlier) ? undefined : true)
  return !(await waitFor(pageOf(element), showsAgain, { timeoutMs: shownAgainMs, signal }))
}

/** A list in the widget itself that still marks a choice holds it, whatever the box shows. */
function isMarkedIn(element: HTMLElement, choice: string): boolean {
  return queryAll(widgetOf(element), taken).some(
    (one) => !holds(one, element) && fold(innerTextOf(one)) === fold(choice),
  )
}

const boxesAround = 3

/** Choosers that belong to a form keep a native select out of sight, and follow it. @returns whether there is one */
function emptyHiddenSelect(element: HTMLElement): boolean {
  let box: Element | null = element
  for (let level = 0; box && level < boxesAround; level++, box = parentOf(box)) {
    const [select, ...others] = queryAll(box, 'select') as HTMLSelectElement[]
    if (!select) continue
    const isHidden = closestOf(select, '[aria-hidden="true"]') !== undefined || !isShown(select)
    if (others.length > 0 || select === element || !isHidden) return false
    select.selectedIndex = Array.from(select.options).findIndex(({ value }) => value === '')
    fire(select, 'input', 'change')
    return true
  }
  return false
}

/** The option that says "choose", or once more the one that is chosen: some lists take it back so. */
async function choosePrompt(element: HTMLElement, popup: Popup, signal: AbortSignal): Promise<boolean> {
  const chosen = fold(chosenIn(element))
  enter(element)
  const opened = await popup.open({ signal })
  const options = opened ? listed(opened) : []
  const prompt = options.find(({ text }) => isPrompt(text)) ?? options.find(({ text }) => fold(text) === chosen)
  if (prompt && isShown(prompt.element)) press(prompt.element)
  return opened !== undefined
}

/** Some take their item back by the keys that delete. */
function deleteItem(element: HTMLElement): boolean {
  const box = (queryAll(widgetOf(element), 'input')[0] as HTMLElement | undefined) ?? element
  enter(box)
  pressKey(box, 'Backspace', 8)
  pressKey(box, 'Delete', 46)
  leave(box)
  return true
}
