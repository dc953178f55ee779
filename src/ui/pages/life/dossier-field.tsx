import { useState } from 'preact/hooks'
import { formatDate } from '../../../fields'
import type { LifeStep } from '../../../requests'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'

/** Notes by hand the dossier number of a sending that has none yet. */
export function DossierField({
  step,
  disabled,
  onNumber,
}: {
  readonly step: LifeStep
  readonly disabled: boolean
  readonly onNumber: (number: string) => void
}) {
  const texts = useWords().words.life
  const [typed, setTyped] = useState('')
  return (
    <div class="row dossier">
      <label class="field">
        <span class="label">{texts.dossierOf(formatDate(step.on))}</span>
        <input
          autocomplete="off"
          type="text"
          maxLength={100}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <Button disabled={disabled || typed.trim() === ''} onPress={() => onNumber(typed.trim())}>
        {texts.noteDossier}
      </Button>
    </div>
  )
}
