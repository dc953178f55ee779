import type { FieldValues } from '../../fields'
import { FieldInput } from './field-input'
import { withValue, type FormField, type PlacedFinding } from './form-field'

/** Several values of one owner (`path`: receiver, subjects[0], …) as fields, each with its findings. */
export function ValueFields({
  path,
  fields,
  values,
  findings,
  onChange,
}: {
  readonly path: string
  readonly fields: readonly FormField[]
  readonly values: FieldValues
  readonly findings: readonly PlacedFinding[]
  readonly onChange: (values: FieldValues) => void
}) {
  return (
    <div class="grid-2">
      {fields.map((field) => {
        const fieldPath = `${path}.${field.key}`
        return (
          <FieldInput
            key={field.key}
            field={field}
            path={fieldPath}
            value={values[field.key]}
            findings={findings.filter((finding) => finding.path === fieldPath)}
            onChange={(value) => onChange(withValue(values, field.key, value))}
          />
        )
      })}
    </div>
  )
}
