import { useState } from 'preact/hooks'
import { useWords } from '../../text/words'
import { PassphraseField } from './passphrase-field'
import { fewestPassphraseChars, passphraseStrength } from './passphrase-strength'

/** A passphrase that is typed twice. */
export interface NewPassphrase {
  readonly text: string
  readonly again: string
}

/** Two empty fields. */
export const noPassphrase: NewPassphrase = { text: '', again: '' }

/** Tells whether it is long enough and was typed twice alike. */
export function isComplete({ text, again }: NewPassphrase): boolean {
  return text === again && passphraseStrength(text) !== 'tooShort'
}

/** The two fields of a new passphrase, with a hint how good it is. */
export function NewPassphraseFields({
  id,
  labels,
  value,
  onChange,
}: {
  readonly id: string
  readonly labels: { readonly text: string; readonly again: string }
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
}) {
  const { passphrase } = useWords().words.protection
  const [hasLooked, setLooked] = useState(false)
  const strength = passphraseStrength(value.text)
  const hint =
    strength === 'tooShort' ? passphrase.strength.tooShort(fewestPassphraseChars) : passphrase.strength[strength]
  const isDifferent = value.again !== '' && !value.text.startsWith(value.again)
  const isMismatch = value.again !== '' && value.again !== value.text && (hasLooked || isDifferent)
  return (
    <div class="grid-2">
      <PassphraseField
        id={`${id}-text`}
        label={labels.text}
        isNew
        value={value.text}
        hint={value.text === '' ? undefined : hint}
        onInput={(text) => onChange({ ...value, text })}
      />
      <PassphraseField
        id={`${id}-again`}
        label={labels.again}
        isNew
        value={value.again}
        hint={isMismatch ? passphrase.mismatch : undefined}
        onInput={(again) => {
          if (again.length >= value.text.length) setLooked(true)
          onChange({ ...value, again })
        }}
        onLeave={() => setLooked(true)}
      />
    </div>
  )
}
