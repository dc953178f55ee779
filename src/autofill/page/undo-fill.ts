import { isConnected } from './dom'
import { stateOf, type Written } from './fill-page'
import { isCalendar } from './read-control'
import { nextTurn } from './wait'
import { clearChooser, writeChooser } from './write-chooser'
import { writeCheck, writeSelect, writeText } from './write-control'

/** What came of undoing: how many controls are as before, and how many were left because they changed since. */
export interface UndoResult {
  readonly restored: number
  readonly keptEdited: number
  readonly failed: number
}

async function restore({ element, kind, before, tickedBefore }: Written, signal: AbortSignal): Promise<boolean> {
  if (kind === 'radio') {
    if (tickedBefore && tickedBefore !== element) writeCheck(tickedBefore, true)
    else (element as HTMLInputElement).checked = before === 'x'
  } else if (kind === 'checkbox') writeCheck(element, before === 'x')
  else if (kind === 'select') writeSelect(element, Number(before))
  else if (kind === 'combobox')
    return before === ''
      ? clearChooser(element, signal)
      : 'text' in (await writeChooser(element, { value: before, aliases: [] }, signal))
  else writeText(element, kind, before, isCalendar(element))
  await nextTurn()
  return stateOf(element, kind) === before
}

/** Gives each control its earlier value back, last written first; one that was edited since keeps its edit. */
export async function undoFill(written: readonly Written[], signal: AbortSignal): Promise<UndoResult> {
  let restored = 0
  let keptEdited = 0
  let failed = 0
  for (const one of [...written].reverse()) {
    if (!isConnected(one.element)) failed++
    else if (stateOf(one.element, one.kind) !== one.after) keptEdited++
    else if (await restore(one, signal)) restored++
    else failed++
  }
  return { restored, keptEdited, failed }
}
