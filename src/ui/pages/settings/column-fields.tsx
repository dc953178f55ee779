import { fieldKeys, isFieldKey, type FieldKey } from '../../../fields'
import { demands, type Column } from '../../../procedures'
import { useWords } from '../../text/words'
import { useKeyName } from './columns-table'
import { CellChoice, LabelledText } from './edit-controls'

interface ColumnProps {
  readonly place: number
  readonly column: Column
  readonly isLast: boolean
  /** Keys that some column holds already: a key stands in one column only. */
  readonly taken: readonly FieldKey[]
  readonly onChange: (column: Column) => void
  readonly onUp: () => void
  readonly onDown: () => void
  readonly onRemove: () => void
}

/** One column being edited. */
export function ColumnFields(props: ColumnProps) {
  const { place, column, onChange } = props
  const texts = useWords().words.settings.forms
  const path = `columns[${place}]`
  const number = place + 1
  return (
    <li class="column-edit" role="group" aria-label={texts.column(number)}>
      <div class="row apart">
        <span class="strong">{texts.column(number)}</span>
        <ColumnMoves {...props} />
      </div>
      <div class="column-fields">
        <LabelledText
          label={texts.header}
          path={`${path}.header`}
          value={column.header}
          onChange={(header) => onChange({ ...column, header })}
        />
        <KeyChoice {...props} />
        <div class="stack tight">
          <span class="label" aria-hidden="true">
            {texts.demand}
          </span>
          <CellChoice
            label={texts.ofColumn(texts.demand, number)}
            path={`${path}.demand`}
            value={column.demand}
            options={demands.map((demand) => ({ value: demand, text: texts.demands[demand] }))}
            onChange={(value) => onChange({ ...column, demand: demands.find((one) => one === value) ?? column.demand })}
          />
        </div>
      </div>
    </li>
  )
}

function ColumnMoves({ place, isLast, onUp, onDown, onRemove }: ColumnProps) {
  const texts = useWords().words.settings.forms
  const moves = [
    { sign: '↑', name: texts.up(place + 1), isOff: place === 0, act: onUp },
    { sign: '↓', name: texts.down(place + 1), isOff: isLast, act: onDown },
    { sign: '✕', name: texts.removeColumn(place + 1), isOff: isLast && place === 0, act: onRemove },
  ]
  return (
    <span class="row tight">
      {moves.map(({ sign, name, isOff, act }) => (
        <button
          key={sign}
          type="button"
          class="button quiet"
          aria-label={name}
          title={name}
          disabled={isOff}
          onClick={act}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}

/** What a column holds: its keys in order, each to be taken away, and a list of those that are free. */
function KeyChoice({ place, column, taken, onChange }: ColumnProps) {
  const texts = useWords().words.settings.forms
  const keyName = useKeyName()
  const number = place + 1
  const { keys } = column
  return (
    <div class="stack tight">
      <span class="label">{texts.keys}</span>
      <span class="row tight">
        {keys.length === 0 && <span class="small muted">{texts.noKeys}</span>}
        {keys.map((key, index) => (
          <span key={key} class="badge chip" data-path={`columns[${place}].keys[${index}]`} tabIndex={-1}>
            <span class="wrap">{keyName(key)}</span>
            <button
              type="button"
              class="link"
              aria-label={texts.removeKey(keyName(key), number)}
              onClick={() =>
                onChange(
                  withKeys(
                    column,
                    keys.filter((one) => one !== key),
                  ),
                )
              }
            >
              ✕
            </button>
          </span>
        ))}
      </span>
      <div class="field">
        <select
          autocomplete="off"
          aria-label={texts.addKey(number)}
          value=""
          onChange={(event) => {
            const key = event.currentTarget.value
            if (isFieldKey(key)) onChange(withKeys(column, [...keys, key]))
          }}
        >
          <option value="">{texts.addKeyShort}</option>
          {fieldKeys
            .filter((key) => !taken.includes(key))
            .map((key) => (
              <option key={key} value={key}>
                {keyName(key)}
              </option>
            ))}
        </select>
      </div>
    </div>
  )
}

/** The same column holding other keys; demands of keys that left go too. */
function withKeys({ keyDemands, ...column }: Column, keys: readonly FieldKey[]): Column {
  if (!keyDemands) return { ...column, keys }
  const left = Object.entries(keyDemands).filter(([key]) => keys.some((one) => one === key))
  return { ...column, keys, ...(left.length > 0 && { keyDemands: Object.fromEntries(left) }) }
}
