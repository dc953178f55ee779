import { chooseOption, fold } from '../../fields'
import { valuesOf, type RequestDraft } from '../../requests'
import { isRefusedOnPrinciple, type ControlFacts, type Match, type PageFacts } from '../match'
import type { Action, SkipReason } from './outcome'
import type { Decision, Plan, PlanEntry } from './plan'
import { sameText, showsDate } from './same-text'
import { emptySeat, seatFrom, seatSubjects, type Wanted } from './seat-subjects'
import { shapeValue } from './shape-value'
import { keepOthers, keepWhole } from './what-stays'

function refusalBefore(control: ControlFacts, match: Match): SkipReason | undefined {
  if (isRefusedOnPrinciple(control)) return 'never-filled'
  if (control.kind === 'hidden' || !control.visible) return 'hidden'
  if (control.kind === 'button' || control.kind === 'other' || control.kind === 'multi-select')
    return 'control-unsupported'
  if (control.disabled) return 'disabled'
  if (control.readOnly && control.opensCalendar !== true) return 'readonly'
  return match.found ? undefined : (match.unmatched ?? 'not-recognised')
}

function holdsSame(control: ControlFacts, action: Action): boolean {
  if (action.type === 'check') return control.checked === action.checked
  if (action.type === 'text')
    return (
      control.wrote === action.text ||
      sameText(control.value, action.text) ||
      (action.date !== undefined && showsDate(control.value, action.date, action.text))
    )
  const texts = [action.value, ...action.aliases].map(fold)
  return control.content === 'filled' && texts.includes(fold(control.value))
}

function lookForOption(control: ControlFacts, action: Action): SkipReason | undefined {
  if (action.type !== 'choose' || control.kind !== 'select' || !control.options) return undefined
  if (control.options.filter(({ value }) => value !== '').length === 0) return undefined
  const choice = chooseOption(action, control.options)
  if ('refused' in choice) return choice.refused
  const chosen = control.options[choice.index]
  return chosen && chosen.value === control.value && control.content === 'filled' ? 'already-same' : undefined
}

function settle(control: ControlFacts, action: Action): SkipReason | undefined {
  const missing = lookForOption(control, action)
  if (missing) return missing
  if (holdsSame(control, action)) return 'already-same'
  return control.content === 'filled' ? 'user-typed' : undefined
}

function decide(match: Match, draft: RequestDraft, seats: readonly number[]): Decision {
  const { control, found } = match
  const refusal = refusalBefore(control, match)
  if (refusal || !found) return { refusal: refusal ?? 'not-recognised' }
  const values = valuesOf(draft, found.role, seats[found.row ?? 0])
  if (!values) return { refusal: 'no-value' }
  const shaped = shapeValue(found, values, control)
  if ('refused' in shaped) return { refusal: shaped.refused }
  const { action, shown } = shaped
  if (control.readOnly && (action.type !== 'text' || action.picks !== true)) return { refusal: 'readonly' }
  const settled = settle(control, action)
  return { action, shown, ...(settled && { refusal: settled }) }
}

/** In a group of radio buttons one is clicked; the others already hold what is wanted of them. */
function decideRadios(decisions: Map<number, Decision>, matches: readonly Match[]): void {
  const groups = new Map<string, Match[]>()
  for (const match of matches) {
    const { kind, group } = match.control
    if (kind === 'radio' && group !== undefined) groups.set(group, [...(groups.get(group) ?? []), match])
  }
  for (const group of groups.values()) {
    const wanted = group.map(({ control }) => decisions.get(control.id)).find((one) => one?.action?.type === 'choose')
    if (wanted?.action?.type !== 'choose') continue
    const usable = group.filter(({ control }) => decisions.get(control.id)?.action)
    const choice = chooseOption(
      wanted.action,
      usable.map(({ control }) => control.option ?? { value: '', text: '' }),
    )
    for (const [place, { control }] of usable.entries()) {
      const shown = wanted.shown ?? ''
      if ('refused' in choice) decisions.set(control.id, { shown, refusal: choice.refused })
      else if (place !== choice.index || control.checked === true)
        decisions.set(control.id, { shown, refusal: 'already-same' })
      else decisions.set(control.id, { shown, action: { type: 'check', checked: true }, ...touched(usable) })
    }
  }
}

function touched(group: readonly Match[]): { refusal?: SkipReason } {
  return group.some(({ control }) => control.content === 'filled') ? { refusal: 'user-typed' } : {}
}

function currentOf(control: ControlFacts): string {
  if (control.checked !== undefined) return control.checked ? '×' : ''
  if (control.kind === 'password') return ''
  return control.options?.find(({ value }) => value === control.value)?.text ?? control.value
}

/** What a radio button or an unlabelled control is called in the preview. */
function nameOf({ label, control }: Match): string {
  const option = control.kind === 'radio' ? control.option?.text : undefined
  if (option === undefined || option === '') return label
  return label === '' ? option : `${label}: ${option}`
}

/**
 * Says for every control of a page what goes there, or why nothing does. Pure: the same facts, matches and draft give the
 * same plan. Nothing is written; a plan holds only values that one of its entries needs.
 * @param wanted everybody from this place of the draft on, row by row; or a queue, for the rows that are free
 */
export function planFill(
  facts: PageFacts,
  matches: readonly Match[],
  draft: RequestDraft,
  wanted: number | Wanted = 0,
): Plan {
  const isQueue = typeof wanted === 'object'
  const seating = isQueue ? seatSubjects(matches, draft, wanted) : seatFrom(wanted, matches, draft)
  const { seats, remaining } = seating
  const decisions = new Map(matches.map((match) => [match.control.id, decide(match, draft, seats)]))
  decideRadios(decisions, matches)
  keepWhole(decisions, matches)
  keepOthers(decisions, matches, seating)
  const rowOf = ({ found }: Match) => {
    const row = isQueue && found?.role === 'subject' ? (found.row ?? 0) : found?.row
    const seat = row === undefined ? undefined : seats[row]
    return seat === emptySeat ? undefined : seat
  }
  const entries = matches.map((match): PlanEntry => {
    const { control, found, score, evidence } = match
    const row = rowOf(match)
    return {
      id: control.id,
      index: control.index,
      signature: control.signature,
      label: nameOf(match),
      section: control.sections[0] ?? '',
      keys: found?.keys ?? [],
      ...(found && { role: found.role }),
      ...(row !== undefined && { row }),
      score,
      evidence,
      current: currentOf(control),
      ...decisions.get(control.id),
    }
  })
  return {
    entries,
    foreignFrames: facts.foreignFrames.map(({ title }) => title),
    firstSubject: isQueue ? 0 : wanted,
    rowsOffered: seats.length,
    remaining,
    seats,
    ...(isQueue && { queue: wanted.queue }),
  }
}

/** The entries that are ticked unless the clerk says otherwise: those with something to do and nothing against it. */
export function tickedByDefault(plan: Plan): number[] {
  return plan.entries.flatMap((entry) => (entry.action && !entry.refusal ? [entry.id] : []))
}
