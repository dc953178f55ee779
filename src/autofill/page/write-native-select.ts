import { chooseOption, type Choice, type Wanted } from '../../fields/choose-option'
import { fold } from '../../fields/fold'
import type { SkipReason } from '../plan'
import { placeOfState, stateOf } from './control-state'
import { holds, ownTextOf, pageOf } from './dom'
import { tagOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { chosenIn, isPrompt, wordsOfOption } from './read-control'
import { nextTurn, waitFor } from './wait'
import { proxyOf } from './widget-box'
import { clearChooser, writeChooser } from './write-chooser'
import { writeSelect } from './write-control'

const optionsTimeoutMs = 3_000

function chooseIn(select: HTMLSelectElement, wanted: Wanted): Choice {
  const usable = Array.from(select.options).filter(
    (option) => !option.disabled && !(closestOf(option, 'optgroup') && fits(option, 'optgroup[disabled] *')),
  )
  const choice = chooseOption(
    wanted,
    usable.map(({ value, text }) => ({ value, text: wordsOfOption(text) })),
  )
  const option = 'index' in choice ? usable[choice.index] : undefined
  return option ? { index: option.index } : choice
}

function hasOptions(select: HTMLSelectElement): boolean {
  return Array.from(select.options).some(({ value }) => value !== '')
}

/** Chooses in a native select, also one that a script has drawn its own box over; waits for options that come later. */
export async function writeNativeSelect(
  select: HTMLSelectElement,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<SkipReason | undefined> {
  const proxy = proxyOf(select)
  if (proxy && !hasOptions(select)) {
    const chosen = await writeChooser(select, wanted, signal)
    return 'refused' in chosen ? chosen.refused : undefined
  }
  const look = () => {
    const found = chooseIn(select, wanted)
    return 'index' in found || found.refused === 'option-ambiguous' ? found : undefined
  }
  const waits = { timeoutMs: optionsTimeoutMs, signal }
  const choice = look() ?? (hasOptions(select) ? undefined : await waitFor(pageOf(select), look, waits))
  if (!choice) return hasOptions(select) ? 'option-not-found' : 'options-not-loaded'
  if ('refused' in choice) return choice.refused
  const { value, text } = select.options[choice.index] as HTMLOptionElement
  const state = `${value}\u0000${text}`
  if (proxy) return writeBoth(select, state, signal)
  writeSelect(select, choice.index)
  await nextTurn()
  return stateOf({ element: select, kind: 'select' }) === state ? undefined : 'rejected-by-page'
}

/** The drawn box first, as a person would: its script may keep a state of its own. The select alone where that fails. */
async function writeBoth(
  select: HTMLSelectElement,
  state: string,
  signal: AbortSignal,
): Promise<SkipReason | undefined> {
  const before = stateOf({ element: select, kind: 'select' })
  const text = wordsOfOption(state.split('\u0000')[1] ?? '')
  const isSet = () => stateOf({ element: select, kind: 'select' }) === state && showsText(select, text)
  await writeChooser(select, { value: text, aliases: [] }, signal)
  if (isSet()) return undefined
  writeSelect(select, placeOfState(select, state))
  await nextTurn()
  if (isSet()) return undefined
  await restoreSelect(select, before, signal)
  return 'rejected-by-page'
}

/** Some call the part that shows the one choice a list too. */
function isFace(list: Element): boolean {
  const isDropped = closestOf(list, '[class*="drop" i]') !== undefined
  return fits(list, '[role="listbox"]') && !isDropped && queryAll(list, '[role="option"]').length <= 1
}

/** What a drawn box shows as chosen, without the list that it may hold too, and the options of a select inside of it. */
function drawnTextOf(proxy: HTMLElement): string {
  const isInList = (one: Element) => {
    const list = closestOf(one, 'select, ul, dl, [role="listbox"], [class*="drop" i]:not(button, [role="button"])')
    return list !== undefined && list !== proxy && holds(proxy, list) && !isFace(list)
  }
  return queryAll(proxy, '*')
    .filter((one) => !isInList(one))
    .map((one) => (tagOf(one) === 'INPUT' ? (one as HTMLInputElement).value : ownTextOf(one)))
    .join(' ')
}

function showsText(select: HTMLSelectElement, text: string): boolean {
  const proxy = proxyOf(select)
  return !proxy || isPrompt(text) || fold(drawnTextOf(proxy)).includes(fold(text))
}

function stillShows(select: HTMLSelectElement, earlier: string, text: string): boolean {
  const proxy = proxyOf(select)
  return proxy !== undefined && isPrompt(text) && earlier !== '' && fold(drawnTextOf(proxy)).includes(fold(earlier))
}

/** Gives a native select an earlier state back, and the box drawn over it too. */
export async function restoreSelect(select: HTMLSelectElement, before: string, signal: AbortSignal): Promise<boolean> {
  const [value = '', shown = ''] = before.split('\u0000')
  const text = wordsOfOption(shown)
  const earlier = chosenIn(select)
  // Options that came since may say the same in other words.
  const exact = placeOfState(select, before)
  const place = exact < 0 && before !== '' ? Array.from(select.options).findIndex((one) => one.value === value) : exact
  const isBack = () =>
    select.selectedIndex === place &&
    (place >= 0 || before === '') &&
    showsText(select, text) &&
    !stillShows(select, earlier, text)
  if (proxyOf(select)) {
    if (isPrompt(text)) await clearChooser(select, signal)
    else await writeChooser(select, { value: text, aliases: [] }, signal)
    if (isBack()) return true
  }
  writeSelect(select, place)
  await nextTurn()
  return isBack()
}
