import type { FieldValues, IsoDate } from '../../fields'

/** Where an entry stands in the clerk's sheet, for naming faults. */
export interface SheetPlace {
  /** The name of the sheet, when there are several. */
  readonly sheet?: string
  /** As the spreadsheet program counts, from 1. */
  readonly row: number
}

/** A body as it was before the reorganisation, with its certificate if it has one. */
export interface OldBody {
  readonly name: string
  /** `certificateSerial`, `certificateNotAfter`, `certificateName`, `deviceNumber`, `taxCode`, `budgetCode`, `email`, `address`… */
  readonly values: FieldValues
  /** Absent: told by whether there is a serial. */
  readonly holdsCertificate?: boolean
  readonly place?: SheetPlace
}

/** A person of an old body, with the certificate if there is one. */
export interface BodyMember {
  /** The name of the old body. */
  readonly body: string
  readonly values: FieldValues
  /** Absent: told by whether there is a serial. */
  readonly holdsCertificate?: boolean
  /** Where the person goes: needed when the old body is split or dissolved. */
  readonly movesTo?: string
  readonly newEmail?: string
  readonly place?: SheetPlace
}

/** What a resolution does to a body: đổi tên, sáp nhập, chia tách, giải thể, thành lập mới. */
export const mappingKinds = ['renamed', 'merged', 'split', 'dissolved', 'founded'] as const

/** What a resolution does to a body: đổi tên, sáp nhập, chia tách, giải thể, thành lập mới. */
export type MappingKind = (typeof mappingKinds)[number]

/** One line of the resolution: an old body, and what it becomes. A split body has several lines. */
export interface BodyMapping {
  readonly oldName: string
  /** Absent for a body dissolved without successor. */
  readonly newName?: string
  /** Absent: not told. It is never guessed. */
  readonly kind?: MappingKind
  /** The new body's official address, when it gets another one. */
  readonly newEmail?: string
  readonly place?: SheetPlace
}

/** What is known of a new body. */
export interface NewBody {
  readonly name: string
  /** `address`, `taxCode`, `budgetCode`, `province`, `email`, `foundingDecision`. */
  readonly values: FieldValues
  readonly place?: SheetPlace
}

/** What the clerk tells of a reorganisation. */
export interface ReorganisationInput {
  readonly oldBodies: readonly OldBody[]
  readonly people: readonly BodyMember[]
  readonly mappings: readonly BodyMapping[]
  readonly newBodies?: readonly NewBody[]
  /** The day on which the resolution takes effect. Anything but an ISO date is a named problem. */
  readonly effectiveDate: IsoDate | undefined
  /** The day of the request, or today. */
  readonly requestDate: IsoDate
  /** The clerk's answers to undecided cases: option id by case id. */
  readonly choices?: Readonly<Record<string, string>>
  /** The clerk's word that requests of issue (01, 02) are left for later: else, while they come too early, no draft is made at all. */
  readonly issuesLater?: boolean
  /** Who sends, and section 1, of every draft. */
  readonly agency: FieldValues
  readonly receiver: FieldValues
}
