import { chooseOption, type Wanted } from '../../fields/choose-option'
import type { SkipReason } from '../plan'
import { holds, innerTextOf, isShown, pageOf } from './dom'
import { attributeOf, openShadowOf, tagOf } from './native'
import { fits, queryAll } from './selectors'
import { typeSearch } from './write-text'
import { waitFor, type WaitOptions } from './wait'

/** An option as it is drawn in a list. */
export interface Listed {
  readonly element: HTMLElement
  readonly text: string
}

/** What options are made of, surest first. */
const layers = [
  '.ant-select-item-option, .el-select-dropdown__item, [role="option"], mat-option, .p-dropdown-item, .p-select-option, .multiselect__element, .ng-option, .active-result, .select2-results__option',
  '.v-list-item, [role="menuitem"], [role="menuitemradio"], [role="treeitem"], [role="row"]',
  'li, dd',
  '[class*="option" i], [class*="item" i]',
]
const mostScrolls = 300
const searchMs = 800
const lateMs = 300

function isOff(element: Element): boolean {
  return (
    attributeOf(element, 'aria-disabled') === 'true' ||
    fits(
      element,
      '[class*="disabled" i]:not([class*="disabled:"]), [disabled], [data-disabled], [role="alert"], .loading-results',
    )
  )
}

/** The options that a popup draws, innermost where lists are nested. */
export function listed(popup: Element): Listed[] {
  for (const layer of layers) {
    const all = fittingIn(popup, layer).filter((one) => isShown(one) && !isOff(one))
    const inner = all.filter((one, place) => !holds(one, all[place + 1]) || all[place + 1] === one)
    const shown = inner.map((one) => ({ element: drawnInside(one) ?? (one as HTMLElement), text: textOfOption(one) }))
    if (shown.some(({ text }) => text !== '')) return shown
  }
  return []
}

/** What fits in a popup, and what the page handed to it through a slot: there a custom element may hold the option inside. */
function fittingIn(popup: Element, layer: string): Element[] {
  const slots = queryAll(popup, 'slot') as HTMLSlotElement[]
  const handed = slots.flatMap((slot) => slot.assignedElements({ flatten: true }))
  const holdsOption = (one: Element) => fits(one, layer) || drawnInside(one, layer) !== undefined
  return [...queryAll(popup, layer), ...handed.filter(holdsOption)]
}

/** The option that a custom element draws in itself: a press on its outside would not reach it. */
function drawnInside(option: Element, what = '[role="option"]'): HTMLElement | undefined {
  const shadow = openShadowOf(option)
  return shadow ? (queryAll(shadow, what)[0] as HTMLElement | undefined) : undefined
}

function textOfOption(option: Element): string {
  const inside = drawnInside(option)
  const text = innerTextOf(option) || (inside ? innerTextOf(inside) : '')
  return text === '' ? (attributeOf(option, 'aria-label') ?? attributeOf(option, 'title') ?? '') : text
}

type Hit = Listed | 'option-ambiguous' | undefined

function hitIn(popup: Element, wanted: Wanted): Hit {
  const shown = listed(popup)
  const choice = chooseOption(
    wanted,
    shown.map(({ text }) => ({ value: '', text })),
  )
  if ('index' in choice) return shown[choice.index]
  return choice.refused === 'option-ambiguous' ? choice.refused : undefined
}

function scrollerIn(popup: Element): Element | undefined {
  return [popup, ...queryAll(popup, '*')].find(
    (one) => one.scrollHeight > one.clientHeight + 4 && one.clientHeight > 20 && listed(one).length > 0,
  )
}

/** Looks for the one option while scrolling: lists may draw only what is in view. */
export async function lookInList(
  popup: Element,
  wanted: Wanted,
  options: Omit<WaitOptions, 'timeoutMs'>,
): Promise<Listed | SkipReason> {
  const page = pageOf(popup)
  let hit = await waitFor(page, () => hitIn(popup, wanted), { ...options, timeoutMs: lateMs })
  const scroller = hit ? undefined : scrollerIn(popup)
  let jumped = false
  for (let round = 0; round < mostScrolls && scroller && !hit && !options.signal.aborted; round++) {
    const before = lastOf(popup)
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
    scroller.scrollTop = jumped
      ? scroller.scrollHeight
      : scroller.scrollTop + Math.max(24, scroller.clientHeight * 0.85)
    const isNew: true | undefined = await waitFor(page, () => (lastOf(popup) !== before ? true : undefined), {
      ...options,
      timeoutMs: jumped ? lateMs : 60,
    })
    hit = hitIn(popup, wanted)
    if (!isNew && (jumped || isAtEnd)) break
    // A list that draws everything at once gains nothing from scrolling; it may still load more at its end.
    jumped = !isNew
  }
  return hit ?? 'option-not-found'
}

function lastOf(popup: Element): string {
  const shown = listed(popup)
  return `${shown.length} ${shown[0]?.text ?? ''} ${shown.at(-1)?.text ?? ''}`
}

/** The box that filters a list: the control itself, or one inside of what it opened. */
function searchBoxOf(element: HTMLElement, popup: Element | undefined): HTMLElement | undefined {
  const inside = popup ? queryAll(popup, 'input') : []
  return [element, ...(inside as HTMLElement[])].find(
    (one) =>
      tagOf(one) === 'INPUT' &&
      !(one as HTMLInputElement).readOnly &&
      isShown(one) &&
      /^(?:text|search)$/u.test((one as HTMLInputElement).type),
  )
}

/** Types what is wanted into the list's own search box. @param open finds the popup, which may come only now */
export async function searchInList(
  element: HTMLElement,
  open: () => Element | undefined,
  wanted: Wanted,
  options: Omit<WaitOptions, 'timeoutMs'>,
): Promise<Listed | SkipReason> {
  const box = searchBoxOf(element, open())
  if (!box) return 'option-not-found'
  for (const text of [wanted.value, ...wanted.aliases].slice(0, 3)) {
    typeSearch(box, text)
    const look = () => {
      const popup = open()
      return popup && hitIn(popup, wanted)
    }
    const hit = await waitFor(pageOf(element), look, { ...options, timeoutMs: searchMs })
    if (hit) return hit
  }
  typeSearch(box, '')
  return 'option-not-found'
}
