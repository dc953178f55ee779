import { useState } from 'preact/hooks'
import { fields, formatDate, formatValue, isIsoDate, type FieldKey, type FieldValues } from '../../../fields'
import { Button } from '../../components/button'
import { Badge } from '../../components/states'
import type { ListFault } from '../../import-service'
import { useWords } from '../../text/words'
import { PageTurner, pageOf } from '../../components/page-turner'
import { withLeft, withSuggestions, withText, type CheckedList, type CheckedRow, type RowEdits } from './row-edits'

type Shown = 'all' | 'errors' | 'doubts'

/** The rows of a list with what is wrong in each, a hundred at a time. */
export function RowsPart({
  checked,
  edits,
  onEdits,
}: {
  readonly checked: CheckedList
  readonly edits: RowEdits
  readonly onEdits: (edits: RowEdits) => void
}) {
  const texts = useWords().words.importPage
  const [shown, setShown] = useState<Shown>('all')
  const [page, setPage] = useState(0)
  const { suggestions } = checked
  const rows = checked.rows.filter((row) => isShown(row, shown))
  if (checked.rows.length === 0) return null
  return (
    <section class="card">
      <div class="row">
        <label class="row">
          <span>{texts.show}</span>
          <select
            autocomplete="off"
            value={shown}
            onChange={({ currentTarget: { value } }) => {
              setShown(value === 'errors' || value === 'doubts' ? value : 'all')
              setPage(0)
            }}
          >
            <option value="all">{texts.showAll}</option>
            <option value="errors">{texts.showErrors}</option>
            <option value="doubts">{texts.showDoubts}</option>
          </select>
        </label>
        {suggestions.length > 0 && (
          <Button onPress={() => onEdits(withSuggestions(edits, suggestions))}>
            {texts.takeSuggestions(suggestions.length)}
          </Button>
        )}
      </div>
      <div class="table-box" role="region" aria-label={texts.rows} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              <th scope="col">{texts.who}</th>
              <th scope="col">{texts.found}</th>
              <th scope="col">{texts.leave}</th>
            </tr>
          </thead>
          <tbody>
            {pageOf(rows, page).map((row) => (
              <RowView key={row.row} row={row} edits={edits} onEdits={onEdits} />
            ))}
          </tbody>
        </table>
      </div>
      <PageTurner all={rows.length} page={page} onPage={setPage} />
    </section>
  )
}

function isShown({ isRefused, isLeft, faults }: CheckedRow, shown: Shown): boolean {
  if (shown === 'errors') return isRefused && !isLeft
  return shown === 'all' || faults.some(({ severity }) => severity !== 'error')
}

function RowView({
  row: { row, values, isLeft, isRefused, faults },
  edits,
  onEdits,
}: {
  readonly row: CheckedRow
  readonly edits: RowEdits
  readonly onEdits: (edits: RowEdits) => void
}) {
  const texts = useWords().words.importPage
  return (
    <tr class={isLeft ? 'muted' : undefined}>
      <td>{row}</td>
      <td class="wrap">
        {nameOf(values) || texts.unnamed}
        <span class="second small muted">{lineOf(values)}</span>
      </td>
      <td class="wrap">
        {faults.length === 0 && <Badge tone="good">{texts.good}</Badge>}
        {isRefused && !isLeft && <Badge tone="error">{texts.refused}</Badge>}
        {!isLeft &&
          faults.map((fault, place) => (
            <FaultView
              key={place}
              fault={fault}
              values={values}
              typed={fault.key && edits.get(row)?.texts.get(fault.key)}
              onText={(key, text) => onEdits(withText(edits, row, key, text))}
            />
          ))}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={texts.leaveRow(row)}
          checked={isLeft}
          onChange={({ currentTarget }) => onEdits(withLeft(edits, row, currentTarget.checked))}
        />
      </td>
    </tr>
  )
}

function FaultView({
  fault: { key, row, severity, message, english, suggestion },
  values,
  typed,
  onText,
}: {
  readonly fault: ListFault
  readonly values: FieldValues
  readonly typed: string | undefined
  readonly onText: (key: FieldKey, text: string) => void
}) {
  const { words, language } = useWords()
  const texts = words.importPage
  const text = language === 'vi' ? message : english
  return (
    <div class={`import-fault ${severity}`}>
      <span class="small">{text}</span>
      {key !== undefined && (
        <span class="row tight">
          {suggestion !== undefined && (
            <Button onPress={() => onText(key, suggestion)}>{words.fieldWords.use(shownSuggestion(suggestion))}</Button>
          )}
          {severity === 'error' && (
            <input
              autocomplete="off"
              type="text"
              aria-label={texts.correct(language === 'vi' ? fields[key].label : fields[key].english, row ?? 0)}
              placeholder={texts.correctPlace}
              value={typed ?? shownValue(values, key)}
              onChange={({ currentTarget }) => onText(key, currentTarget.value)}
            />
          )}
        </span>
      )}
    </div>
  )
}

function shownSuggestion(text: string): string {
  return isIsoDate(text) ? formatDate(text) : text
}

function shownValue(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return value === undefined ? '' : formatValue(key, value)
}

const naming = ['fullName', 'serviceName', 'organisationName', 'certificateName', 'deviceNumber'] as const
const telling = [
  'citizenId',
  'dateOfBirth',
  'position',
  'email',
  'organisationLevel1',
  'domainOrIp',
  'taxCode',
] as const

function nameOf(values: FieldValues): string {
  const key = naming.find((one) => values[one] !== undefined)
  return key ? shownValue(values, key) : ''
}

function lineOf(values: FieldValues): string {
  return telling
    .map((key) => shownValue(values, key))
    .filter((text) => text !== '')
    .join(' · ')
}
