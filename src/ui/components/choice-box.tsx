/** A list to choose one of some values from. */
export function ChoiceBox<Value extends string>({
  label,
  look,
  value,
  all,
  options,
  onChoose,
}: {
  /** What readers hear; absent inside of a label. */
  readonly label?: string
  /** A class of its own. */
  readonly look?: string
  /** Undefined: `all` is chosen. */
  readonly value: Value | undefined
  /** What the choice that narrows nothing is called; without it there is none. */
  readonly all?: string
  readonly options: readonly (readonly [value: Value, text: string])[]
  readonly onChoose: (value: Value | undefined) => void
}) {
  return (
    <select
      autocomplete="off"
      class={look}
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(options.find(([one]) => one === currentTarget.value)?.[0])}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  )
}
