import { chooseOption, fold, type FieldKey, type Role } from '../../fields'
import { valuesOf, type RequestDraft } from '../../requests'
import { isRefusedOnPrinciple, type ControlFacts, type Evidence, type Match, type PageFacts } from '../match'
import type { Action, SkipReason } from './outcome'
import { sameText, showsDate } from './same-text'
import { emptySeat, seatFrom, seatSubjects, type Seating, type Wanted } from './seat-subjects'
import { shapeValue } from './shape-value'

/** What is to happen to one control of the page, and why. */
export interface PlanEntry {
  readonly id: number
  readonly index: number | null
  readonly signature: string
  readonly label: string
  readonly section: string
  readonly keys: readonly FieldKey[]
  readonly role?: Role
  readonly row?: number
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** What the page holds now, for the preview. */
  readonly current: string
  /** The new value as a person reads it. */
  readonly shown?: string
  readonly action?: Action
  /** Set when it is left alone. With an action beside it, the clerk may tick it all the same (`user-typed`). */
  readonly refusal?: SkipReason
}

/** The whole plan for one page: every control of it, in document order. */
export interface Plan {
  readonly entries: readonly PlanEntry[]
  readonly foreignFrames: readonly string[]
  /** The first subscriber that goes to the page's first row. */
  readonly firstSubject: number
  /** How many subscribers the page has rows for. */
  readonly rowsOffered: number
  /** How many subscribers are left for later, after this page. */
  readonly remaining: number
  /** Which subscriber each row of the page was given to; -1 for none. */
  readonly seats: readonly number[]
  /** Who was asked for, where it was not everybody from `firstSubject` on. */
  readonly queue?: readonly number[]
}

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

type Decision = Pick<PlanEntry, 'action' | 'shown' | 'refusal'>

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

/** Keys that say whom a block or row is about. */
const naming: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'citizenId',
  'certificateName',
  'certificateSerial',
])

/** A row or block that already names somebody else stays that person's: nothing of ours is mixed into it unless ticked. */
function keepOthers(decisions: Map<number, Decision>, matches: readonly Match[], { others }: Seating): void {
  const placeOf = ({ found }: Match) => (found ? `${found.role}/${found.row ?? ''}` : '')
  const taken = new Set(
    matches
      .filter(
        ({ control, found }) =>
          found?.keys.some((key) => naming.has(key)) && decisions.get(control.id)?.refusal === 'user-typed',
      )
      .map(placeOf),
  )
  for (const row of others) taken.add(`subject/${row}`)
  for (const match of matches) {
    const decision = decisions.get(match.control.id)
    if (decision?.action && !decision.refusal && taken.has(placeOf(match)))
      decisions.set(match.control.id, { ...decision, refusal: 'user-typed' })
  }
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
