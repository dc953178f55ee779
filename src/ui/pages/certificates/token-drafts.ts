import type { Certificate } from '../../../certificates'
import { fieldDefinition, type FieldValues } from '../../../fields'
import { subjectFromRecord, type RecordDifference } from '../../../records'
import type { Services } from '../../services'
import { makeDraft } from '../workspace/new-draft'
import { findMatchingRecord, type MatchingRecord } from './keep-certificate'

/** What Mẫu 04 can change: whose it is, where they work, how they are reached. Not the facts of the certificate itself. */
const changeable = ['fullName', 'serviceName', 'organisationName', 'email', 'province']

/** The differences between a record and its certificate that a request for change would be about. */
export function changesToAsk({ differences }: MatchingRecord): readonly RecordDifference[] {
  return differences.filter(
    ({ key, how, inRecord }) => how === 'other' && inRecord !== null && changeable.includes(key),
  )
}

/** Keeps a new Mẫu 04 draft that asks to bring the certificate to what the record says. @returns the draft's id */
export function makeChangeDraft(services: Services, certificate: Certificate, match: MatchingRecord): Promise<string> {
  const changes = changesToAsk(match)
  const row: FieldValues = {
    ...subjectFromRecord(match.record, '04', certificate),
    wantsRenewal: false,
    wantsChange: true,
    changeWhat: changes.map(({ key }) => fieldDefinition(key).label).join('; '),
    changeTo: changes.map(({ inRecord }) => inRecord).join('; '),
  }
  return makeDraft(services, '04', [row])
}

/**
 * Keeps a new Mẫu 06 draft that asks to recover a locked device, for the subscriber of the certificate on it that lasts
 * longest; its record, where there is one, gives the rest. @returns the draft's id
 */
export async function makeRecoveryDraft(services: Services, own: readonly Certificate[]): Promise<string> {
  const [certificate] = [...own].sort((one, other) => (one.notAfter < other.notAfter ? 1 : -1))
  return makeDraft(services, '06', [certificate ? await recoveryRow(services, certificate) : {}])
}

async function recoveryRow(services: Services, certificate: Certificate): Promise<FieldValues> {
  const match = await findMatchingRecord(services, certificate)
  if (match) return subjectFromRecord(match.record, '06', certificate)
  const { commonName, email, organisation } = certificate
  const organisationName = organisation.at(-1)
  return {
    ...(commonName !== null && { certificateName: commonName }),
    ...(organisationName !== undefined && { organisationName }),
    ...(email !== null && { email }),
  }
}
