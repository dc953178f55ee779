import { dateInVietnam, fieldKeys, fields, formatDate, formatValue, type FieldKey, type FieldValues } from '../fields'
import type { AgencyRecord } from '../records'
import type { HistoryEntry } from '../requests'

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

/** The history of fills as a table, in the order given, at the times of Vietnam. */
export function tableOfHistory(entries: readonly HistoryEntry[]): TextTable {
  const rows = entries.map(({ at, mau, who, receiverName, page, counts, undoneAt }) => [
    timeInVietnam(at),
    `Mẫu ${mau}`,
    who.join('; '),
    receiverName,
    page.title,
    String(counts.filled),
    String(counts.skipped),
    String(counts.remaining),
    undoneAt === undefined ? '' : timeInVietnam(undoneAt),
  ])
  return [
    ['Thời điểm', 'Mẫu', 'Thuê bao', 'Người tiếp nhận', 'Trang', 'Đã điền', 'Để lại', 'Chưa điền', 'Hoàn tác lúc'],
    ...rows,
  ]
}

const vietnamAheadMs = 7 * 3_600_000

/** dd/MM/yyyy HH:mm in Vietnam, of an ISO time in UTC. */
function timeInVietnam(at: string): string {
  const ms = Date.parse(at)
  return `${formatDate(dateInVietnam(ms))} ${new Date(ms + vietnamAheadMs).toISOString().slice(11, 16)}`
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return value === undefined ? '' : formatValue(key, value)
}
