import { chooseOption, type Wanted } from '../../fields/choose-option'
import { fold } from '../../fields/fold'
import type { SkipReason } from '../plan'
import { selectBoxes } from './control-kind'
import { attributeOf, boxOf, byIdNear, closestOf, parentOf, queryAll, tagOf, textOf } from './dom'
import { currentText } from './read-control'
import { waitFor, type WaitOptions } from './wait'
import { enter, escape, leave, press, typeSearch } from './write-control'

/** What came of choosing in a widget. */
export type Chosen = { readonly text: string } | { readonly refused: SkipReason }

const optionSelector =
  '.ant-select-item-option, .el-select-dropdown__item, [role="option"], mat-option, .v-list-item, .p-dropdown-item, .p-select-option, .multiselect__element, .ng-option'
const popupSelector =
  '[role="listbox"], .ant-select-dropdown, .el-select-dropdown, .mat-mdc-select-panel, .cdk-overlay-pane, .v-overlay__content'
const openTimeoutMs = 1_500
const settleTimeoutMs = 600
const mostScrolls = 60

interface Listed {
  readonly element: HTMLElement
  readonly text: string
}

function isShown(element: Element): boolean {
  const box = boxOf(element)
  return box.width > 0 && box.height > 0
}

function isOff(element: Element): boolean {
  return attributeOf(element, 'aria-disabled') === 'true' || /disabled/u.test(attributeOf(element, 'class') ?? '')
}

/** The popup that this chooser opened: named by ARIA, else the one popup that was not there before. */
function popupOf(element: HTMLElement, earlier: ReadonlySet<Element>): Element | undefined {
  const box = closestOf(element, selectBoxes) ?? element
  const trigger = [element, box, ...queryAll(box, '[aria-controls], [aria-owns]')]
  for (const one of trigger) {
    const id = attributeOf(one, 'aria-controls') ?? attributeOf(one, 'aria-owns') ?? ''
    const named = byIdNear(element, id)
    if (named) return closestOf(named, '.ant-select-dropdown, .el-select-dropdown, .el-popper') ?? named
  }
  const opened = queryAll(element.ownerDocument, popupSelector).filter((one) => isShown(one) && !earlier.has(one))
  return opened.length > 0 ? opened[0] : undefined
}

function listed(popup: Element): Listed[] {
  return queryAll(popup, optionSelector)
    .filter((one) => isShown(one) && !isOff(one))
    .map((one) => ({ element: one as HTMLElement, text: attributeOf(one, 'title') ?? textOf(one) }))
}

function scrollerIn(popup: Element): Element | undefined {
  return [popup, ...queryAll(popup, '*')].find(
    (one) => one.scrollHeight > one.clientHeight + 4 && one.clientHeight > 20,
  )
}

/** Gathers options while scrolling: lists may draw only what is in view. Stops at a hit, so that it can be pressed. */
async function look(
  popup: Element,
  wanted: Wanted,
  page: Document,
  options: WaitOptions,
): Promise<Listed | SkipReason> {
  const scroller = scrollerIn(popup)
  let refused: SkipReason = 'option-not-found'
  for (let round = 0; round < mostScrolls; round++) {
    const shown = listed(popup)
    const choice = chooseOption(
      wanted,
      shown.map(({ text }) => ({ value: '', text })),
    )
    const hit = 'index' in choice ? shown[choice.index] : undefined
    if (hit) return hit
    if ('refused' in choice && choice.refused === 'option-ambiguous') refused = choice.refused
    if (!scroller || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) break
    const last = shown.at(-1)?.text
    scroller.scrollTop += Math.max(24, scroller.clientHeight * 0.7)
    await waitFor(page, () => (listed(popup).at(-1)?.text !== last ? true : undefined), { ...options, timeoutMs: 120 })
  }
  return refused
}

async function lookBySearch(
  element: HTMLElement,
  popup: Element,
  wanted: Wanted,
  options: WaitOptions,
): Promise<Listed | SkipReason> {
  if (tagOf(element) !== 'INPUT' || (element as HTMLInputElement).readOnly) return 'option-not-found'
  const page = element.ownerDocument
  for (const text of [wanted.value, ...wanted.aliases].slice(0, 3)) {
    typeSearch(element, text)
    const found = await waitFor(
      page,
      () => {
        const shown = listed(popup)
        const choice = chooseOption(
          wanted,
          shown.map((one) => ({ value: '', text: one.text })),
        )
        return 'index' in choice ? shown[choice.index] : undefined
      },
      { ...options, timeoutMs: settleTimeoutMs },
    )
    if (found) return found
  }
  typeSearch(element, '')
  return 'option-not-found'
}

function pressTarget(element: HTMLElement): HTMLElement {
  const box = closestOf(element, selectBoxes)
  if (!box) return element
  const inner = queryAll(
    box,
    '.ant-select-selector, .el-select__wrapper, .v-field, .mat-mdc-select-trigger, .ng-select-container',
  )[0]
  return (inner ?? box) as HTMLElement
}

async function close(element: HTMLElement, options: WaitOptions): Promise<void> {
  escape(element)
  leave(element)
  await waitFor(element.ownerDocument, () => (attributeOf(element, 'aria-expanded') === 'true' ? undefined : true), {
    ...options,
    timeoutMs: 200,
  })
}

/** Opens a chooser, looks for the one option in its own popup, presses it, and reads the choice back. */
export async function writeChooser(element: HTMLElement, wanted: Wanted, signal: AbortSignal): Promise<Chosen> {
  const page = element.ownerDocument
  const options = { timeoutMs: openTimeoutMs, signal }
  const earlier = new Set(queryAll(page, popupSelector).filter(isShown))
  enter(element)
  press(pressTarget(element))
  const popup = await waitFor(
    page,
    () => {
      const found = popupOf(element, earlier)
      return found && listed(found).length > 0 ? found : undefined
    },
    options,
  )
  if (!popup) {
    await close(element, options)
    return { refused: 'options-not-loaded' }
  }
  const first = await look(popup, wanted, page, options)
  const found =
    typeof first === 'string' && first === 'option-not-found'
      ? await lookBySearch(element, popup, wanted, options)
      : first
  if (typeof found === 'string') {
    await close(element, options)
    return { refused: found }
  }
  press(found.element)
  const read = await waitFor(
    page,
    () => (fold(currentText(element, 'combobox')) === fold(found.text) ? true : undefined),
    { ...options, timeoutMs: settleTimeoutMs },
  )
  leave(element)
  return read ? { text: found.text } : { refused: 'rejected-by-page' }
}

/** Empties a chooser again by its own clear button, where it has one. */
export async function clearChooser(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const box = closestOf(element, selectBoxes) ?? parentOf(element)
  const button =
    box &&
    queryAll(
      box,
      '.ant-select-clear, .el-select__clear, .el-icon-circle-close, .v-field__clearable, .p-dropdown-clear-icon, .ng-clear-wrapper',
    )[0]
  if (!button) return false
  press(button as HTMLElement)
  const empty = await waitFor(
    element.ownerDocument,
    () => (currentText(element, 'combobox') === '' ? true : undefined),
    { timeoutMs: settleTimeoutMs, signal },
  )
  leave(element)
  return empty === true
}
