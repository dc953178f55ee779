import type { FieldValues } from '../../src/fields'
import { defaultProfile, shippedCalendar, shippedProfiles, type Mau, type RowCertificate } from '../../src/procedures'
import { assess, type Assessment, type RequestDraft } from '../../src/requests'

/** A draft to judge, and by what; what is absent: nothing filled in, 2/3/2026, everything to the Authority. */
export interface JudgedDraft extends Partial<RequestDraft> {
  readonly mau: Mau
  readonly day?: string
  readonly profile?: string
  readonly certificates?: readonly RowCertificate[]
}

/** What the product says of a draft. */
export function judgedDraft({ day = '2026-03-02', profile, certificates = [], ...draft }: JudgedDraft): Assessment {
  const surroundings = {
    today: day,
    profile: shippedProfiles.find(({ id }) => id === profile) ?? defaultProfile,
    calendar: shippedCalendar,
    certificates,
  }
  return assess({ receiver: {}, subjects: [], agency: {}, letter: {}, ...draft }, surroundings)
}

/** What is said at one place, as "error CODE". */
export function saidAt(path: string, draft: JudgedDraft): string[] {
  return judgedDraft(draft)
    .findings.filter((finding) => finding.path === path)
    .map(({ severity, code }) => `${severity} ${code}`)
}

/** What is said at a key of the only row. */
export function saidOfRow(mau: Mau, row: FieldValues, key: string): string[] {
  return saidAt(`subjects[0].${key}`, { mau, subjects: [row] })
}
