import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'

/** Which headings are expected: a small example of each list to copy, and behind another fold every column that is understood. */
export function SheetExample() {
  const { sheets } = useWords().words.planner
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="sheet-example">
      <summary>{sheets.exampleTitle}</summary>
      <div class="stack">
        <ExampleTable title={sheets.exampleBodies} rows={sheets.bodies} />
        <p class="small muted">{sheets.kindsKnown}</p>
        <ExampleTable title={sheets.examplePeople} rows={sheets.people} />
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{sheets.allColumns}</summary>
          {isOpen && <AllColumns />}
        </details>
      </div>
    </details>
  )
}

function ExampleTable({ title, rows }: { readonly title: string; readonly rows: readonly (readonly string[])[] }) {
  const { words } = useWords()
  const { sheets } = words.planner
  const { copy } = useServices()
  const [copying, run] = useTask<undefined>()
  const [headings = [], ...others] = rows
  // Cells apart by tabs: a spreadsheet program puts each into its own cell.
  const text = rows.map((row) => row.join('\t')).join('\n')
  return (
    <div class="stack tight">
      <p>{title}</p>
      <div class="table-box" role="region" aria-label={title} tabIndex={0}>
        <table class="compact small">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="row">
        <Button onPress={() => void run(() => copy(text).then(() => undefined))}>{sheets.copy}</Button>
        {copying.state === 'done' && <span role="status">{words.common.copied}</span>}
      </div>
      {copying.state === 'failed' && <ErrorNotice error={copying.error} />}
    </div>
  )
}

function AllColumns() {
  const { words } = useWords()
  const { sheets } = words.planner
  const services = useServices()
  const [columns, reload] = useLoaded(() => services.sheets.columns(), [services])
  if (columns.state === 'failed') return <ErrorNotice error={columns.error} onRetry={reload} />
  if (columns.state !== 'done') return <Loading text={words.common.loading} />
  return (
    <div class="table-box" role="region" aria-label={sheets.allColumns} tabIndex={0}>
      <table class="compact small">
        <thead>
          <tr>
            <th scope="col">{sheets.column}</th>
            <th scope="col">{sheets.needed}</th>
            <th scope="col">{sheets.synonyms}</th>
          </tr>
        </thead>
        <tbody>
          {columns.value.map(({ heading, synonyms, requiredIn }) => (
            <tr key={heading}>
              <td class="strong">{heading}</td>
              <td>{requiredIn.map((one) => sheets.neededIn[one]).join(', ')}</td>
              <td class="wrap">{synonyms.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
