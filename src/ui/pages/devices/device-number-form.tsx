import { useId, useState } from 'preact/hooks'
import { parseValue } from '../../../fields'
import { Button } from '../../components/button'
import { FieldFindings } from '../../components/field-findings'
import { useWords } from '../../text/words'
import { ScanBarcode } from './scan-barcode'

interface FormProps {
  /** The serial of the chip: shown beside the field, never put into it. */
  readonly serial: string
  readonly before: string
  readonly isBusy: boolean
  readonly onSave: (number: string) => void
  readonly onCancel?: () => void
}

/** Longer texts are no number of a device. */
const longest = 100

/** Asks for the number printed on a device. It is kept only when a person says that it was compared with the print. */
export function DeviceNumberForm({ serial, before, isBusy, onSave, onCancel }: FormProps) {
  const { words } = useWords()
  const texts = words.deviceNumber
  const [typed, setTyped] = useState(before)
  const [isCompared, setCompared] = useState(false)
  const id = useId()
  const { value, problem } = parseValue('deviceNumber', typed)
  const number = typeof value === 'string' ? value : ''
  const change = (next: string) => {
    setTyped(next)
    setCompared(false)
  }
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (number !== '' && isCompared && !isBusy) onSave(number)
      }}
    >
      <div class="field">
        <label for={id}>{texts.label}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longest}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="small muted">
          {texts.where} {serial !== '' && texts.serialHint(serial)}
        </p>
        {problem && <FieldFindings id={`${id}-findings`} findings={[problem]} onAccept={change} />}
      </div>
      <ScanBarcode onChosen={change} />
      <label class="tick">
        <input
          type="checkbox"
          checked={isCompared}
          disabled={number === ''}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
        <span>{texts.compared}</span>
      </label>
      <div class="row">
        <button type="submit" class="button main" disabled={number === '' || !isCompared || isBusy}>
          {texts.save}
        </button>
        {onCancel && <Button onPress={onCancel}>{words.common.cancel}</Button>}
      </div>
    </form>
  )
}
