import { checkAcross, type FieldKey, type FieldValues, type IsoDate } from '../fields'
import {
  forms as shippedForms,
  handBackDeadline,
  issueDeadline,
  listProblems,
  receiverOfRows,
  requestProblems,
  rowProblems,
  weakFormNote,
  type Deadline,
  type FormDefinition,
  type Mau,
  type ReceiverKind,
  type ReceiverProfile,
  type RowCertificate,
  type RowFacts,
  type WorkingCalendar,
} from '../procedures'
import { findingsOf, placed, type Judge } from './draft-findings'
import { hasErrors, type Finding } from './finding'
import { allHaveExpired, handBackNoTerm } from './hand-back-term'
import { presumedDevices } from './presumed-devices'
import type { RequestDraft } from './request-draft'

/** By what a request is judged. */
export interface Surroundings {
  /** The day in Vietnam. */
  readonly today: IsoDate
  readonly profile: ReceiverProfile
  readonly calendar: WorkingCalendar
  /** The certificates at hand; a row's own is found by its serial. */
  readonly certificates: readonly RowCertificate[]
  /** The forms as the user edited them; the shipped ones unless told. */
  readonly forms?: Readonly<Record<Mau, FormDefinition>>
}

/** What the product says of a request before it is filled. */
export interface Assessment {
  /** False when any finding is an error. */
  readonly allowed: boolean
  readonly receiver: ReceiverKind
  readonly findings: readonly Finding[]
  /** Only those that a source sets; nothing is said of how long the others take. */
  readonly deadlines: readonly Deadline[]
}

/**
 * Judges a request by its form, by the rules of values and of the decree, and by the day: whether it may be sent, to whom, what is
 * missing or wrong, and the deadlines that run from today. Any draft is judged; none throws.
 */
export function assess(draft: RequestDraft, surroundings: Surroundings): Assessment {
  const { profile, forms = shippedForms } = surroundings
  const form = forms[draft.mau]
  const { receiver, problems } = receiverOfRows(profile, draft.mau, draft.subjects)
  const judge = judgeFor(draft, surroundings)
  const isPlainExpiry = form.purpose === 'hand-back' && allHaveExpired(draft.subjects, judge, surroundings.today)
  const findings = [
    ...weakForm(form),
    ...findingsOf(draft, form, judge),
    ...placed(problems, 'subjects'),
    ...presumedDevices(draft, profile),
    ...(isPlainExpiry ? [handBackNoTerm] : []),
  ]
  const deadlines = isPlainExpiry ? [] : deadlinesOf(form, surroundings)
  return { allowed: !hasErrors(findings), receiver, findings, deadlines }
}

function judgeFor({ mau, subjects, agency, letter }: RequestDraft, { today, certificates }: Surroundings): Judge {
  const bySerial = new Map(certificates.map((certificate) => [plainSerial(certificate.serial), certificate]))
  const facts: RowFacts = { today, agency, letter }
  const key: FieldKey = mau === '01' || mau === '02' || mau === '03' ? 'oldCertificateSerial' : 'certificateSerial'
  return {
    certificateOf: (subject) => certificateNamed(subject, key, bySerial),
    across: (values) => checkAcross(values, today),
    rowRules: (subject, certificate) => rowProblems(mau, subject, { ...facts, ...(certificate && { certificate }) }),
    requestRules: (part) => requestProblems(mau, part, subjects, facts),
    listRules: () => listProblems(mau, subjects),
  }
}

function certificateNamed(
  subject: FieldValues,
  key: FieldKey,
  bySerial: ReadonlyMap<string, RowCertificate>,
): RowCertificate | undefined {
  const serial = subject[key]
  return typeof serial === 'string' ? bySerial.get(plainSerial(serial)) : undefined
}

// Viewers show serials with blanks or colons, in either case, with or without the leading 00 of DER.
function plainSerial(serial: string): string {
  return serial
    .replace(/[\s:.-]/g, '')
    .toUpperCase()
    .replace(/^(?:00)+(?=.)/, '')
}

function weakForm({ certainty, source }: FormDefinition): Finding[] {
  if (certainty !== 'weak') return []
  return [
    { severity: 'hint', code: 'WEAK_FORM', path: 'mau', message: weakFormNote.vi, english: weakFormNote.en, source },
  ]
}

function deadlinesOf({ purpose }: FormDefinition, { today, calendar }: Surroundings): Deadline[] {
  if (purpose === 'issue') return [issueDeadline(today, calendar)]
  if (purpose === 'hand-back') return [handBackDeadline(today, calendar)]
  return []
}
