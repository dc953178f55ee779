import type { FieldValues } from '../../src/fields'
import { defaultProfile, shippedCalendar, shippedProfiles, type Mau, type RowCertificate } from '../../src/procedures'
import { assess, type Assessment, type RequestDraft } from '../../src/requests'
import { renewalRequest } from '../main-job/example-request'

/** The day of the requests. */
export const today = '2026-03-02'
/** The parts that a complete request has beside its rows. */
export const { receiver, agency, letter } = renewalRequest

/** What a request says, and the day, profile and certificates that it is judged with. */
export interface Case extends Partial<RequestDraft> {
  readonly mau: Mau
  readonly day?: string
  readonly profile?: string
  readonly certificates?: readonly RowCertificate[]
}

/** What is said of a request that is complete but for what the case changes. */
export function judged({ day = today, profile = 'authority', certificates = [], ...draft }: Case): Assessment {
  const surroundings = {
    today: day,
    profile: shippedProfiles.find(({ id }) => id === profile) ?? defaultProfile,
    calendar: shippedCalendar,
    certificates,
  }
  return assess({ receiver, subjects: [], agency, letter, ...draft }, surroundings)
}

/** Severity, code and place of every finding. */
export const told = ({ findings }: Assessment): string[] =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)

/** A row whose certificate can be renewed. */
export const person: FieldValues = {
  certificateName: 'Trần Văn Thử',
  certificateSerial: '4A01020304050607',
  email: 'thutv@example.gov.vn',
  wantsRenewal: true,
}
