/** A table of counts: a row a part of the store, a column a kind of count. */
export function PartTable<Part extends string, Column extends string>({
  heading,
  parts,
  columns,
  nameOf,
  titleOf,
  countOf,
}: {
  readonly heading: string
  readonly parts: readonly Part[]
  readonly columns: readonly Column[]
  readonly nameOf: (part: Part) => string
  readonly titleOf: (column: Column) => string
  readonly countOf: (part: Part, column: Column) => number
}) {
  return (
    <table class="compact">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {titleOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{nameOf(part)}</th>
            {columns.map((column) => (
              <td key={column}>{countOf(part, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
