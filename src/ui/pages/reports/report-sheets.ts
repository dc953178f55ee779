import { formatDate } from '../../../fields'
import {
  countAll,
  countByMonth,
  countByUnit,
  reportKinds,
  type ReportDay,
  type ReportLine,
  type ReportRow,
} from '../../../requests'
import type { TextRows } from '../../document-service'
import type { Words } from '../../text/vi'

/** A report as the sheets of an Excel file: by unit, by month, and every subscriber by name. */
export function reportSheets(
  lines: readonly ReportLine[],
  day: ReportDay,
  texts: Words['reports'],
): readonly TextRows[] {
  const counted = (heading: string, rows: readonly ReportRow[], nameOf: (name: string) => string) => [
    [heading, ...reportKinds.map((kind) => texts.kinds[kind]), texts.sum],
    ...rows.map((row) => [nameOf(row.name), ...numbersOf(row)]),
    [texts.sum, ...numbersOf(countAll(lines))],
  ]
  const { columns } = texts
  return [
    { name: texts.byUnit, rows: counted(texts.unit, countByUnit(lines), (name) => name || texts.noUnit) },
    { name: texts.byMonth, rows: counted(texts.month, countByMonth(lines, day), monthName) },
    {
      name: texts.list,
      rows: [
        [
          'STT',
          texts.unit,
          columns.name,
          columns.kind,
          columns.form,
          columns.serial,
          columns.dossier,
          columns.sent,
          columns.answered,
        ],
        ...lines.map((line, at) => [
          String(at + 1),
          line.unit || texts.noUnit,
          line.name,
          texts.kinds[line.kind],
          line.mau,
          line.serial,
          line.dossierNumber,
          line.sentOn === undefined ? '' : formatDate(line.sentOn),
          line.answeredOn === undefined ? '' : formatDate(line.answeredOn),
        ]),
      ],
    },
  ]
}

function numbersOf({ counts, total }: ReportRow): string[] {
  return [...reportKinds.map((kind) => String(counts[kind])), String(total)]
}

/** `2026-03` as `03/2026`. */
export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${number}/${year}`
}
