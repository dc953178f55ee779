import type { FieldKey, Role } from '../fields'
import type { Mau } from '../procedures'
import type { RequestDraft } from './request-draft'
import { subjectName } from './subject-name'

/** One control of a filled page, as history keeps it: what came of it, never its value. */
export interface HistoryField {
  readonly label: string
  readonly keys: readonly FieldKey[]
  readonly role?: Role
  /** The subject's place in the draft, from 0. */
  readonly row?: number
  readonly outcome: 'filled' | 'skipped'
  /** A code of the closed list of outcomes, as it stood when the fill was made. */
  readonly reason?: string
}

/** A request was answered for one of its subjects: the new certificate was seen on the device. */
export interface HistoryAnswer {
  /** The subject's name as it stands in the entry. */
  readonly who: string
  /** ISO time in UTC. */
  readonly at: string
  /** Serial of the new certificate: upper-case hex. */
  readonly certificateSerial: string
}

/** One fill of a page. */
export interface HistoryEntry {
  readonly id: string
  /** ISO time in UTC. */
  readonly at: string
  readonly mau: Mau
  /** Names of the subjects that something was filled for. */
  readonly who: readonly string[]
  /** Name of the receiver in section 1; empty when the draft had none. */
  readonly receiverName: string
  readonly page: { readonly title: string; readonly path: string }
  readonly fields: readonly HistoryField[]
  /** `remaining`: subjects for which the page had no row. */
  readonly counts: { readonly filled: number; readonly skipped: number; readonly remaining: number }
  readonly fillMs: number
  /** ISO time in UTC at which the fill was undone. */
  readonly undoneAt?: string
  /** Absent until the first subject's new certificate was seen. */
  readonly answers?: readonly HistoryAnswer[]
}

/** What a fill reports, as far as history looks at it. */
export interface ReportedFill {
  readonly fields: readonly HistoryField[]
  readonly remaining: number
  readonly fillMs: number
}

/** What an entry needs from outside: an id, the time in milliseconds since 1970, and the page that was filled. */
export interface EntryMaking {
  readonly id: string
  readonly nowMs: number
  readonly page: { readonly title: string; readonly url: string }
}

/** The history entry of one fill. Values and the query of the page's address are left out. */
export function historyEntryFromReport(
  draft: RequestDraft,
  report: ReportedFill,
  { id, nowMs, page }: EntryMaking,
): HistoryEntry {
  const filled = report.fields.filter(({ outcome }) => outcome === 'filled')
  const rows = new Set(filled.flatMap(({ role, row }) => (role === 'subject' ? [row ?? 0] : [])))
  const { fullName } = draft.receiver
  return {
    id,
    at: new Date(nowMs).toISOString(),
    mau: draft.mau,
    who: draft.subjects.filter((_subject, row) => rows.has(row)).map(subjectName),
    receiverName: typeof fullName === 'string' ? fullName : '',
    page: { title: page.title, path: pathWithoutQuery(page.url) },
    fields: report.fields.map(keptField),
    counts: { filled: filled.length, skipped: report.fields.length - filled.length, remaining: report.remaining },
    fillMs: report.fillMs,
  }
}

function keptField({ label, keys, role, row, outcome, reason }: HistoryField): HistoryField {
  return {
    label,
    keys: [...keys],
    outcome,
    ...(role !== undefined && { role }),
    ...(row !== undefined && { row }),
    ...(reason !== undefined && { reason }),
  }
}

/**
 * The path of a page's address, with the route of a single-page site (`#/…`) and without any query: queries may name persons.
 * A text that is no address gives an empty path.
 */
export function pathWithoutQuery(address: string): string {
  if (!URL.canParse(address)) return ''
  const { pathname, hash } = new URL(address)
  const route = hash.startsWith('#/') ? (hash.split('?')[0] ?? '') : ''
  return `${pathname}${route}`
}
