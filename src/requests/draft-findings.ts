import { isFieldKey, type FieldValues } from '../fields'
import { checkFacts, type FormDefinition, type RowCertificate, type RuleProblem } from '../procedures'
import { changeFindings } from './change-findings'
import type { Finding } from './finding'
import { changedValueFindings } from './changed-values'
import { missingOfReceiver, missingOfRow, missingOfSection } from './missing-values'
import { emailAsRegistered } from './registered-email'
import { repeatedSubjects } from './repeated-subjects'
import type { RequestDraft } from './request-draft'
import { wrongValues, type CrossProblem } from './wrong-values'

/** What is asked of a draft beside its form: by what day, with which certificates, by which rules. */
export interface Judge {
  readonly certificateOf: (subject: FieldValues) => RowCertificate | undefined
  /** What values of one part say against each other. */
  readonly across: (values: FieldValues) => readonly CrossProblem[]
  readonly rowRules: (subject: FieldValues, certificate: RowCertificate | undefined) => readonly RuleProblem[]
  readonly requestRules: (part: FieldValues) => readonly RuleProblem[]
  readonly listRules: () => readonly RuleProblem[]
}

/**
 * What is missing or wrong in a draft, in the order of its form: the receiver, the rows, the form's other parts with the letter and
 * the agency, the list as a whole.
 */
export function findingsOf(draft: RequestDraft, form: FormDefinition, judge: Judge): Finding[] {
  const { receiver, subjects } = draft
  return [
    ...missingOfReceiver(draft, form),
    ...wrongValues(receiver, form.receiver.keys, 'receiver', judge.across(receiver)),
    ...(subjects.length === 0 ? [noSubjects(form.source)] : []),
    ...subjects.flatMap((subject, row) => rowFindings(subject, `subjects[${row}]`, form, judge)),
    ...form.otherSections.flatMap((section) => missingOfSection(draft, section, form)),
    ...(['letter', 'agency'] as const).flatMap((role) => partFindings(draft[role], role, judge)),
    ...placed(judge.listRules(), 'subjects'),
    ...repeatedSubjects(subjects, form),
  ]
}

/** Puts what a rule says in its place. @param path of the part, e.g. `subjects[0]` */
export function placed(problems: readonly RuleProblem[], path: string): Finding[] {
  return problems.map((problem) => ({ ...problem, path: problem.key === undefined ? path : `${path}.${problem.key}` }))
}

function rowFindings(subject: FieldValues, path: string, form: FormDefinition, judge: Judge): Finding[] {
  const certificate = judge.certificateOf(subject)
  const keys = [...form.columns.flatMap((column) => column.keys), ...checkFacts[form.mau]]
  return [
    ...missingOfRow(subject, path, form, certificate),
    ...emailAsRegistered(wrongValues(subject, keys, path, judge.across(subject)), subject, form.mau),
    ...(form.purpose === 'renew-or-change'
      ? [...changeFindings(subject, path, form.source), ...changedValueFindings(subject, path)]
      : []),
    ...placed(judge.rowRules(subject, certificate), path),
  ]
}

function partFindings(part: FieldValues, role: 'agency' | 'letter', judge: Judge): Finding[] {
  const keys = Object.keys(part).filter(isFieldKey)
  return [...wrongValues(part, keys, role, judge.across(part)), ...placed(judge.requestRules(part), role)]
}

function noSubjects(source: string): Finding {
  return {
    severity: 'error',
    code: 'SUBJECTS_MISSING',
    path: 'subjects',
    message: 'Danh sách chưa có dòng nào. Hãy thêm ít nhất một người hoặc một chứng thư.',
    english: 'The list has no row. Add at least one person or certificate.',
    source,
  }
}
