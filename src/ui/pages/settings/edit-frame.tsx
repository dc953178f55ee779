import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button'
import { ErrorNotice, Notice } from '../../components/states'
import type { Task } from '../../components/use-task'
import { useWords } from '../../text/words'
import { FaultContext } from './fault-context'
import type { ReadFault } from './read-fault'

/** An editor: its title, which takes the focus, its fields, what is wrong, and save or discard. */
export function EditFrame({
  title,
  fault,
  saving,
  elsewhere,
  onSave,
  onDiscard,
  children,
}: {
  readonly title: string
  readonly fault: ReadFault | undefined
  readonly saving: Task<undefined>
  /** What another window changed in the same thing since the editing began. */
  readonly elsewhere: readonly string[]
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly children: ComponentChildren
}) {
  const { words, language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('h4')?.focus(), [])
  useEffect(() => {
    if (fault) focusFault(box.current, fault.path)
  }, [fault])
  const isSaving = saving.state === 'running'
  return (
    <div ref={box} class="edit-frame" role="group" aria-label={title}>
      <h4 tabIndex={-1}>{title}</h4>
      <FaultContext.Provider value={fault}>{children}</FaultContext.Provider>
      {fault && (
        <Notice tone="error" title={words.settings.faultTitle}>
          <p class="wrap">{language === 'vi' ? fault.message : fault.english}</p>
        </Notice>
      )}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
      {elsewhere.length > 0 && (
        <Notice tone="warning" title={words.settings.elsewhere}>
          <ul class="small">
            {elsewhere.map((line, place) => (
              <li key={place} class="wrap">
                {line}
              </li>
            ))}
          </ul>
          <p>{words.settings.elsewhereNext}</p>
        </Notice>
      )}
      <div class="row">
        <Button look="main" disabled={isSaving} onPress={onSave}>
          {isSaving ? words.settings.saving : words.common.save}
        </Button>
        <Button disabled={isSaving} onPress={onDiscard}>
          {words.settings.cancelEdit}
        </Button>
      </div>
    </div>
  )
}

/** Goes to the control that a fault names, or to the nearest one around it: `phones[0]` stands for `phones[0].number`. */
function focusFault(box: HTMLElement | null, path: string): void {
  const controls = Array.from(box?.querySelectorAll<HTMLElement>('[data-path]') ?? [])
  const found =
    controls.find(({ dataset }) => dataset['path'] === path) ??
    controls.find(({ dataset }) => path !== '' && dataset['path']?.startsWith(path) === true)
  found?.focus()
}
