import { fieldKeys, fold, sameText, type FieldKey, type FieldValue, type FieldValues } from '../fields'
import type { AgencyRecord } from './agency-record'

/** A value that an imported row says otherwise than the kept record. */
export interface ImportDifference {
  readonly key: FieldKey
  /** Absent where the record has none yet. */
  readonly kept?: FieldValue
  readonly imported: FieldValue
}

/** What one imported row means for the records. Nothing is changed here; the clerk accepts first. */
export type ImportProposal =
  | { readonly kind: 'new'; readonly row: number }
  | { readonly kind: 'same'; readonly row: number; readonly recordId: string }
  | {
      readonly kind: 'update'
      readonly row: number
      readonly recordId: string
      readonly differences: readonly ImportDifference[]
    }
  /** Several records could be meant, or an earlier row means the same one: the clerk decides. */
  | { readonly kind: 'ambiguous'; readonly row: number; readonly recordIds: readonly string[] }

/** A row of a list as far as it is compared. `row`: the sheet's own number. */
export interface ImportedRow {
  readonly row: number
  readonly values: FieldValues
}

/** By which values a record is the same, the most telling first; a row is looked up by the first that finds one. */
const identities: readonly ((values: FieldValues) => string | undefined)[] = [
  (values) => named('citizenId', textOf(values, 'citizenId')),
  (values) => named('taxCode', textOf(values, 'taxCode')),
  (values) => named('certificateSerial', textOf(values, 'certificateSerial')),
  (values) => {
    const [name, birth] = [fold(textOf(values, 'fullName')), textOf(values, 'dateOfBirth')]
    return name === '' || birth === '' ? undefined : `born ${name} ${birth}`
  },
  (values) => named('email', textOf(values, 'email').toLowerCase()),
]

/**
 * Compares imported rows with the records that are kept: same citizen number, tax code, certificate, folded name with birth date, or e-mail.
 * A row that has no value for a key leaves the record's own alone. Takes one pass over each. @returns one proposal a row, in order
 */
export function planImport(rows: readonly ImportedRow[], records: readonly AgencyRecord[]): ImportProposal[] {
  const index = indexOf(records)
  const taken = new Set<string>()
  return rows.map(({ row, values }): ImportProposal => {
    const found = recordsFor(values, index)
    const [record] = found
    if (!record) return { kind: 'new', row }
    if (found.length > 1 || taken.has(record.id))
      return { kind: 'ambiguous', row, recordIds: found.map(({ id }) => id) }
    taken.add(record.id)
    const differences = differencesOf(record.values, values)
    return differences.length === 0
      ? { kind: 'same', row, recordId: record.id }
      : { kind: 'update', row, recordId: record.id, differences }
  })
}

/**
 * Tells whether a record could be meant by one of the rows: by the others `planImport` finds nothing, so that they need not be kept in
 * memory all at once.
 */
export function recordsMeantBy(rows: readonly ImportedRow[]): (record: AgencyRecord) => boolean {
  const names = new Set(rows.flatMap(({ values }) => identities.map((identity) => identity(values))))
  names.delete(undefined)
  return ({ values }) => identities.some((identity) => names.has(identity(values)))
}

function indexOf(records: readonly AgencyRecord[]): ReadonlyMap<string, readonly AgencyRecord[]> {
  const index = new Map<string, AgencyRecord[]>()
  for (const record of records)
    for (const identity of identities) {
      const name = identity(record.values)
      if (name === undefined) continue
      const held = index.get(name)
      if (held) held.push(record)
      else index.set(name, [record])
    }
  return index
}

function recordsFor(values: FieldValues, index: ReadonlyMap<string, readonly AgencyRecord[]>): readonly AgencyRecord[] {
  for (const identity of identities) {
    const name = identity(values)
    const found = name === undefined ? undefined : index.get(name)?.filter((record) => mayBe(record.values, values))
    if (found && found.length > 0) return found
  }
  return []
}

/** Two citizen numbers are two people, whatever else they share. */
function mayBe(kept: FieldValues, imported: FieldValues): boolean {
  return (['citizenId', 'taxCode'] as const).every((key) => {
    const [one, other] = [textOf(kept, key), textOf(imported, key)]
    return one === '' || other === '' || one === other
  })
}

function differencesOf(kept: FieldValues, imported: FieldValues): ImportDifference[] {
  return fieldKeys.flatMap((key): ImportDifference[] => {
    const [before, after] = [kept[key], imported[key]]
    if (after === undefined || after === '' || before === after) return []
    if (before === undefined || before === '') return [{ key, imported: after }]
    if (typeof before === 'string' && typeof after === 'string' && sameText(before, after)) return []
    return [{ key, kept: before, imported: after }]
  })
}

function named(key: FieldKey, text: string): string | undefined {
  return text === '' ? undefined : `${key} ${text}`
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}
