import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { Button } from './button'

/** A button that removes something, or does something else that can't be taken back, and asks once more before. The safe answer gets the focus. */
export function ConfirmButton({
  name,
  disabled = false,
  question,
  yes,
  onConfirm,
  children,
}: {
  /** What readers hear, where the visible words alone would not say what is removed. */
  readonly name: string
  readonly disabled?: boolean
  /** What is asked and what agrees, where nothing is removed. */
  readonly question?: string
  readonly yes?: string
  readonly onConfirm: () => void
  readonly children: ComponentChildren
}) {
  const { words } = useWords()
  const [isAsking, setAsking] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking !== wasAsking.current) box.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return (
    <span ref={box} class="row" role="group" aria-label={name}>
      {isAsking ? (
        <>
          <span class="small strong">{question ?? words.workspace.really}</span>
          <Button
            look="danger"
            onPress={() => {
              setAsking(false)
              onConfirm()
            }}
          >
            {yes ?? words.workspace.reallyYes}
          </Button>
          <Button onPress={() => setAsking(false)}>{words.common.cancel}</Button>
        </>
      ) : (
        <Button look="quiet" disabled={disabled} onPress={() => setAsking(true)}>
          {children}
        </Button>
      )}
    </span>
  )
}
