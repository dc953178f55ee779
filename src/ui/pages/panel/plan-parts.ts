import { tickedByDefault, type Plan, type PlanEntry } from '../../../autofill/plan'
import type { FillReport } from '../../../autofill/session'
import type { Words } from '../../text/vi'

/** Entries under one heading of the page, for one person. */
export interface PlanPart {
  readonly key: string
  readonly title: string
  /** Whose values these are, where the heading does not say it. */
  readonly whose: string
  readonly entries: readonly PlanEntry[]
}

/** Whose value an entry is, as people say it. @param names of the draft's subjects */
function whoseOf({ role, row }: PlanEntry, names: readonly string[], words: Words): string {
  if (role === undefined) return ''
  if (role !== 'subject') return words.roles[role]
  const name = names[row ?? 0] ?? ''
  return name === '' ? words.roles.subjectNumber((row ?? 0) + 1) : name
}

/** Groups entries by the page's own headings and, below one heading, by person; in the order of the page. */
export function partsOf(entries: readonly PlanEntry[], names: readonly string[], words: Words): PlanPart[] {
  const parts = new Map<string, PlanPart & { readonly entries: PlanEntry[] }>()
  for (const entry of entries) {
    const whose = whoseOf(entry, names, words)
    const title = entry.section === '' ? whose : entry.section
    const key = `${entry.role ?? ''}/${entry.row ?? ''}/${title}`
    const part = parts.get(key) ?? { key, title, whose: title === whose ? '' : whose, entries: [] }
    part.entries.push(entry)
    parts.set(key, part)
  }
  return [...parts.values()]
}

/** How sure a match is: from 90 points on certain, from 76 on likely; less is to be looked at. */
export function confidenceOf(score: number): 'sure' | 'likely' | 'check' {
  if (score >= 90) return 'sure'
  return score >= 76 ? 'likely' : 'check'
}

/** The strongest reason for a match, as a sentence; empty when there is none. */
export function reasonOf({ evidence }: PlanEntry, words: Words): string {
  const best = evidence.reduce<PlanEntry['evidence'][number] | undefined>(
    (most, one) => (one.points > (most?.points ?? 0) ? one : most),
    undefined,
  )
  return best ? words.panel.preview.because(words.panel.sources[best.source], best.pattern) : ''
}

/** Entries that may be ticked: with something to do, and nothing against it but that the page holds something. */
export function offeredOf({ entries }: Plan): PlanEntry[] {
  return entries.filter((entry) => entry.action && (!entry.refusal || entry.refusal === 'user-typed'))
}

/** The subjects something would be filled in for, by their places in the draft. */
export function peopleOf({ entries }: Plan, ticked: ReadonlySet<number>): number[] {
  const rows = entries.flatMap(({ id, role, row }) => (role === 'subject' && ticked.has(id) ? [row ?? 0] : []))
  return [...new Set(rows)]
}

/** The controls that came while the page was being filled, and want values that nobody had approved yet. */
export function cameLateIn({ fields }: FillReport): ReadonlySet<number> {
  return new Set(fields.flatMap(({ id, keys, reason }) => (reason === 'form-changed' && keys.length > 0 ? [id] : [])))
}

/** Whether a plan has something for one of those who are left to do. */
export function offersTo(plan: Plan, isLeft: (subject: number) => boolean): boolean {
  return peopleOf(plan, new Set(tickedByDefault(plan))).some(isLeft)
}
