import { useWords } from '../../text/words'

interface ControlProps {
  /** What it is called, seen as its label or, in a table, heard. */
  readonly label: string
  /** Its place in what is edited, e.g. `department.phones[0].number`: where a fault leads. */
  readonly path: string
  readonly value: string
  readonly isFaulty: boolean
  readonly onChange: (value: string) => void
}

/** A text with its label above it. */
export function LabelledText({
  label,
  path,
  value,
  isFaulty,
  hint,
  isLong = false,
  onChange,
}: ControlProps & { readonly hint?: string; readonly isLong?: boolean }) {
  const shared = {
    id: path,
    'data-path': path,
    'aria-invalid': isFaulty,
    autocomplete: 'off',
    value,
    ...(hint !== undefined && { 'aria-describedby': `${path}-hint` }),
  }
  return (
    <div class={`field${isFaulty ? ' has-error' : ''}${isLong ? ' long' : ''}`}>
      <label for={path}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={2} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <p id={`${path}-hint`} class="small muted">
          {hint}
        </p>
      )}
    </div>
  )
}

/** A text in a cell of a table. Long ones wrap. */
export function CellText({ label, path, value, isFaulty, onChange }: ControlProps) {
  return (
    <div class={`field${isFaulty ? ' has-error' : ''}`}>
      <textarea
        class="cell-text"
        data-path={path}
        aria-label={label}
        aria-invalid={isFaulty}
        rows={1}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
      />
    </div>
  )
}

/** A day in a cell, as people write it. */
export function CellDay({ label, path, value, isFaulty, onChange }: ControlProps) {
  const { fieldWords } = useWords().words
  return (
    <div class={`field cell-day${isFaulty ? ' has-error' : ''}`}>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        data-path={path}
        aria-label={label}
        aria-invalid={isFaulty}
        placeholder={fieldWords.datePlaceholder}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

/** A choice in a cell. */
export function CellChoice({
  label,
  path,
  value,
  isFaulty,
  options,
  onChange,
}: ControlProps & { readonly options: readonly { readonly value: string; readonly text: string }[] }) {
  return (
    <div class={`field${isFaulty ? ' has-error' : ''}`}>
      <select
        data-path={path}
        aria-label={label}
        aria-invalid={isFaulty}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
