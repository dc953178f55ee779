import type { Severity } from '../../fields'
import type { SheetPlace } from './plan-input'
import { planSources } from './reasons'
import type { PlanProblem, PlanProblemCode } from './reorganisation-plan'

/** What is said of the input: in Vietnamese and English, with the entries that are meant. */
interface Said {
  readonly vi: string
  readonly en: string
  readonly at?: readonly { readonly place?: SheetPlace | undefined }[]
  readonly source?: string
}

const mostRowsShown = 12

/** Writes one problem. The rows of the sheet, where known, come first in the message, in their order. */
export function planProblem(severity: Severity, code: PlanProblemCode, { vi, en, at = [], source }: Said): PlanProblem {
  const places = sortedPlaces(at)
  const shown = places.slice(0, mostRowsShown).map(({ row }) => row)
  const rows = shown.join(', ') + (places.length > shown.length ? ', …' : '')
  const sheets = [...new Set(places.flatMap(({ sheet }) => sheet ?? []))].map((name) => `“${name}”`).join(', ')
  const vietnamese = places.length === 0 ? vi : `Dòng ${rows}${sheets && ` (trang tính ${sheets})`}: ${vi}`
  const english = places.length === 0 ? en : `Row ${rows}${sheets && ` (sheet ${sheets})`}: ${en}`
  return { severity, code, message: vietnamese, english, source: source ?? planSources.planInput, places }
}

/** The places of some entries, by sheet and row. */
export function sortedPlaces(entries: readonly { readonly place?: SheetPlace | undefined }[]): SheetPlace[] {
  return entries
    .flatMap(({ place }) => place ?? [])
    .sort((one, other) => compareTexts(one.sheet ?? '', other.sheet ?? '') || one.row - other.row)
}

/** Compares by code units: the same on every machine, whatever its language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

/** Problems in an order that does not depend on the input's: errors first, then by sheet and row, code and words. */
export function sortProblems(problems: readonly PlanProblem[]): PlanProblem[] {
  const place = ({ places: [first] }: PlanProblem) => first?.row ?? Number.MAX_SAFE_INTEGER
  const sheet = ({ places: [first] }: PlanProblem) => first?.sheet ?? ''
  return [...problems].sort(
    (one, other) =>
      weight[one.severity] - weight[other.severity] ||
      compareTexts(sheet(one), sheet(other)) ||
      place(one) - place(other) ||
      compareTexts(one.code, other.code) ||
      compareTexts(one.message, other.message),
  )
}
