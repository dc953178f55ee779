import type { DeviceKind, FieldKey, Role } from '../fields'
import type { Mau } from './mau'

/** What a form asks for, or tells. */
export type Purpose =
  'issue' | 'renew-or-change' | 'revoke' | 'recover' | 'report-handover' | 'hand-back' | 'confirm-loss'

/** What kind of paper the form is. */
export type Paper = 'request-letter' | 'notice' | 'minute'

/**
 * How sure we are of a form's columns. `second-hand`: read in a transcription of an official file. `weak`: nobody here has seen the
 * form; its columns are a guess that the clerk is told of, and may edit.
 */
export type Certainty = 'second-hand' | 'weak'

/**
 * When a value must be there. `person` and `organisation`: only for that kind of subscriber. `device`: unless the key lives in no device
 * of the subscriber's (central signing, software). `sim`: only for a SIM PKI.
 */
export type Demand = 'required' | 'optional' | 'person' | 'organisation' | 'device' | 'sim'

/** One column of section 2: its header and the keys of its cell, in the order they stand there. */
export interface Column {
  /** Empty for a cell that people sign by hand. */
  readonly keys: readonly FieldKey[]
  readonly header: string
  readonly demand: Demand
  /** The header above this and its neighbours of the same group, in a two-row header. */
  readonly group?: string
  /** Keys of the cell whose demand is not the column's. */
  readonly keyDemands?: Readonly<Partial<Record<FieldKey, Demand>>>
}

/** A part of the form that is no list: section 1, or who hands over, or the place of a minute. */
export interface Section {
  readonly role: Exclude<Role, 'subject'>
  readonly title: string
  /** Every key must have a value. */
  readonly keys: readonly FieldKey[]
  /** What the form calls a key where the vocabulary's label is too general. */
  readonly labels?: Readonly<Partial<Record<FieldKey, string>>>
}

/** Whose name stands under a signature. */
export interface SignerName {
  readonly role: Exclude<Role, 'subject'>
  readonly key: FieldKey
}

/**
 * What the paper of a form says around its sections. The sentences are ours: they fix no right and no duty, and a clerk may change
 * them in the file.
 */
export interface LetterWords {
  /** Tên loại above the subject; absent on a công văn, whose subject stands below the number. */
  readonly kindName?: 'THÔNG BÁO' | 'BIÊN BẢN'
  /** The paragraphs before section 1. `{sender}`, `{receiver}`, `{day}` and `{place}` stand for the request's own. */
  readonly opening: readonly string[]
  /** The last sentences before the signature. */
  readonly closing: readonly string[]
  /** What the list counts, e.g. `cá nhân`. */
  readonly counted: string
  /** The names under the signatures, in the order of `signers`. */
  readonly signerNames: readonly SignerName[]
}

/** One form of the decree as data. The form to review, the fill plan, the checks and the letter come from it. */
export interface FormDefinition {
  readonly mau: Mau
  readonly purpose: Purpose
  readonly paper: Paper
  readonly certainty: Certainty
  /** Trích yếu (V/v), or the title of a minute. */
  readonly subject: string
  /** Another trích yếu when every row asks for this kind of device. */
  readonly subjectForDevice?: { readonly deviceKind: DeviceKind; readonly subject: string }
  readonly shortName: string
  /** Section 1, the receiver; its keys are empty on a form without one. */
  readonly receiver: Section
  /** Parts beside sections 1 and 2. */
  readonly otherSections: readonly Section[]
  /** Section 2. */
  readonly listTitle: string
  readonly columns: readonly Column[]
  /** Who signs, in the order of the page. */
  readonly signers: readonly string[]
  /** What its paper says around the sections. */
  readonly letter: LetterWords
  /** What must go along with it, each with its source. */
  readonly attachments: readonly { readonly text: string; readonly source: string }[]
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

/** Who signs a request letter. @source NĐ 68/2024 Phụ lục (Mẫu 01–06, second-hand) */
export const headOfAgency = 'Người đứng đầu Cơ quan, tổ chức quản lý trực tiếp (Ký, đóng dấu và ghi rõ họ tên)'

/** The note that stands on every form whose columns are a guess. */
export const weakFormNote = {
  vi: 'Cột theo suy đoán, hãy đối chiếu Phụ lục NĐ 68.',
  en: 'The columns are a guess; compare them with the annex of Decree 68.',
} as const

/** What the forms are founded on. @source SGDĐT Long An 2025, phần căn cứ */
export const legalBasis =
  'Căn cứ Nghị định số 68/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về chữ ký số chuyên dùng công vụ;'

type Written = Omit<FormDefinition, 'otherSections' | 'attachments' | 'signers' | 'receiver' | 'letter'> & {
  readonly letter: Omit<LetterWords, 'signerNames'> & { readonly signerNames?: LetterWords['signerNames'] }
  readonly receiver?: Omit<Section, 'role'>
  readonly otherSections?: readonly Section[]
  readonly attachments?: FormDefinition['attachments']
  readonly signers?: readonly string[]
}

/** Writes one form down. What is left out: no section 1, no other parts, nothing attached, signed by the head of the agency. */
export function defineForm({ receiver, letter, ...form }: Written): FormDefinition {
  return {
    otherSections: [],
    attachments: [],
    signers: [headOfAgency],
    ...form,
    receiver: { title: '', keys: [], ...receiver, role: 'receiver' },
    letter: { signerNames: [{ role: 'agency', key: 'signerName' }], ...letter },
  }
}

/** Writes one column down. */
export function column(
  keys: FieldKey | readonly FieldKey[],
  header: string,
  demand: Demand = 'optional',
  more: Pick<Column, 'group' | 'keyDemands'> = {},
): Column {
  return { keys: typeof keys === 'string' ? [keys] : keys, header, demand, ...more }
}

/** The cell of a person's number with its date and place of issue, which several forms share. */
export const citizenIdCell = ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace'] as const
