import { useState } from 'preact/hooks'
import { fieldKeys, fields, isFieldKey, type FieldKey } from '../../../fields'
import type { ChosenColumn, ListToImport } from '../../import-service'
import { useWords } from '../../text/words'

const leftOut = '-'

/** Which sheet is read, and what each column holds: both can be chosen, and what is chosen is remembered for the same headings. */
export function ColumnsPart({
  list,
  onSheet,
  onColumns,
}: {
  readonly list: ListToImport
  readonly onSheet: (sheet: number) => void
  readonly onColumns: (choice: readonly ChosenColumn[]) => void
}) {
  const texts = useWords().words.importPage
  const choose = (place: number, key: FieldKey | null) =>
    onColumns([...list.choice.filter((one) => one.place !== place), { place, key }])
  return (
    <>
      {list.sheets.length > 1 && (
        <label class="row">
          <span>{texts.sheet}</span>
          <select
            autocomplete="off"
            value={String(list.sheet.number)}
            onChange={(event) => onSheet(Number(event.currentTarget.value))}
          >
            {list.sheets.map(({ number, name, isHidden }) => (
              <option key={number} value={String(number)}>
                {isHidden ? texts.hiddenSheet(name) : name}
              </option>
            ))}
          </select>
        </label>
      )}
      {list.places.length > 0 && <ColumnTable list={list} onChoose={choose} />}
    </>
  )
}

/** The columns as a table, drawn when it is opened: in every row all keys can be chosen, and most lists need none of it. */
function ColumnTable({
  list,
  onChoose,
}: {
  readonly list: ListToImport
  readonly onChoose: (place: number, key: FieldKey | null) => void
}) {
  const texts = useWords().words.importPage
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.columns(list.columns.length)}</summary>
      {isOpen && (
        <div class="table-box" role="region" aria-label={texts.columnsTitle} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.column}</th>
                <th scope="col">{texts.heading}</th>
                <th scope="col">{texts.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {list.places.map(({ place, heading }) => (
                <ColumnRow
                  key={place}
                  place={place}
                  heading={heading}
                  value={meaningAt(list, place)}
                  onChoose={(key) => onChoose(place, key)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isOpen && <p class="small muted">{texts.remembered}</p>}
    </details>
  )
}

/** What a column is taken for now: several keys of one cell stand as the first of them. */
function meaningAt({ columns }: ListToImport, place: number): FieldKey | typeof leftOut {
  return columns.find((column) => column.place === place)?.keys[0] ?? leftOut
}

function ColumnRow({
  place,
  heading,
  value,
  onChoose,
}: {
  readonly place: number
  readonly heading: string
  readonly value: string
  readonly onChoose: (key: FieldKey | null) => void
}) {
  const { words, language } = useWords()
  const texts = words.importPage
  const letter = letterOf(place)
  return (
    <tr>
      <td>{letter}</td>
      <td class="wrap">{heading === '' ? texts.noHeading : heading}</td>
      <td>
        <select
          autocomplete="off"
          aria-label={texts.meaningOf(letter)}
          value={value}
          onChange={({ currentTarget }) => onChoose(isFieldKey(currentTarget.value) ? currentTarget.value : null)}
        >
          <option value={leftOut}>{texts.leaveColumn}</option>
          {fieldKeys.map((key) => (
            <option key={key} value={key}>
              {language === 'vi' ? fields[key].label : fields[key].english}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter
}
