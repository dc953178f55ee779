import type { FieldKey, Role } from '../../fields'
import { arrange } from './arrange'
import { placesBehindDates } from './behind-date'
import type { Draft } from './draft'
import type { ControlFacts, PageFacts } from './facts'
import { keysByOptions } from './options-evidence'
import type { PartReading, ValuePart } from './part-reading'
import { findParts } from './parts'
import { isRefusedOnPrinciple } from './refused-on-principle'
import { assignRows } from './rows'
import {
  readControl,
  threshold,
  type Candidate,
  type ControlReading,
  type Evidence,
  type ReadControl,
} from './score-control'
import { settle } from './settle'
import { receiversControls, strangersControls } from './strangers'
import { hasNeed } from './surroundings'
import { outrankedByTaught, taughtDrafts } from './taught-drafts'
import type { TaughtReading } from './taught'
import { roleOf, signersKey } from './whose-value'

/** Why a control is left alone at this stage. */
export type Unmatched = 'not-recognised' | 'ambiguous' | 'taught-leave' | 'taught-in-doubt'

/** What a control was recognised as, with the evidence, or why it was not. */
export interface Match {
  readonly control: ControlFacts
  readonly label: string
  /** Points, 0–100. */
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly found?: {
    readonly keys: readonly FieldKey[]
    readonly role: Role
    readonly row?: number
    /** Set when the control takes only a part of the value: ngày, tháng or năm of a date, họ đệm or tên of a name. */
    readonly part?: ValuePart
    /** The set of boxes that takes the value in parts: the same number for all of them. */
    readonly set?: number
  }
  readonly unmatched?: Unmatched
}

/** The forms' own reading of words that mean something else elsewhere. @source NĐ 68/2024, columns of Mẫu 01 and 02 */
const readingByForm: Readonly<Record<string, Readonly<Partial<Record<FieldKey, FieldKey>>>>> = {
  '01': { certificateName: 'fullName', certificateSerial: 'oldCertificateSerial' },
  '02': { certificateName: 'organisationName', certificateSerial: 'oldCertificateSerial' },
  '03': { certificateName: 'serviceName', certificateSerial: 'oldCertificateSerial' },
}

const margin = 12

function keysFor(candidate: Candidate, mau: string | undefined): FieldKey[] {
  const forms = mau === undefined ? undefined : readingByForm[mau]
  return candidate.keys.map(({ key }) => forms?.[key] ?? key)
}

/**
 * What a control was read as, held against what stands around it: a signer's name and position told from a subscriber's, and what a
 * phrase needs. Undefined where that is not there.
 */
function ownOf(all: readonly ReadControl[], place: number, mau: string | undefined): Candidate | undefined {
  const one = all[place]
  const candidate = one?.reading.candidate
  if (!one || !candidate) return undefined
  const keys = candidate.keys.map((named) => ({ ...named, key: signersKey(one.control, named.key, all[place - 1]) }))
  const [first, ...more] = keys
  if (!first?.needs || more.length > 0 || hasNeed(first.needs, all, place, mau)) return { ...candidate, keys }
  const { otherwise } = first
  if (!otherwise || !hasNeed(otherwise.needs, all, place, mau)) return undefined
  return { ...candidate, keys: [{ ...first, key: otherwise.key }] }
}

function unmatched(one: ReadControl, why: Unmatched = 'not-recognised'): Match {
  const { reading, control } = one
  const evidence: Evidence[] =
    reading.counter === undefined
      ? [...(reading.candidate?.evidence ?? [])]
      : [{ source: 'before', pattern: reading.counter, points: -100 }]
  return { control, label: reading.label, score: reading.candidate?.points ?? 0, evidence, unmatched: why }
}

function draftOf(
  all: readonly ReadControl[],
  place: number,
  mau: string | undefined,
  parts: ReadonlyMap<number, PartReading>,
): Draft | undefined {
  const one = all[place]
  const candidate = ownOf(all, place, mau)
  const first = candidate?.keys[0]
  if (!one || !candidate || !first || candidate.points < threshold) return undefined
  // Words for several values over several boxes say of no box which it takes.
  if (candidate.keys.length > 1 && one.control.cluster) return undefined
  const { control, reading } = one
  const inSet = parts.get(control.id)
  const role = roleOf(control, first.key, reading.label, mau)
  if (role.role === 'foreign') return undefined
  const evidence =
    role.phrase === ''
      ? candidate.evidence
      : [...candidate.evidence, { source: 'section' as const, pattern: role.phrase, points: 0 }]
  return {
    control,
    label: reading.label,
    candidate: { ...candidate, evidence },
    role: role.role,
    said: role.said,
    keys: keysFor(candidate, mau),
    unit: inSet ? `set ${inSet.set}` : (control.group ?? String(control.id)),
    ...(inSet && { part: inSet.part, set: inSet.set }),
  }
}

