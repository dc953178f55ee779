import { fieldDefinition, formatValue, type FieldKey, type FieldValues } from '../../fields'
import {
  demandOf,
  deviceKindOf,
  isDemanded,
  subscriberKindOf,
  type Column,
  type FormDefinition,
} from '../../procedures'
import { layOutList } from './column-widths'
import type { LetterColumn, LetterList } from './letter'
import { countInWords, shortDots, writableLines, writableText } from './letter-phrases'

const centred: readonly FieldKey[] = [
  'dateOfBirth',
  'citizenId',
  'province',
  'mobilePhone',
  'taxCode',
  'budgetCode',
  'certificateSerial',
  'oldCertificateSerial',
  'deviceNumber',
  'simPki',
  'wantsRenewal',
  'wantsChange',
  'handoverDate',
  'quantity',
  'lossDate',
]

/** Section 2: the list with a row for each subject. A list without subjects has one row for the hand. */
export function letterList(form: FormDefinition, subjects: readonly FieldValues[], number: number): LetterList {
  const rows = subjects.length === 0 ? [emptyRow(form)] : subjects.map((subject, row) => letterRow(form, subject, row))
  const texts = form.columns.map((_, place) => rows.flatMap((cells) => cells[place + 1] ?? []))
  const { page, letterPoints, widthsMm } = layOutList(form.columns, texts)
  return {
    number,
    title: writableText(form.listTitle),
    quantity: `Số lượng: ${quantityOf(form, subjects)} ${form.letter.counted}.`,
    page,
    letterPoints,
    columns: [
      { header: 'STT', widthMm: widthsMm[0] ?? 0, align: 'center' },
      ...form.columns.map((column, place) => letterColumn(column, widthsMm[place + 1] ?? 0)),
    ],
    rows,
  }
}

function letterColumn({ header, group, keys: [key] }: Column, widthMm: number): LetterColumn {
  return {
    header: writableText(header),
    widthMm,
    align: key !== undefined && centred.includes(key) ? 'center' : 'left',
    ...(group !== undefined && { group: writableText(group) }),
  }
}

/** How many things the list holds: pieces where the form counts them in each row, rows otherwise. */
function quantityOf({ columns }: FormDefinition, subjects: readonly FieldValues[]): string {
  if (subjects.length === 0) return shortDots
  const isCounted = columns.some(({ keys }) => keys.includes('quantity'))
  const pieces = subjects.map(({ quantity }) => (isCounted && typeof quantity === 'number' ? quantity : 1))
  return countInWords(pieces.reduce((sum, one) => sum + one, 0))
}

function emptyRow({ columns }: FormDefinition): string[][] {
  return [
    ['1'],
    ...columns.map(({ keys: [key] }) => (key && fieldDefinition(key).type !== 'boolean' ? [shortDots] : [])),
  ]
}

function letterRow(form: FormDefinition, subject: FieldValues, row: number): string[][] {
  const kind = subscriberKindOf(subject, form.mau)
  const device = deviceKindOf(subject)
  const told = { ...subject, ...(kind && { subscriberKind: kind }), ...(device && { deviceKind: device }) }
  return [[String(row + 1)], ...form.columns.map((column) => cellOf(column, subject, told))]
}

/**
 * The lines of a cell, one a value; the day and the place of issue share one, as the form's header “Số …/Ngày cấp, nơi cấp” parts
 * them. A value that must be there and is not is a dotted line.
 */
function cellOf(column: Column, subject: FieldValues, told: FieldValues): string[] {
  const lines: string[] = []
  for (const key of column.keys) {
    const texts = valueLines(subject, key)
    if (texts.length === 0 && isDemanded(demandOf(column, key), told)) texts.push(shortDots)
    const last = lines.at(-1)
    if (key === 'citizenIdIssuePlace' && last !== undefined && column.keys.includes('citizenIdIssueDate') && texts[0]) {
      lines.splice(-1, 1, `${last}, ${texts.join(' ')}`)
    } else lines.push(...texts)
  }
  return lines
}

function valueLines(subject: FieldValues, key: FieldKey): string[] {
  const value = subject[key]
  if (value === undefined) return []
  return fieldDefinition(key).type === 'text' ? writableLines(String(value)) : writableLines(formatValue(key, value))
}
