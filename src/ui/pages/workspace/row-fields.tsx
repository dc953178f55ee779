import { fieldDefinition, type FieldKey, type FieldValues } from '../../../fields'
import {
  checkFacts,
  demandOf,
  deviceKindOf,
  isDemanded,
  subscriberKindOf,
  type Column,
  type FormDefinition,
} from '../../../procedures'
import type { FormField, PlacedFinding } from '../../components/form-field'
import { ValueFields } from '../../components/value-fields'
import { useWords } from '../../text/words'
import { proposalsOf } from './row-proposals'

interface RowProps {
  readonly path: string
  readonly form: FormDefinition
  readonly subject: FieldValues
  readonly findings: readonly PlacedFinding[]
  readonly onChange: (subject: FieldValues) => void
}

/** One row of the list as fields: the form's columns, those under one header together, then what only the checks need. */
export function RowFields({ path, form, subject, findings, onChange }: RowProps) {
  const { words } = useWords()
  const shared = { path, values: subject, findings, onChange }
  const facts = factsOf(form)
  return (
    <>
      {runsOf(form.columns).map(({ group, columns }, place) => {
        const fields = columns.flatMap((column) => fieldsOf(column, form, subject, words.fieldWords.onlySim))
        if (group === undefined) return <ValueFields key={place} {...shared} fields={fields} />
        return (
          <fieldset key={place} class="column-group">
            <legend>{group}</legend>
            <ValueFields {...shared} fields={fields} />
          </fieldset>
        )
      })}
      {facts.length > 0 && (
        <fieldset class="column-group check-facts">
          <legend>{words.requests.checkFacts}</legend>
          <ValueFields {...shared} fields={facts.map((key) => ({ key }))} />
        </fieldset>
      )}
    </>
  )
}

interface Run {
  readonly group: string | undefined
  readonly columns: readonly Column[]
}

/** Neighbouring columns under one header, in the form's order. */
function runsOf(columns: readonly Column[]): readonly Run[] {
  return columns.reduce<readonly Run[]>((runs, column) => {
    const last = runs.at(-1)
    if (last?.group !== column.group || !last) return [...runs, { group: column.group, columns: [column] }]
    return [...runs.slice(0, -1), { ...last, columns: [...last.columns, column] }]
  }, [])
}

/** The values of a cell, each as a field of its own; a value alone in its cell keeps the column's header. A cell to sign has none. */
function fieldsOf(
  column: Column,
  form: FormDefinition,
  subject: FieldValues,
  onlySim: (label: string) => string,
): FormField[] {
  const subscriberKind = subscriberKindOf(subject, form.mau)
  const deviceKind = deviceKindOf(subject)
  const told = { ...subject, ...(subscriberKind && { subscriberKind }), ...(deviceKind && { deviceKind }) }
  return column.keys.map((key) => {
    const demand = demandOf(column, key)
    const label = labelOf(column, key)
    return {
      key,
      isRequired: form.certainty !== 'weak' && isDemanded(demand, told),
      proposals: proposalsOf(key, form, subject),
      label: demand === 'sim' ? onlySim(label) : label,
    }
  })
}

function labelOf({ keys, header }: Column, key: FieldKey): string {
  return keys.length === 1 && key !== 'wantsChange' ? header : fieldDefinition(key).label
}

/** What the checks need of a row and no column asks for. */
function factsOf({ mau, columns }: FormDefinition): readonly FieldKey[] {
  return checkFacts[mau].filter((key) => !columns.some(({ keys }) => keys.includes(key)))
}
