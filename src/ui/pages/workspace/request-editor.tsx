import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FormDefinition } from '../../../procedures'
import type { RequestDraft } from '../../../requests'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { ConflictNotice } from './conflict-notice'
import { editorFindings } from './draft-findings'
import { draftTexts } from './draft-texts'
import { EditorFrame } from './editor-frame'
import { ExportButton } from './export-button'
import { FindingsSummary } from './findings-summary'
import { focusPath, rowOfPath } from './focus-path'
import { PageHeading } from './page-heading'
import { LetterSections, ReceiverSection } from './request-sections'
import { SubjectsSection } from './subjects-section'
import { useEditing, type Kept, type Working } from './use-editing'
import { useWorkspace } from './workspace-context'

interface EditorProps {
  readonly id: string
  readonly start: Working<RequestDraft>
  readonly form: FormDefinition
  readonly load: () => Promise<Kept<RequestDraft>>
}

/** Edits one request: receiver, list, letter and agency, in the form's words, each field with its findings. */
export function RequestEditor({ id, start, form, load }: EditorProps) {
  const { words } = useWords()
  const { store } = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const [removing, runRemoving] = useTask<undefined>()
  const editing = useEditing(start, {
    id,
    memory: unsaved.drafts,
    onMemory: onUnsaved,
    load,
    write: (draft, version) => store.saveDraft(id, draft, version),
  })
  const draft = editing.value
  const findings = useMemo(() => editorFindings(draft, form), [draft, form])
  const { page, openRow, setOpenRow, jump } = useJumps()
  const sections = { draft, form, findings, onChange: editing.change }
  const remove = () =>
    void runRemoving(async () => {
      await store.removeDraft(id)
      editing.forget()
      go('requests')
    })
  return (
    <EditorFrame
      editing={editing}
      actions={
        <>
          <ExportButton draft={draft} />
          <ConfirmButton name={words.requests.removeNamed(form.mau)} onConfirm={remove}>
            {words.common.remove}
          </ConfirmButton>
        </>
      }
    >
      <PageHeading>{`${words.common.mau(form.mau)}: ${form.shortName}`}</PageHeading>
      {removing.state === 'failed' && <ErrorNotice error={removing.error} />}
      <ConflictNotice editing={editing} textsOf={(value) => draftTexts(value, words)} />
      <div class="stack sections" ref={page}>
        <FindingsSummary findings={findings} onJump={jump} />
        <ReceiverSection {...sections} />
        <SubjectsSection {...sections} openRow={openRow} onOpenRow={setOpenRow} onJump={jump} />
        <LetterSections {...sections} />
      </div>
    </EditorFrame>
  )
}

/** Which row is open, and going to a field: its row is opened first. */
function useJumps() {
  const page = useRef<HTMLDivElement>(null)
  const [openRow, setOpenRow] = useState<number>()
  const [target, setTarget] = useState<{ readonly path: string }>()
  useEffect(() => {
    if (target && page.current) focusPath(page.current, target.path)
  }, [target])
  const jump = (path: string) => {
    const row = rowOfPath(path)
    if (row !== undefined) setOpenRow(row)
    setTarget({ path })
  }
  return { page, openRow, setOpenRow, jump }
}
