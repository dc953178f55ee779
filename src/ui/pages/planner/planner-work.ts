import type { FieldValues } from '../../../fields'
import type { BodyMember, MappingKind } from '../../../requests'
import type { OpenedSheetFile } from '../../sheet-service'

/** The cells of a typed line: the old body, what happens, the new body, then what is known of either. */
export const lineCells = [
  'oldName',
  'kind',
  'newName',
  'serial',
  'until',
  'newEmail',
  'email',
  'taxCode',
  'budgetCode',
  'deviceNumber',
  'newAddress',
  'newTaxCode',
  'newBudgetCode',
  'newProvince',
  'foundingDecision',
] as const

/** A cell of a typed line. */
export type LineCell = (typeof lineCells)[number]

/** One line as it was typed; an empty text has no value. */
export type TypedLine = Readonly<Record<LineCell, string>>

/** What a resolution does to a body, as the page offers it; `unchanged` keeps the name. */
export type LineKind = MappingKind | 'unchanged'

/** A line before anything is typed. */
export const emptyLine = Object.fromEntries(lineCells.map((cell) => [cell, ''])) as Record<LineCell, string>

/** Tells whether nothing was typed into a line. */
export function isEmptyLine(line: TypedLine): boolean {
  return lineCells.every((cell) => line[cell].trim() === '')
}

/** What was taken from kept records. */
export interface KeptFacts {
  readonly people: readonly BodyMember[]
  /** Certificates of old bodies, by `bodyKey`. */
  readonly bodies: Readonly<Record<string, FieldValues>>
}

/** Everything a clerk entered on the page of the planner. It lasts until drafts are made of it, or it is cleared. */
export interface PlannerWork {
  /** ISO, or as typed while it is no date. */
  readonly effectiveDate: string
  /** Undefined: today. */
  readonly requestDate: string | undefined
  readonly files: readonly OpenedSheetFile[]
  readonly lines: readonly TypedLine[]
  readonly kept: KeptFacts
  /** Option id by case id. */
  readonly answers: Readonly<Record<string, string>>
  /** True once the clerk wants only changes and revocations made, while issues come too early. */
  readonly issuesLater: boolean
  /** True while the plan of this input is shown. */
  readonly isPlanned: boolean
}

/** The planner before anything is entered. */
export const emptyWork: PlannerWork = {
  effectiveDate: '',
  requestDate: undefined,
  files: [],
  lines: [],
  kept: { people: [], bodies: {} },
  answers: {},
  issuesLater: false,
  isPlanned: false,
}
