import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import type { Editing } from './use-editing'

/** An editor with its bar: saved or not, the save button (also Ctrl+S), and other actions. */
export function EditorFrame<T>({
  editing: { isChanged, version, saving, save },
  actions,
  children,
}: {
  readonly editing: Editing<T>
  readonly actions: ComponentChildren
  readonly children: ComponentChildren
}) {
  const { words } = useWords()
  const texts = words.workspace
  const isSaving = saving.state === 'running'
  const canSave = isChanged || version === 0
  const state = isSaving
    ? texts.saving
    : canSave
      ? texts.hasUnsaved
      : saving.state === 'done'
        ? texts.allSaved
        : texts.neverSaved
  return (
    <div
      class="stack editor"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        if (canSave) save()
      }}
    >
      {children}
      <div class="editor-bar">
        <Button look="main" disabled={!canSave || isSaving} onPress={save}>
          {words.common.save}
        </Button>
        <p class={canSave ? 'small strong unsaved' : 'small muted'} role="status">
          {state}
          {canSave && !isSaving && <span class="muted"> · {texts.saveKeys}</span>}
        </p>
        <span class="row">{actions}</span>
      </div>
    </div>
  )
}
