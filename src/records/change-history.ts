import { fieldKeys, type FieldValue, type FieldValues } from '../fields'
import type { AgencyRecord } from './agency-record'
import { mostChanges, type ChangeCause, type RecordChange } from './record-change'

/** What an earlier value was for each key that two sets of values don't share, in the order of the forms. */
export function formerValues(before: FieldValues, after: FieldValues): RecordChange['fields'] {
  return fieldKeys.flatMap((key) => {
    const [was, is] = [before[key] ?? '', after[key] ?? '']
    if (was === is) return []
    return [{ key, ...(was !== '' && { was }) }]
  })
}

/**
 * The record as it is after a change, with the history of the one before it and the change itself. The history comes from what was kept,
 * never from the page that changed it: a page may have read it long ago. @param before undefined for a new record
 */
export function withChange(
  before: AgencyRecord | undefined,
  after: AgencyRecord,
  cause: ChangeCause,
  left: RecordChange['left'] = [],
): AgencyRecord {
  const fields = before ? formerValues(before.values, after.values) : []
  const isTold = fields.length > 0 || left.length > 0 || tellsByItself(before, after, cause)
  const change = { at: after.changedAt, cause, fields, ...(left.length > 0 && { left }) }
  const changes = [...(before?.changes ?? []), ...(isTold ? [change] : [])].slice(-mostChanges)
  return changes.length > 0 || after.changes ? { ...after, changes } : after
}

/** A list and a merge are told of also where no value is another one, and so is a certificate that was newly linked. */
function tellsByItself(before: AgencyRecord | undefined, after: AgencyRecord, cause: ChangeCause): boolean {
  if (cause.kind === 'certificate') return before !== undefined && before.certificates[0] !== after.certificates[0]
  return cause.kind === 'merge' || (cause.kind === 'list' && before === undefined)
}

/** A change with what each value became by it: absent where it was taken away. */
export interface ToldChange extends Omit<RecordChange, 'fields'> {
  readonly fields: readonly (RecordChange['fields'][number] & { readonly became?: FieldValue })[]
}

/** The history of a record, the newest change first. What a value became is what it was before the next change, or what it is now. */
export function toldChanges({ values, changes = [] }: Pick<AgencyRecord, 'values' | 'changes'>): ToldChange[] {
  const then = new Map<string, FieldValue>(Object.entries(values).filter(([, value]) => value !== ''))
  return [...changes].reverse().map((change) => ({
    ...change,
    fields: change.fields.map((field) => {
      const became = then.get(field.key)
      if (field.was === undefined) then.delete(field.key)
      else then.set(field.key, field.was)
      return { ...field, ...(became !== undefined && { became }) }
    }),
  }))
}
