interface Option {
  readonly value: string
  readonly text: string
}

/** A labelled list to choose one from. With one option only there is nothing to choose, and it is shown as a fact. */
export function Choice({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
}) {
  const [only, ...others] = options
  if (only && others.length === 0) {
    return (
      <div class="field">
        <span class="label">{label}</span>
        <span class="only-choice">{only.text}</span>
      </div>
    )
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select autocomplete="off" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