function placeKey(draft: Draft, row: number | undefined): string {
  return `${draft.role}/${row ?? ''}/${draft.keys.join('+')}`
}

/** Two controls for one value: the clearly better one takes it; otherwise neither. */
function findRivals(drafts: readonly Draft[], rows: ReadonlyMap<number, number>): Set<number> {
  const byPlace = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const name = placeKey(draft, rows.get(draft.control.id))
    const rivals = byPlace.get(name)
    if (rivals) rivals.push(draft)
    else byPlace.set(name, [draft])
  }
  const losers = new Set<number>()
  for (const rivals of byPlace.values()) {
    if (new Set(rivals.map(({ unit }) => unit)).size < 2) continue
    for (const { control } of losersAmong(rivals)) losers.add(control.id)
  }
  return new Set([...losers, ...mixedWith(drafts, rows, losers)])
}

const whom: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'citizenId', 'certificateName', 'dateOfBirth'])

/** Two names or numbers for one person are two people: nobody can tell whose the rest is that stands among them unsaid. */
function mixedWith(drafts: readonly Draft[], rows: ReadonlyMap<number, number>, losers: ReadonlySet<number>): number[] {
  if (losers.size === 0) return []
  const partOf = ({ control }: Draft) => `${rows.get(control.id) ?? ''}/${control.sections[0] ?? ''}`
  const isGuess = ({ role, said, isTaught }: Draft) => role === 'subject' && !said && !isTaught
  const mixed = new Set(
    drafts
      .filter((one) => losers.has(one.control.id) && isGuess(one) && one.keys.some((key) => whom.has(key)))
      .map(partOf),
  )
  return mixed.size === 0
    ? []
    : drafts.filter((one) => isGuess(one) && mixed.has(partOf(one))).map(({ control }) => control.id)
}

function losersAmong(rivals: readonly Draft[]): readonly Draft[] {
  const taught = rivals.filter(({ isTaught }) => isTaught)
  if (taught.length > 0) {
    const takes = (part: ValuePart | undefined) => taught.some((one) => one.part === undefined || one.part === part)
    const twice = taught.filter((one) => taught.some((two) => two.unit !== one.unit && two.part === one.part))
    return [...rivals.filter((one) => !one.isTaught && (one.part === undefined || takes(one.part))), ...twice]
  }
  const [best, ...others] = [...rivals].sort((a, b) => b.candidate.points - a.candidate.points)
  const clear =
    best && others.every((one) => one.unit === best.unit || best.candidate.points - one.candidate.points >= margin)
  return rivals.filter((one) => !clear || one.unit !== best.unit)
}

/** What the options say counts where the label says nothing that is known, or says the same but needs more beside it. */
function withOptions(reading: ControlReading, key: FieldKey | undefined): ControlReading {
  if (key === undefined || reading.counter !== undefined) return reading
  const phrase = 'các lựa chọn'
  const { candidate } = reading
  if (candidate) {
    const [first, ...others] = candidate.keys
    if (first?.key !== key || others.length > 0) return reading
    const { score, phrase: said } = first
    return { ...reading, candidate: { ...candidate, keys: [{ key, score, phrase: said }] } }
  }
  return {
    ...reading,
    candidate: {
      keys: [{ key, score: 0.8, phrase }],
      points: 80,
      evidence: [{ source: 'kind', pattern: phrase, points: 80 }],
    },
  }
}

/** A control that a value could go to: usable by a person, and not refused on principle. Others still give context. */
function isOpen(control: ControlFacts): boolean {
  return !control.disabled && (!control.readOnly || control.opensCalendar === true) && !isRefusedOnPrinciple(control)
}

