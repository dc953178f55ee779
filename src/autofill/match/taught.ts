/**
 * What a person taught, found again on a page. A control is taken for the taught one only where it clearly is; where it only may
 * be, nothing is filled until the person was asked.
 */
import type { ControlFacts } from './facts'
import { fitOf, fitPoints, lookOf, nameOfLook, unitOf, type Look } from './fingerprint'
import { isSamePage, type PageShape } from './page-shape'
import { isRefusedOnPrinciple } from './refused-on-principle'
import type { TaughtField } from './taught-field'
import { whyUnteachable } from './teachable'

/** Whether a taught control is there, is there but not to be seen, only may be there, or is not there. */
export type TaughtPresence = 'found' | 'unseen' | 'doubt' | 'missing'

/** One taught field of a page, and the controls that are it, or that may be. */
export interface TaughtState {
  readonly field: TaughtField
  readonly presence: TaughtPresence
  readonly controls: readonly number[]
}

/** What was taught of a page: by control, and by field. */
export interface TaughtReading {
  readonly meanings: ReadonlyMap<number, TaughtField>
  /** Controls that may be a taught one: nothing goes there before the person said so, unless everything else says the same. */
  readonly doubts: ReadonlyMap<number, TaughtField>
  readonly states: readonly TaughtState[]
}

/** Controls that can't be told apart by their look, in document order. */
interface Alike {
  readonly look: Look
  readonly units: ReadonlyMap<string, readonly number[]>
}

function groupAlike(controls: readonly ControlFacts[]): Alike[] {
  const groups = new Map<string, { look: Look; units: Map<string, number[]> }>()
  for (const control of controls) {
    const look = lookOf(control)
    const name = nameOfLook(look)
    const group = groups.get(name) ?? { look, units: new Map<string, number[]>() }
    groups.set(name, group)
    const unit = unitOf(control, name)
    group.units.set(unit, [...(group.units.get(unit) ?? []), control.id])
  }
  return [...groups.values()]
}

const lead = 10
/** More controls that may be the one say that nothing points to any of them. */
const mostAsked = 4

interface Fit {
  readonly points: number
  readonly alike: Alike
}

function rank(field: TaughtField, groups: readonly Alike[]): Fit[] {
  return groups
    .map((alike) => ({ points: fitOf(field.fingerprint, alike.look), alike }))
    .filter(({ points }) => points >= fitPoints.perhaps)
    .sort((a, b) => b.points - a.points)
}

/** The controls of a group that a field means, or undefined where that can't be told. */
function chosenOf({ fingerprint, rowRule }: TaughtField, { units }: Alike): readonly number[] | undefined {
  if (rowRule === 'every') return [...units.values()].flat()
  const chosen = [...units.values()][fingerprint.place]
  return units.size === fingerprint.count ? chosen : undefined
}

function findAgain(field: TaughtField, groups: readonly Alike[]): Omit<TaughtState, 'field'> {
  const ranked = rank(field, groups)
  const [best, second] = ranked
  if (!best) return { presence: 'missing', controls: [] }
  const isClear = best.points >= fitPoints.sure && best.points - (second?.points ?? 0) >= lead
  const chosen = isClear ? chosenOf(field, best.alike) : undefined
  if (chosen) return { presence: 'found', controls: chosen }
  const near = ranked.filter(({ points }) => best.points - points < lead)
  const units = near.flatMap(({ alike }) => [...alike.units.values()])
  return units.length > mostAsked
    ? { presence: 'missing', controls: [] }
    : { presence: 'doubt', controls: units.flat() }
}

function sameMeaning(a: TaughtField, b: TaughtField): boolean {
  return JSON.stringify([a.keys, a.role, a.part]) === JSON.stringify([b.keys, b.role, b.part])
}

/** One control that two fields mean differently is neither: the person is asked. */
function settleRivals(states: readonly TaughtState[]): TaughtState[] {
  const byControl = new Map<number, TaughtState[]>()
  for (const state of states)
    if (state.presence === 'found')
      for (const id of state.controls) byControl.set(id, [...(byControl.get(id) ?? []), state])
  return states.map((state) => {
    const isDisputed = state.controls.some((id) =>
      byControl.get(id)?.some(({ field }) => !sameMeaning(field, state.field)),
    )
    return state.presence === 'found' && isDisputed ? { ...state, presence: 'doubt' } : state
  })
}

/** What is clearly one taught control is no other: nobody is asked whether it might be. */
function withoutFound(states: readonly TaughtState[]): TaughtState[] {
  const found = new Set(states.flatMap(({ presence, controls }) => (presence === 'found' ? controls : [])))
  return states.map((state) => {
    if (state.presence !== 'doubt') return state
    const controls = state.controls.filter((id) => !found.has(id))
    return { ...state, controls, presence: controls.length > 0 ? 'doubt' : 'missing' }
  })
}

/**
 * Finds what was taught on a page. Only fields taught on a page of this shape count. Pure.
 * @param controls every control of the page, in document order
 */
export function applyTaught(
  controls: readonly ControlFacts[],
  taught: readonly TaughtField[],
  page: PageShape,
): TaughtReading {
  const here = taught.filter((field) => isSamePage(field.page, page))
  if (here.length === 0) return { meanings: new Map(), doubts: new Map(), states: [] }
  const teachable = groupAlike(controls.filter((control) => whyUnteachable(control) === undefined))
  const unseen = groupAlike(controls.filter((control) => !control.visible && !isRefusedOnPrinciple(control)))
  const seen = settleRivals(here.map((field): TaughtState => ({ field, ...findAgain(field, teachable) })))
  const states = withoutFound(seen).map((state): TaughtState => {
    const isUnseen = state.presence === 'missing' && findAgain(state.field, unseen).presence === 'found'
    return isUnseen ? { ...state, presence: 'unseen' } : state
  })
  const of = (presence: TaughtPresence) =>
    new Map(
      states
        .filter((state) => state.presence === presence)
        .flatMap(({ field, controls: ids }) => ids.map((id) => [id, field] as const)),
    )
  const meanings = of('found')
  const doubts = new Map([...of('doubt')].filter(([id]) => !meanings.has(id)))
  return { meanings, doubts, states }
}
