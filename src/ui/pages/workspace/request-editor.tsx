import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { assess, differenceToLast, wasSent, type RequestDraft, type RequestLife } from '../../../requests'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useSettled } from '../../components/use-settled'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { LifeCard } from '../life/life-card'
import { useDuplicates, useKeptRequests } from '../life/use-others'
import { PapersCard } from '../papers/papers-card'
import { PastList } from '../past/past-list'
import { ConflictNotice } from './conflict-notice'
import type { Decree } from './decree'
import { DecreeCard } from './decree-card'
import { draftTexts } from './draft-texts'
import { EditorFrame } from './editor-frame'
import { ExportButton } from './export-button'
import { FindingsSummary } from './findings-summary'
import { FormHead, WithItCard } from './form-notes'
import { sectionsOf } from './form-parts'
import { focusPath, rowOfPath } from './focus-path'
import { PageHeading } from './page-heading'
import { LetterSections, PartSection } from './request-sections'
import { RequestStanding } from './request-standing'
import { SubjectsSection } from './subjects-section'
import { useEditing, type Kept, type Working } from './use-editing'
import { useNamedCertificates } from './use-named-certificates'
import { useWorkspace } from './workspace-context'

interface EditorProps {
  readonly id: string
  readonly start: Working<RequestDraft>
  readonly decree: Decree
  readonly load: () => Promise<Kept<RequestDraft>>
}

/** Lists up to this long are judged at each letter; longer ones when the typing rests. */
const judgedAtOnce = 60
const settleMs = 200

/** Edits one request in the form's words, each field with its findings; beside it who receives it and by when. */
export function RequestEditor({ id, start, decree, load }: EditorProps) {
  const { words } = useWords()
  const { store, today } = useServices()
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
  const form = decree.forms[draft.mau]
  const judged = useSettled(draft, draft.subjects.length > judgedAtOnce ? settleMs : 0)
  const certificates = useNamedCertificates(judged)
  const day = today()
  const assessment = useMemo(
    () => assess(judged, { ...decree, today: day, certificates }),
    [judged, decree, day, certificates],
  )
  const requests = useKeptRequests()
  const duplicates = useDuplicates(id, judged, requests)
  const findings = useMemo(() => [...assessment.findings, ...duplicates], [assessment, duplicates])
  const [life, setLife] = useState<RequestLife>()
  const isSent = life !== undefined && wasSent(life)
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
          {!isSent && (
            <ConfirmButton name={words.requests.removeNamed(form.mau)} onConfirm={remove}>
              {words.common.remove}
            </ConfirmButton>
          )}
        </>
      }
    >
      <PageHeading>{`${words.common.mau(form.mau)}: ${form.shortName}`}</PageHeading>
      {removing.state === 'failed' && <ErrorNotice error={removing.error} />}
      <ConflictNotice editing={editing} textsOf={(value) => draftTexts(value, words)} />
      <FormHead form={form} />
      {life && <RequestStanding draft={draft} life={life} />}
      <div class="with-aside">
        <div class="stack sections" ref={page}>
          <FindingsSummary findings={findings} onJump={jump} />
          {sectionsOf(form).map((part) => (
            <PartSection key={part.number} {...sections} part={part} />
          ))}
          <SubjectsSection
            {...sections}
            ownId={id}
            lastOf={(subject) => differenceToLast({ mau: draft.mau, subject }, requests)}
            openRow={openRow}
            onOpenRow={setOpenRow}
            onJump={jump}
          />
          <LetterSections {...sections} />
        </div>
        <aside class="stack sections">
          <DecreeCard draft={draft} decree={decree} assessment={assessment} />
          <WithItCard form={form} />
        </aside>
      </div>
      <LifeCard
        id={id}
        draft={draft}
        version={editing.version}
        isChanged={editing.isChanged}
        hasErrors={!assessment.allowed}
        onLife={setLife}
      />
      <PapersCard id={id} draft={draft} decree={decree} />
      {editing.version > 0 && (
        <section class="card">
          <PastList of={[{ draft: id }]} seen={editing.version} />
        </section>
      )}
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
