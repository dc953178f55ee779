import { sameText } from '../fields'
import type { HistoryAnswer, HistoryEntry } from './history-entry'

/** A request for renewal that still waits for somebody's certificate. */
export interface OpenRequest {
  readonly entry: HistoryEntry
  /** The subject's name as it stands in the entry. */
  readonly who: string
}

/** Clocks differ: an entry may seem this much younger than the certificate that answers it. */
const clockSlackMs = 86_400_000

/**
 * The requests for renewal or change (Mẫu 04) that a new certificate answers: made before it was issued, not undone, and with
 * one of the subscriber's names, not answered for that name yet. In the order of the list.
 * @param issuedAt ISO time from which the certificate is valid
 */
export function openRequestsFor(
  entries: readonly HistoryEntry[],
  names: readonly string[],
  issuedAt: string,
): readonly OpenRequest[] {
  return entries
    .filter(({ mau, undoneAt, counts }) => mau === '04' && undoneAt === undefined && counts.filled > 0)
    .filter(({ at }) => Date.parse(at) <= Date.parse(issuedAt) + clockSlackMs)
    .flatMap((entry) => {
      const who = entry.who.find((one) => names.some((name) => sameText(one, name)))
      return who === undefined || isAnsweredFor(entry, who) ? [] : [{ entry, who }]
    })
}

/** The entry with one more answer. A second one for the same name takes the first one's place. */
export function withAnswer(entry: HistoryEntry, answer: HistoryAnswer): HistoryEntry {
  const others = (entry.answers ?? []).filter(({ who }) => who !== answer.who)
  return { ...entry, answers: [...others, answer] }
}

/** Whether everybody that the entry names has the new certificate: then nothing is waited for any more. */
export function isClosed(entry: HistoryEntry): boolean {
  return entry.who.length > 0 && entry.who.every((who) => isAnsweredFor(entry, who))
}

function isAnsweredFor({ answers = [] }: HistoryEntry, name: string): boolean {
  return answers.some(({ who }) => who === name)
}
