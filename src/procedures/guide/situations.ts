import { situationIds, type Situation, type SituationId } from './situation'
import { situationsOfCertificates } from './situations-of-certificates'
import { situationsOfSubscribers } from './situations-of-subscribers'

const written = [...situationsOfCertificates, ...situationsOfSubscribers]

/** One situation by its id. @throws Error for an id that nothing was written for: our own mistake */
export function situationOf(id: SituationId): Situation {
  const found = written.find((one) => one.id === id)
  if (!found) throw new Error(`No situation ${id}`)
  return found
}

/** The 24 situations, in the order of the contract. */
export const situations: readonly Situation[] = situationIds.map(situationOf)
