import { fold, type FieldKey } from '../../fields'
import type { LivedRequest } from './split-and-join'
import { standingsOf } from './take-step'

/** By what a record is known again in a request: the surest first; what is further down counts only without those before it. */
const telling: readonly (readonly FieldKey[])[] = [
  ['citizenId', 'certificateSerial', 'oldCertificateSerial'],
  ['email', 'domainOrIp', 'deviceNumber'],
]

/**
 * The folded numbers and addresses of everybody who stands in a request that is not closed for them. Drafts count: they are work
 * that somebody began.
 */
export function wordsOfOpenSubjects(requests: readonly LivedRequest[]): ReadonlySet<string> {
  const words = requests.flatMap(({ draft, life }) => {
    const standings = standingsOf(draft, life)
    return draft.subjects.flatMap((subject, row) => {
      if (standings[row]?.state === 'closed') return []
      const groups = telling.map((keys) =>
        keys.map((key) => fold(String(subject[key] ?? ''))).filter((word) => word !== ''),
      )
      return groups.find((group) => group.length > 0) ?? []
    })
  })
  return new Set(words)
}
