import { isIn } from './control-state'
import { dateOn } from './date-button'
import { boxOf, pageOf, styleOf } from './dom'
import { firstChildOf, isConnected, nativeAccess, nextOf, parentOf, tagOf } from './native'
import { fire, press } from './events'
import { hasCalendar } from './read-control'
import { closestOf } from './selectors'
import { Popup } from './popup'
import { nextTurn, waitFor } from './wait'
import { isCalendar } from './write-calendar'
import { clearChooser, pressClearButton, writeChooser } from './write-chooser'
import { writeCheck } from './write-control'
import { pickBehind, shownLaterMs } from './write-date-button'
import { restoreSelect } from './write-native-select'
import { emptyCalendar } from './empty-calendar'
import { writeSegments } from './write-segments'
import { typeText, writeText } from './write-text'
import type { UndoResult } from './orders'
import type { Written } from './written'

const redrawMs = 60
/** A calendar that was still fading away opens once more only then. */
const fadeMs = 400

/** Gives one control its earlier value back. False where the widget does not take it. */
export async function restore(one: Written, signal: AbortSignal): Promise<boolean> {
  const { element, kind, before } = one
  if (kind === 'select') return restoreSelect(element as HTMLSelectElement, before, signal)
  if (kind === 'radio') restoreRadio(one)
  else if (kind === 'checkbox') writeCheck(element, before === 'x')
  else if (kind === 'combobox')
    return before === ''
      ? clearChooser(element, signal)
      : 'text' in (await writeChooser(element, { value: before, aliases: [] }, signal))
  else if (kind === 'date' && tagOf(element) === 'BUTTON')
    return restoreDateButton(element, { before, date: one.text ?? '' }, signal)
  else if (kind === 'date' && tagOf(element) !== 'INPUT')
    return (await writeSegments(element, before, signal)) === undefined
  else if (picksDate(one)) {
    if (!(await emptyCalendar(element, { before, date: one.date ?? '' }, signal))) return false
  } else writeText(element, kind, before)
  await nextTurn()
  const isBack = () => (isIn(one, before) ? true : undefined)
  const settled = () => waitFor(pageOf(element), isBack, { timeoutMs: 60, signal })
  if (await settled()) return true
  const takesTyping = kind !== 'editable' && kind !== 'checkbox' && kind !== 'radio'
  if (!takesTyping || (element as HTMLInputElement).readOnly) return false
  typeText(element, before)
  return (await settled()) === true
}

/**
 * Gives a button its earlier date back; none by its clear button, or by one more press on the day that was picked.
 * @param date the ISO date that was written
 * @returns whether it shows what it did before
 */
async function restoreDateButton(
  element: HTMLElement,
  { before, date }: { readonly before: string; readonly date: string },
  signal: AbortSignal,
): Promise<boolean> {
  const isBack = () => (dateOn(element) === before ? true : undefined)
  if (before !== '') return false
  const ways = [() => pressClearButton(element, signal), () => pickBehind(element, date, signal)]
  for (const way of ways)
    if ((await way()) && (await waitFor(pageOf(element), isBack, { timeoutMs: shownLaterMs, signal }))) return true
  return false
}

function picksDate({ element, kind, date }: Written): boolean {
  return kind === 'text' && (date !== undefined || hasCalendar(element))
}

/**
 * What was ticked before is ticked again. A group where nothing was ticked can't be emptied by any click: a button that the
 * browser draws is unticked behind the page's back, but a widget would keep its choice unseen, and is left as it is.
 */
function restoreRadio({ element, before, tickedBefore }: Written): void {
  if (tickedBefore && tickedBefore !== element) writeCheck(tickedBefore, true)
  else if (tagOf(element) !== 'INPUT') {
    if (before === '') press(element)
  } else if (Number(styleOf(element).opacity) > 0 && boxOf(element).width > 2 && !isModelled(element)) {
    Reflect.apply(nativeAccess(HTMLInputElement.prototype, 'checked', 'set'), element, [before === 'x'])
    // No press of the mouse, which would tick it again: a page with a model of its own is asked to draw what that holds.
    fire(element, 'input', 'click', 'change')
  }
}

/** Vue, Angular, Alpine and Knockout hear of no button that is unticked: what is drawn would no longer be what they hold. */
const modelled = '[data-v-app], [ng-version], .ng-scope, [x-data], [data-bind*="checked"]'

/** Vue 2 gives no element a mark of its own, but leaves an empty comment wherever it draws nothing. */
function isModelled(element: Element): boolean {
  if (closestOf(element, modelled)) return true
  for (let at = parentOf(element); at; at = parentOf(at))
    for (let node = firstChildOf(at); node; node = nextOf(node))
      if (node.nodeType === 8 && node.nodeValue === '') return true
  return false
}

/** Some draw once more what they hold when the keyboard has left them. @returns how many show something else than they were given */
async function lostAgain(
  back: readonly Written[],
  nowOf: (one: Written) => Written,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<number> {
  const [first] = back
  if (!first) return 0
  await waitFor(pageOf(first.element), () => undefined, { timeoutMs, signal })
  return back.map(nowOf).filter((one) => isConnected(one.element) && !isIn(one, one.before)).length
}

/**
 * Gives each control its earlier value back, last written first; one that was edited since keeps its edit.
 * @param nowOf finds the control that the page drew in place of one that it took away
 */
export async function undoFill(
  written: readonly Written[],
  nowOf: (one: Written) => Written,
  signal: AbortSignal,
): Promise<UndoResult> {
  const back: Written[] = []
  const opened = written.filter(picksDate).map(({ element }) => new Popup(element, isCalendar))
  let keptEdited = 0
  let failed = 0
  for (const earlier of [...written].reverse()) {
    const one = nowOf(earlier)
    if (!isConnected(one.element)) failed++
    else if (!isIn(one, one.after)) keptEdited++
    else if (await restore(one, signal)) back.push(one)
    else failed++
  }
  const lost = await lostAgain(back, nowOf, { timeoutMs: opened.length > 0 ? fadeMs : redrawMs, signal })
  for (const popup of opened) {
    await popup.closeLate({ signal })
    popup.stop()
  }
  return { restored: back.length - lost, keptEdited, failed: failed + lost }
}
