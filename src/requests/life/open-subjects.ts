import { fold, type FieldKey, type FieldValues } from '../../fields'
import type { LivedRequest } from './split-and-join'
import { standingsOf } from './take-step'

/** By what a record is known again in a request: the surest first; what is further down counts only without those before it. */
const telling: readonly (readonly FieldKey[])[] = [
  ['citizenId', 'certificateSerial', 'oldCertificateSerial'],
  ['email', 'domainOrIp', 'deviceNumber'],
]

/** Everybody who stands in a request that is not closed for them. */
export function openSubjectsOf({ draft, life }: LivedRequest): readonly FieldValues[] {
  const standings = standingsOf(draft, life)
  return draft.subjects.filter((_, row) => standings[row]?.state !== 'closed')
}

/** The folded numbers and addresses of everybody who stands in an open request. Drafts count: they are work that somebody began. */
export function wordsOfOpenSubjects(requests: readonly LivedRequest[]): ReadonlySet<string> {
  const words = requests.flatMap(openSubjectsOf).flatMap((subject) => {
    const groups = telling.map((keys) =>
      keys.map((key) => fold(String(subject[key] ?? ''))).filter((word) => word !== ''),
    )
    return groups.find((group) => group.length > 0) ?? []
  })
  return new Set(words)
}
