import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../text/words'

/** A passphrase that is typed hidden and can be shown. It never leaves this computer. */
export function PassphraseField({
  id,
  label,
  value,
  hint,
  isNew = false,
  disabled = false,
  onInput,
  onLeave,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What is said right under it. */
  readonly hint?: string | undefined
  /** True where a new one is chosen: the browser must not fill in an old one. */
  readonly isNew?: boolean
  readonly disabled?: boolean
  readonly onInput: (value: string) => void
  readonly onLeave?: () => void
}) {
  const { lock } = useWords().words
  const [isShown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // Blanks count, and nobody sees those at the ends: pasted ones come along unnoticed.
  const hasBlankEnds = value !== value.trim()
  const said = [...(hint === undefined ? [] : [hint]), ...(hasBlankEnds ? [lock.blankEnds] : [])].join(' ')
  return (
    <div class="field passphrase">
      <label for={id}>{label}</label>
      <div class="passphrase-row">
        <input
          ref={input}
          id={id}
          type={isShown ? 'text' : 'password'}
          autocomplete={isNew ? 'new-password' : 'off'}
          autocapitalize="off"
          spellcheck={false}
          maxLength={1_000}
          disabled={disabled}
          value={value}
          aria-describedby={said === '' ? undefined : `${id}-hint`}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        <button
          type="button"
          class="button plain"
          aria-pressed={isShown}
          aria-label={lock.showNamed(label)}
          onClick={() => {
            setShown(!isShown)
            input.current?.focus()
          }}
        >
          {isShown ? lock.hide : lock.show}
        </button>
      </div>
      {said !== '' && (
        <p id={`${id}-hint`} class="small muted" role="status">
          {said}
        </p>
      )}
    </div>
  )
}
