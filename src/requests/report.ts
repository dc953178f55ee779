import { dateInVietnam, type FieldKey, type FieldValues, type IsoDate } from '../fields'
import type { Mau } from '../procedures'
import type { FillProgress } from './fill-progress'
import type { HistoryEntry } from './history-entry'
import { newLife, standingSteps, type LifeState, type LifeStep } from './life/request-life'
import { concerns } from './life/take-step'
import type { RequestDraft } from './request-draft'
import { subjectIdentities } from './subject-identity'
import { subjectName } from './subject-name'

/** What a report counts, in the order of its columns. */
export const reportKinds = ['issued', 'renewed', 'changed', 'revoked', 'recovered'] as const

/** What a report counts. */
export type ReportKind = (typeof reportKinds)[number]

/** One subscriber for whom one thing was asked. A row of Mẫu 04 that asks for both gives two. */
export interface ReportLine {
  readonly kind: ReportKind
  readonly mau: Mau
  readonly unit: string
  readonly name: string
  readonly serial: string
  readonly dossierNumber: string
  readonly sentOn?: IsoDate
  /** When the answer came: approved, or the first step behind that, or the new certificate was seen on the device. */
  readonly answeredOn?: IsoDate
}

/** A kept request, as far as reports look at it. */
export interface ReportedRequest {
  readonly draft: RequestDraft
  readonly progress: FillProgress
}

/** Which day of a line counts. */
export type ReportDay = 'sentOn' | 'answeredOn'

/** A row of a report: a unit or a month, and how many of each kind. */
export interface ReportRow {
  readonly name: string
  readonly counts: Readonly<Record<ReportKind, number>>
  readonly total: number
}

const answers: ReadonlySet<LifeState> = new Set(['approved', 'received', 'installed', 'handed-over', 'returned'])

/**
 * Everybody for whom something was sent or answered, by the local history: the steps of each request with the values as they were sent, and
 * certificates seen on devices. Notices and minutes (Mẫu 07–09) ask for nothing and are left out.
 * @param unitOf the unit of a subscriber whose row names none; empty when nobody knows
 */
export function reportLines(
  requests: readonly ReportedRequest[],
  history: readonly HistoryEntry[],
  unitOf: (subject: FieldValues) => string = () => '',
): ReportLine[] {
  const entries = new Map(history.map((entry) => [entry.id, entry]))
  return requests.flatMap(({ draft, progress }) => {
    const steps = standingSteps(progress.life ?? newLife)
    const fills = new Set(progress.marks.flatMap(({ fillId }) => fillId ?? []))
    return [...subjectsOf(draft, steps)].flatMap(([who, subject]): ReportLine[] => {
      const name = subjectName(subject)
      const own = steps.filter((step) => concerns(step, who))
      const sent = own.find(({ state }) => state === 'submitted')
      const seenAt = [...fills]
        .flatMap((id) => entries.get(id)?.answers ?? [])
        .find((answer) => answer.who === name)?.at
      const answeredOn =
        own.find(({ state }) => answers.has(state))?.on ??
        (seenAt === undefined ? undefined : dateInVietnam(Date.parse(seenAt)))
      if (!sent && answeredOn === undefined) return []
      const line = {
        mau: draft.mau,
        unit: textOf(subject, 'organisationName') || unitOf(subject) || textOf(draft.agency, 'organisationName'),
        name,
        serial: textOf(subject, 'certificateSerial') || textOf(subject, 'oldCertificateSerial'),
        dossierNumber: own.findLast(({ dossierNumber }) => dossierNumber !== undefined)?.dossierNumber ?? '',
        ...(sent && { sentOn: sent.on }),
        ...(answeredOn !== undefined && { answeredOn }),
      }
      return kindsOf(draft.mau, subject).map((kind) => ({ kind, ...line }))
    })
  })
}

/** As they were sent last; who was never sent, as the draft has them. */
function subjectsOf(draft: RequestDraft, steps: readonly LifeStep[]): Map<string, FieldValues> {
  const named = (subjects: readonly FieldValues[]) =>
    subjectIdentities(subjects).map((who, row) => [who, subjects[row] ?? {}] as const)
  const sent = steps.flatMap((step) =>
    named(step.sent?.subjects ?? []).filter(([who]) => step.who === undefined || step.who.includes(who)),
  )
  return new Map([...named(draft.subjects), ...sent])
}

function kindsOf(mau: Mau, subject: FieldValues): ReportKind[] {
  switch (mau) {
    case '01':
    case '02':
    case '03':
      return ['issued']
    case '04':
      return [
        ...(subject.wantsRenewal === true ? (['renewed'] as const) : []),
        ...(subject.wantsChange === true ? (['changed'] as const) : []),
      ]
    case '05':
      return ['revoked']
    case '06':
      return ['recovered']
    default:
      return []
  }
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** The lines whose day lies in a period, both ends included. */
export function linesWithin(
  lines: readonly ReportLine[],
  day: ReportDay,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): ReportLine[] {
  return lines.filter((line) => {
    const on = line[day]
    return on !== undefined && on >= from && on <= to
  })
}

/** Counts by unit, in Vietnamese order; those without a unit last. */
export function countByUnit(lines: readonly ReportLine[]): ReportRow[] {
  const order = new Intl.Collator('vi')
  return countBy(lines, ({ unit }) => unit).sort((one, other) => {
    if (one.name === '' || other.name === '') return one.name === '' ? 1 : -1
    return order.compare(one.name, other.name)
  })
}

/** Counts by month (`yyyy-MM`) of the day that counts, the earliest first. */
export function countByMonth(lines: readonly ReportLine[], day: ReportDay): ReportRow[] {
  return countBy(lines, (line) => line[day]?.slice(0, 7) ?? '').sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** All lines in one row. */
export function countAll(lines: readonly ReportLine[]): ReportRow {
  return countBy(lines, () => '')[0] ?? { name: '', counts: noCounts(), total: 0 }
}

function countBy(lines: readonly ReportLine[], nameOf: (line: ReportLine) => string): ReportRow[] {
  const groups = new Map<string, Record<ReportKind, number>>()
  for (const line of lines) {
    const counts = groups.get(nameOf(line)) ?? noCounts()
    counts[line.kind] += 1
    groups.set(nameOf(line), counts)
  }
  return [...groups].map(([name, counts]) => ({
    name,
    counts,
    total: reportKinds.reduce((sum, kind) => sum + counts[kind], 0),
  }))
}

function noCounts(): Record<ReportKind, number> {
  return { issued: 0, renewed: 0, changed: 0, revoked: 0, recovered: 0 }
}
