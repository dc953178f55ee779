import type { FieldKey } from '../../../fields'
import type { AgencyRecord } from '../../../records'
import type { Words } from '../../text/vi'

/** One part of a record as the editor shows it. */
export interface RecordSection {
  readonly title: keyof Words['recordsPage']['sections']
  readonly keys: readonly FieldKey[]
}

const levels = ['organisationLevel1', 'organisationLevel2', 'organisationLevel3', 'organisationLevel4'] as const
const certificate: RecordSection = {
  title: 'certificate',
  keys: [
    'certificateName',
    'certificateSerial',
    'certificateNotBefore',
    'certificateNotAfter',
    'oldCertificateSerial',
    'deviceKind',
    'deviceNumber',
    'simPki',
    'renewedBefore',
    'deviceLocked',
  ],
}
const notes: RecordSection = { title: 'notes', keys: ['note'] }

/** The parts of a record, by whom it is of. */
export const recordSections: Readonly<Record<AgencyRecord['kind'], readonly RecordSection[]>> = {
  person: [
    {
      title: 'who',
      keys: [
        'fullName',
        'dateOfBirth',
        'citizenId',
        'citizenIdIssueDate',
        'citizenIdIssuePlace',
        'position',
        'mobilePhone',
        'email',
      ],
    },
    { title: 'body', keys: ['organisationName', 'province', 'address', ...levels] },
    certificate,
    notes,
  ],
  organisation: [
    {
      title: 'who',
      keys: [
        'organisationName',
        'organisationCode',
        'taxCode',
        'budgetCode',
        'email',
        'province',
        'address',
        'foundingDecision',
      ],
    },
    { title: 'body', keys: ['superiorBody', ...levels] },
    certificate,
    notes,
  ],
  service: [
    { title: 'who', keys: ['serviceName', 'domainOrIp', 'email'] },
    { title: 'body', keys: ['organisationName', 'taxCode', 'budgetCode', 'province', 'address', ...levels] },
    certificate,
    notes,
  ],
}
