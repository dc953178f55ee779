import { useId } from 'preact/hooks'
import { useWords } from '../../text/words'
import { useFaultAt } from './fault-context'

interface ControlProps {
  /** What it is called, seen as its label or, in a table, heard. */
  readonly label: string
  /** Its place in what is edited, e.g. `department.phones[0].number`: where a fault leads. */
  readonly path: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What a control is described by: its fault, or its hint. */
function described(id: string, about: string | undefined) {
  return about === undefined ? {} : { 'aria-describedby': `${id}-about` }
}

function Fault({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (fault === undefined) return null
  return (
    <p id={`${id}-about`} class="finding error">
      {fault}
    </p>
  )
}

/** A text with its label above it. */
export function LabelledText({
  label,
  path,
  value,
  hint,
  isLong = false,
  onChange,
}: ControlProps & { readonly hint?: string; readonly isLong?: boolean }) {
  const fault = useFaultAt(path)
  const id = useId()
  const shared = {
    id,
    'data-path': path,
    'aria-invalid': fault !== undefined,
    autocomplete: 'off',
    value,
    ...described(id, fault ?? hint),
  }
  return (
    <div class={`field${fault === undefined ? '' : ' has-error'}${isLong ? ' long' : ''}`}>
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={2} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {fault === undefined && hint !== undefined && (
        <p id={`${id}-about`} class="small muted">
          {hint}
        </p>
      )}
      <Fault id={id} fault={fault} />
    </div>
  )
}

/** A text in a cell of a table. Long ones wrap. */
export function CellText({ label, path, value, onChange }: ControlProps) {
  const fault = useFaultAt(path)
  const id = useId()
  return (
    <div class={`field${fault === undefined ? '' : ' has-error'}`}>
      <textarea
        autocomplete="off"
        class="cell-text"
        data-path={path}
        aria-label={label}
        aria-invalid={fault !== undefined}
        {...described(id, fault)}
        rows={1}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
      />
      <Fault id={id} fault={fault} />
    </div>
  )
}

/** A day in a cell, as people write it. */
export function CellDay({ label, path, value, onChange }: ControlProps) {
  const fault = useFaultAt(path)
  const id = useId()
  const { fieldWords } = useWords().words
  return (
    <div class={`field cell-day${fault === undefined ? '' : ' has-error'}`}>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        data-path={path}
        aria-label={label}
        aria-invalid={fault !== undefined}
        {...described(id, fault)}
        placeholder={fieldWords.datePlaceholder}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <Fault id={id} fault={fault} />
    </div>
  )
}

/** A choice in a cell. */
export function CellChoice({
  label,
  path,
  value,
  options,
  onChange,
}: ControlProps & { readonly options: readonly { readonly value: string; readonly text: string }[] }) {
  const fault = useFaultAt(path)
  const id = useId()
  return (
    <div class={`field${fault === undefined ? '' : ' has-error'}`}>
      <select
        autocomplete="off"
        data-path={path}
        aria-label={label}
        aria-invalid={fault !== undefined}
        {...described(id, fault)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Fault id={id} fault={fault} />
    </div>
  )
}
