import { useRef } from 'preact/hooks'
import { formatDate, parseDate } from '../../../fields'
import { mappingKinds } from '../../../requests'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import { CellChoice, CellDay, CellText, LabelledText } from '../settings/edit-controls'
import { emptyLine, type LineCell, type TypedLine } from './planner-work'

/** Lines of the resolution typed on the page: an old body, what happens, the new body, and what is known of either. */
export function LinesCard({
  lines,
  onLines,
}: {
  readonly lines: readonly TypedLine[]
  readonly onLines: (lines: readonly TypedLine[]) => void
}) {
  const texts = useWords().words.planner.lines
  const box = useRef<HTMLElement>(null)
  const remove = (place: number) => {
    onLines(lines.filter((_one, at) => at !== place))
    box.current?.querySelector<HTMLElement>(':scope > .row > .button')?.focus()
  }
  return (
    <section ref={box} class="card">
      <h2>{texts.title}</h2>
      {lines.length === 0 ? (
        <p class="muted">{texts.empty}</p>
      ) : (
        <div class="table-box">
          <table class="compact edited lines">
            <LinesHead />
            {lines.map((line, place) => (
              <LineRows
                key={place}
                row={place + 1}
                line={line}
                onCell={(cell, text) =>
                  onLines(lines.map((one, at) => (at === place ? { ...one, [cell]: text } : one)))
                }
                onRemove={() => remove(place)}
              />
            ))}
          </table>
        </div>
      )}
      <div class="row">
        <Button onPress={() => onLines([...lines, emptyLine])}>{texts.add}</Button>
      </div>
    </section>
  )
}

const mainCells = ['oldName', 'kind', 'newName', 'serial', 'until', 'newEmail'] as const satisfies readonly LineCell[]
const moreCells: readonly LineCell[] = [
  'email',
  'taxCode',
  'budgetCode',
  'deviceNumber',
  'newAddress',
  'newTaxCode',
  'newBudgetCode',
  'newProvince',
  'foundingDecision',
]

function LinesHead() {
  const { words } = useWords()
  const texts = words.planner.lines
  return (
    <thead>
      <tr>
        <th scope="col">{texts.number}</th>
        {mainCells.map((cell) => (
          <th key={cell} scope="col">
            {texts.cells[cell]}
          </th>
        ))}
        <th scope="col">
          <span class="seen-by-readers-only">{words.common.remove}</span>
        </th>
      </tr>
    </thead>
  )
}

interface LineProps {
  /** From 1: as faults name it. */
  readonly row: number
  readonly line: TypedLine
  readonly onCell: (cell: LineCell, text: string) => void
}

function LineRows({ row, line, onCell, onRemove }: LineProps & { readonly onRemove: () => void }) {
  const texts = useWords().words.planner.lines
  return (
    <tbody>
      <tr>
        <td class="number">{row}</td>
        {mainCells.map((cell) => (
          <td key={cell} class={cell}>
            <MainCell cell={cell} row={row} line={line} onCell={onCell} />
          </td>
        ))}
        <td>
          <button type="button" class="button quiet" aria-label={texts.remove(row)} onClick={onRemove}>
            ✕
          </button>
        </td>
      </tr>
      <tr>
        <td />
        <td colSpan={mainCells.length + 1}>
          <MoreDetails row={row} line={line} onCell={onCell} />
        </td>
      </tr>
    </tbody>
  )
}

function MainCell({ cell, row, line, onCell }: LineProps & { readonly cell: (typeof mainCells)[number] }) {
  const texts = useWords().words.planner.lines
  const value = line[cell]
  const shared = {
    label: texts.ofRow(texts.cells[cell], row),
    path: pathOf(cell, row),
    value,
    onChange: (text: string) => onCell(cell, text),
  }
  if (cell === 'kind') {
    const kinds = ['', ...mappingKinds, 'unchanged'] as const
    return <CellChoice {...shared} options={kinds.map((kind) => ({ value: kind, text: texts.kinds[kind] }))} />
  }
  if (cell !== 'until') return <CellText {...shared} />
  return (
    <div onFocusOut={() => isReadable(value) && onCell(cell, formatDate(parseDate(value) ?? value))}>
      <CellDay {...shared} />
    </div>
  )
}

/** A day in another writing than the page's own. */
function isReadable(text: string): boolean {
  const day = parseDate(text)
  return day !== undefined && formatDate(day) !== text
}

function MoreDetails({ row, line, onCell }: LineProps) {
  const texts = useWords().words.planner.lines
  return (
    <details class="small">
      <summary aria-label={texts.moreOf(row)}>{texts.more}</summary>
      <div class="grid-2">
        {moreCells.map((cell) => (
          <div key={cell}>
            <LabelledText
              label={texts.cells[cell]}
              path={pathOf(cell, row)}
              value={line[cell]}
              onChange={(text) => onCell(cell, text)}
            />
          </div>
        ))}
      </div>
    </details>
  )
}

function pathOf(cell: LineCell, row: number): string {
  return `lines[${row - 1}].${cell}`
}
