/** The box in which a list is searched as one types. */
export function SearchBox({
  label,
  query,
  onQuery,
  onDown,
}: {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The arrow down in the box: on to the list. */
  readonly onDown?: () => void
}) {
  return (
    <input
      autocomplete="off"
      class="search"
      type="search"
      maxLength={200}
      aria-label={label}
      placeholder={label}
      value={query}
      onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !onDown) return
        event.preventDefault()
        onDown()
      }}
    />
  )
}
