import {
  fieldKeys,
  fields,
  findChoice,
  formatValue,
  issuePlaces,
  fold,
  type FieldKey,
  type FieldValues,
} from '../fields'
import type { AgencyRecord } from '../records'
import type { HistoryEntry } from '../requests'
import { vgcaColumns, type VgcaColumn } from './vgca-template'

/** A table of texts, headings first. */
export type TextTable = readonly (readonly string[])[]

const kindLabel = 'Loại thuê bao'
const kinds: Readonly<Record<AgencyRecord['kind'], string>> = {
  person: 'Cá nhân',
  organisation: 'Cơ quan, tổ chức',
  service: 'Thiết bị, dịch vụ, phần mềm',
}

/** Records as a table: one column a key that any of them has, under the forms' own labels, so that it can be imported again. */
export function tableOfRecords(records: readonly AgencyRecord[]): TextTable {
  const used = fieldKeys.filter(
    (key) => key !== 'subscriberKind' && records.some(({ values }) => textOf(values, key) !== ''),
  )
  const headings = used.map((key) => fields[key].label)
  const rows = records.map(({ kind, values }, at) => [
    String(at + 1),
    kinds[kind],
    ...used.map((key) => textOf(values, key)),
  ])
  return [['STT', kindLabel, ...headings], ...rows]
}

/** The history of fills as a table, in the order given. */
export function tableOfHistory(entries: readonly HistoryEntry[]): TextTable {
  const rows = entries.map(({ at, mau, who, receiverName, page, counts, undoneAt }) => [
    at,
    `Mẫu ${mau}`,
    who.join('; '),
    receiverName,
    page.title,
    String(counts.filled),
    String(counts.skipped),
    String(counts.remaining),
    undoneAt ?? '',
  ])
  return [
    [
      'Thời điểm (UTC)',
      'Mẫu',
      'Thuê bao',
      'Người tiếp nhận',
      'Trang',
      'Đã điền',
      'Để lại',
      'Chưa điền',
      'Hoàn tác lúc',
    ],
    ...rows,
  ]
}

/**
 * Persons as the Authority's import list has them: its headings, days as dd/MM/yyyy, the issuing body by its code where it is one of the two
 * (else empty, for the clerk to choose), a SIM wish in carrier and mark, province twice.
 */
export function tableOfImportList(people: readonly FieldValues[]): TextTable {
  const headings = vgcaColumns.map(({ heading }) => heading)
  return [headings, ...people.map((person, at) => vgcaColumns.map((column) => importCell(column, person, at + 1)))]
}

function importCell({ key, part }: VgcaColumn, values: FieldValues, number: number): string {
  if (key === undefined) return String(number)
  const text = textOf(values, key)
  if (key === 'citizenIdIssuePlace') return codeOfIssuePlace(text)
  if (key === 'deviceKind') return kindOfDevice(values)
  if (part === 'carrier') return text.replace(/\/cs$/, '')
  if (part === 'moves-number') return text.endsWith('/cs') ? 'X' : ''
  if (key === 'organisationLevel1' && text === '') return textOf(values, 'organisationName')
  return text
}

function kindOfDevice(values: FieldValues): string {
  const named = findChoice('deviceKind', textOf(values, 'deviceKind'))
  return named ?? (textOf(values, 'simPki') === '' ? '' : 'SIM')
}

function codeOfIssuePlace(text: string): string {
  const wanted = fold(text)
  return issuePlaces.find(({ code, names }) => [code, ...names].some((name) => fold(name) === wanted))?.code ?? ''
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return value === undefined ? '' : formatValue(key, value)
}
