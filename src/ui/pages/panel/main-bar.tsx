import { useEffect, useRef, useState } from 'preact/hooks'
import { useServices } from '../../components/services-context'
import { useWords } from '../../text/words'

/** What the main button does now. `step` names it for tests and style; `note` says more in small letters. */
export interface MainAction {
  readonly step: 'look' | 'fill' | 'find' | 'resume' | 'busy'
  readonly label: string
  readonly note: string
  readonly onPress: () => void
}

/**
 * The one main button of the view. It stays the same element from step to step, so that it keeps the focus and Enter always does
 * the next thing; while something runs, presses are ignored.
 */
export function MainBar({
  draftId,
  action,
  onStop,
}: {
  readonly draftId: string
  readonly action: MainAction
  readonly onStop?: () => void
}) {
  const { words } = useWords()
  const { fillKey } = useServices()
  const [keyName, setKeyName] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) button.current?.focus()
    void fillKey.name().then(setKeyName)
    return fillKey.watch(() => latest.current.onPress())
  }, [fillKey])
  return (
    <div class="bottom-bar" data-step={action.step} data-draft={draftId}>
      <button
        ref={button}
        type="button"
        class="button main wide"
        aria-disabled={action.step === 'busy'}
        onClick={() => action.onPress()}
      >
        {action.label}
      </button>
      {onStop && (
        <button type="button" class="button plain" onClick={() => onStop()}>
          {words.panel.preview.stop}
        </button>
      )}
      {action.note !== '' && <p class="small muted">{action.note}</p>}
      {action.step === 'fill' && (
        <p class="small muted">
          {words.queue.key(keyName)} {words.panel.preview.neverSubmits}
        </p>
      )}
    </div>
  )
}
