import { reportKinds, type ReportRow } from '../../../requests'
import { useWords } from '../../text/words'

/** Counts by unit or by month, with their sum below. */
export function ReportTable({
  title,
  heading,
  rows,
  sum,
  nameOf,
}: {
  readonly title: string
  readonly heading: string
  readonly rows: readonly ReportRow[]
  readonly sum: ReportRow
  readonly nameOf: (name: string) => string
}) {
  const texts = useWords().words.reports
  return (
    <section class="stack">
      <h2>{title}</h2>
      <div class="table-box" role="region" aria-label={title} tabIndex={0}>
        <table class="report-table">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {reportKinds.map((kind) => (
                <th key={kind} scope="col" class="number">
                  {texts.kinds[kind]}
                </th>
              ))}
              <th scope="col" class="number">
                {texts.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} name={nameOf(row.name)} />
            ))}
          </tbody>
          <tfoot>
            <Row row={sum} name={texts.sum} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Row({ row: { counts, total }, name }: { readonly row: ReportRow; readonly name: string }) {
  return (
    <tr>
      <th scope="row" class="wrap">
        {name}
      </th>
      {reportKinds.map((kind) => (
        <td key={kind} class="number">
          {counts[kind]}
        </td>
      ))}
      <td class="number strong">{total}</td>
    </tr>
  )
}
