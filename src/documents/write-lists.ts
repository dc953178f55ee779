import { dateInVietnam, fieldKeys, fields, formatDate, formatValue, type FieldKey, type FieldValues } from '../fields'
import type { AgencyRecord } from '../records'
import type { HistoryEntry, RequestDraft } from '../requests'

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

/** A request as a table tells of it. */
export interface ListedRequest {
  readonly draft: RequestDraft
  /** ISO time in UTC. */
  readonly changedAt: string
  /** Where each subject of the list stands, in its order; one alone for a request without subjects. `on`: since when, an ISO date. */
  readonly standings: readonly { readonly state: string; readonly on?: string; readonly dossierNumber?: string }[]
}

/** Requests as a table, a subject on each row: where it stands, and one column a key that any subject has, under the forms' own labels. */
export function tableOfRequests(requests: readonly ListedRequest[]): TextTable {
  const used = fieldKeys.filter((key) =>
    requests.some(({ draft }) => draft.subjects.some((subject) => textOf(subject, key) !== '')),
  )
  const rows = requests.flatMap(({ draft, changedAt, standings }) =>
    standings.map(({ state, on, dossierNumber = '' }, row) => [
      `Mẫu ${draft.mau}`,
      textOf(draft.letter, 'letterNumber'),
      textOf(draft.letter, 'letterDate'),
      textOf(draft.receiver, 'fullName'),
      state,
      on === undefined ? '' : formatDate(on),
      dossierNumber,
      timeInVietnam(changedAt),
      ...used.map((key) => textOf(draft.subjects[row] ?? {}, key)),
    ]),
  )
  const about = ['Mẫu', 'Số văn bản', 'Ngày văn bản', 'Người tiếp nhận']
  const standing = ['Trạng thái', 'Từ ngày', 'Mã hồ sơ', 'Sửa lần cuối']
  const headings = ['STT', ...about, ...standing, ...used.map((key) => fields[key].label)]
  return [headings, ...rows.map((row, at) => [String(at + 1), ...row])]
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
