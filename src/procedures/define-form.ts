import type { FieldKey } from '../fields'
import type { Mau } from './mau'

/** When a column must hold a value. `person` and `organisation`: only for that kind of subscriber. */
export type Demand = 'required' | 'optional' | 'person' | 'organisation'

/** One column of section 2: its header and the keys of its cell, in the order they stand there. */
export interface Column {
  readonly keys: readonly FieldKey[]
  readonly header: string
  readonly demand: Demand
}

/** One form of the decree as data. The form to review, the fill plan, the checks and the letter come from it. */
export interface FormDefinition {
  readonly mau: Mau
  readonly purpose: 'issue' | 'renew-or-change'
  /** Trích yếu (V/v). */
  readonly subject: string
  readonly shortName: string
  /** Section 1. Every key there must have a value. */
  readonly receiver: { readonly title: string; readonly keys: readonly FieldKey[] }
  /** Section 2. */
  readonly listTitle: string
  readonly columns: readonly Column[]
  readonly source: string
}

/** The contact block P that most forms share. @source NĐ 68/2024, Mẫu 01 mục 1 (second-hand) */
export const contactBlock = [
  'fullName',
  'citizenId',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
  'position',
  'mobilePhone',
  'email',
] as const satisfies readonly FieldKey[]

/** Writes one form down. */
export function defineForm(form: FormDefinition): FormDefinition {
  return form
}

/** Writes one column down. */
export function column(keys: FieldKey | readonly FieldKey[], header: string, demand: Demand = 'optional'): Column {
  return { keys: typeof keys === 'string' ? [keys] : keys, header, demand }
}
