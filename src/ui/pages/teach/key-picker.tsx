import { useState } from 'preact/hooks'
import { kindFits, type ControlKind } from '../../../autofill/match'
import { fieldDefinition, fieldKeys, fold, type FieldKey } from '../../../fields'
import { useWords } from '../../text/words'
import { nameOfKey } from './meaning'

const mostKeys = 4

interface KeyPickerProps {
  readonly kind: ControlKind
  readonly keys: readonly FieldKey[]
  /** A part of a value may stand in a kind of control that the whole value does not fit in. */
  readonly anyKind: boolean
  readonly onChange: (keys: readonly FieldKey[]) => void
}

/** A list of keys to tick, searched by their Vietnamese or English names without marks. Several are written one after another. */
export function KeyPicker({ kind, keys, anyKind, onChange }: KeyPickerProps) {
  const { words, language } = useWords()
  const [query, setQuery] = useState('')
  const texts = words.teach.editor
  const wanted = fold(query)
  const shown = fieldKeys.filter((key) => {
    const { label, english } = fieldDefinition(key)
    const fits = keys.includes(key) || anyKind || kindFits(kind, key)
    return fits && (fold(label).includes(wanted) || fold(english).includes(wanted))
  })
  const tick = (key: FieldKey, on: boolean) => onChange(on ? [...keys, key] : keys.filter((one) => one !== key))
  return (
    <fieldset class="key-picker">
      <legend class="strong">{texts.what}</legend>
      <input
        autocomplete="off"
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {keys.length > 1 && <p class="small">{texts.order(keys.map((key) => nameOfKey(key, language)).join(', '))}</p>}
      {shown.length === 0 && <p class="small muted">{texts.noKey}</p>}
      <ul class="plain-list key-list">
        {shown.map((key) => (
          <li key={key}>
            <label class="tick">
              <input
                type="checkbox"
                value={key}
                checked={keys.includes(key)}
                disabled={!keys.includes(key) && keys.length >= mostKeys}
                onChange={(event) => tick(key, event.currentTarget.checked)}
              />
              <span>{nameOfKey(key, language)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
