/** One line of a table of counts. */
export interface CountsRow {
  readonly key: string
  readonly name: string
  readonly counts: readonly number[]
}

/** A small table of counts: a part of the store on each line. @param label what readers hear @param head of the first column */
export function CountsTable({
  label,
  head,
  columns,
  rows,
}: {
  readonly label: string
  readonly head: string
  readonly columns: readonly string[]
  readonly rows: readonly CountsRow[]
}) {
  return (
    <div class="table-box" role="region" aria-label={label} tabIndex={0}>
      <table class="compact">
        <thead>
          <tr>
            {[head, ...columns].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {counts.map((count, place) => (
                <td key={place}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