/** What a control is thought to be from the page alone, unless a person taught it, said to leave it, or has to be asked. */
function draftsOf(
  seen: readonly ReadControl[],
  parts: ReadonlyMap<number, PartReading>,
  mau: string | undefined,
  taught: TaughtReading | undefined,
): (Draft | undefined)[] {
  const told = taught && taughtDrafts(seen, taught)
  const theirs = strangersControls(seen)
  const receivers = receiversControls(seen)
  return seen.map(({ control }, place) => {
    if (!isOpen(control)) return undefined
    if (taught?.meanings.has(control.id)) return told?.get(control.id)
    const own = theirs.has(control.id) ? undefined : draftOf(seen, place, mau, parts)
    const isHis = own?.role === 'subject' && receivers.has(control.id)
    const draft = isHis ? { ...own, role: 'receiver' as const, said: true } : own
    const asked = taught?.doubts.get(control.id)
    if (!draft || !asked) return draft
    return draft.role === asked.role && draft.keys.join() === String(asked.keys) ? draft : undefined
  })
}

/**
 * Of a date or name in several boxes all are taken or none: without its year a date is another one. A list that waits for the one before
 * it may come later.
 */
function wholeSets(
  drafts: readonly (Draft | undefined)[],
  seen: readonly ReadControl[],
  parts: ReadonlyMap<number, PartReading>,
): readonly (Draft | undefined)[] {
  const setOf = (place: number): number | undefined => parts.get(seen[place]?.control.id ?? -1)?.set
  const waits = (place: number): boolean => {
    const control = seen[place]?.control
    return control?.kind === 'select' && control.disabled
  }
  const lacking = new Set(drafts.map((draft, place) => (draft || waits(place) ? undefined : setOf(place))))
  return drafts.map((draft, place) => {
    const isCut = draft?.part !== undefined && !draft.isTaught && lacking.has(setOf(place))
    return isCut && !draft.keys.includes('simPki') ? undefined : draft
  })
}

function unmatchedBecause({ control }: ReadControl, taught: TaughtReading | undefined): Unmatched {
  if (!isOpen(control)) return 'not-recognised'
  if (taught?.meanings.get(control.id)?.keys === 'leave') return 'taught-leave'
  return taught?.doubts.has(control.id) ? 'taught-in-doubt' : 'not-recognised'
}

/**
 * Recognises every control of a page. Pure: the same facts give the same matches.
 * @param mau the form the page is thought to be, "01" … "09", when known
 * @param taught what a person taught of this page: it outranks what is read from the page, but no refusal on principle
 */
export function matchPage(facts: PageFacts, mau?: string, taught?: TaughtReading): Match[] {
  const shown = arrange(facts.controls.filter(({ visible }) => visible))
  const parts = findParts(shown)
  const byOptions = keysByOptions(shown)
  const read = (control: ControlFacts): ReadControl => ({
    control,
    reading: parts.get(control.id)?.reading ?? withOptions(readControl(control), byOptions.get(control.id)),
  })
  const seen = placesBehindDates(shown.map(read))
  const seenById = new Map(seen.map((one) => [one.control.id, one]))
  const all = facts.controls.map((control) => seenById.get(control.id) ?? read(control))
  const drafts = wholeSets(settle(draftsOf(seen, parts, mau, taught), { seen, mau }), seen, parts)
  const outranked = outrankedByTaught(drafts)
  const byId = new Map(
    drafts.flatMap((draft) => (draft && !outranked.has(draft.control.id) ? [[draft.control.id, draft] as const] : [])),
  )
  const subjects = [...byId.values()].filter(({ role }) => role === 'subject')
  const { rows, unclear } = assignRows(subjects)
  const losers = findRivals([...byId.values()], rows)
  return all.map((one) => {
    const draft = byId.get(one.control.id)
    if (outranked.has(one.control.id)) return unmatched(one, 'ambiguous')
    if (!draft) return unmatched(one, unmatchedBecause(one, taught))
    const isUnclear = unclear.has(one.control.id) && !draft.isTaught
    return losers.has(one.control.id) || isUnclear ? unmatched(one, 'ambiguous') : matched(draft, rows)
  })
}

function matched(
  { control, label, candidate, keys, role, part, set }: Draft,
  rows: ReadonlyMap<number, number>,
): Match {
  const row = rows.get(control.id)
  return {
    control,
    label,
    score: candidate.points,
    evidence: candidate.evidence,
    found: { keys, role, ...(row !== undefined && { row }), ...(part && { part }), ...(set !== undefined && { set }) },
  }
}
