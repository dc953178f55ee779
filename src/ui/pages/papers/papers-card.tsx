import { useMemo, useState } from 'preact/hooks'
import { composeLetter, type RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { SavedPackage } from '../../document-service'
import { useWords } from '../../text/words'
import type { Decree } from '../workspace/decree'
import { AttachmentsPart } from './attachments-part'
import { LetterPreview } from './letter-preview'
import { TemplatePart } from './template-part'
import { useAttachments } from './use-attachments'

/** The papers of a request: the letter to look at, print and download, the import file, what goes along, and all in one archive. */
export function PapersCard({
  id,
  draft,
  decree,
}: {
  readonly id: string
  readonly draft: RequestDraft
  readonly decree: Decree
}) {
  const { papers } = useWords().words
  const { documents, today } = useServices()
  const [isShown, setShown] = useState(false)
  const attachments = useAttachments(id)
  const [step, setStep] = useState<readonly [number, number]>()
  const [saving, run] = useTask<string | SavedPackage>()
  const day = today()
  const form = decree.forms[draft.mau]
  const letter = useMemo(
    () => composeLetter(draft, { today: day, profile: decree.profile, form }),
    [draft, day, decree, form],
  )
  const save = (work: () => Promise<string | SavedPackage>) => {
    setStep(undefined)
    void run(work)
  }
  const isBusy = saving.state === 'running'
  return (
    <section class="card papers">
      <h2 id={papersCardId} tabIndex={-1}>
        {papers.title}
      </h2>
      <p class="small muted">{papers.intro}</p>
      <div class="row">
        <Button onPress={() => setShown(!isShown)}>{isShown ? papers.hidePreview : papers.preview}</Button>
        <Button look="main" disabled={isBusy} onPress={() => save(() => documents.saveLetter(letter, draft))}>
          {papers.letter}
        </Button>
        {draft.mau === '01' && (
          <Button disabled={isBusy} onPress={() => save(() => documents.saveSheet(draft))}>
            {papers.sheet}
          </Button>
        )}
        <Button
          disabled={isBusy || attachments.isBusy}
          onPress={() =>
            save(() => {
              const { attached } = attachments
              return documents.savePackage({ letter, draft, attached }, (done, of) => setStep([done, of]))
            })
          }
        >
          {papers.package}
        </Button>
      </div>
      {isBusy && <Loading text={step ? papers.makingStep(...step) : papers.making} />}
      {saving.state === 'done' && <Saved saved={saving.value} />}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
      {isShown && (
        <>
          <div class="row">
            <Button onPress={() => documents.print()}>{papers.print}</Button>
            <span class="small muted">{papers.printHint}</span>
          </div>
          <LetterPreview letter={letter} />
        </>
      )}
      <AttachmentsPart form={form} attachments={attachments} />
      <TemplatePart paper={{ letter, draft, form }} />
    </section>
  )
}

/** Where a link to this card leads. */
export const papersCardId = 'request-papers'

/** Where the file is, and what belongs to it and is not in it. */
function Saved({ saved }: { readonly saved: string | SavedPackage }) {
  const { papers } = useWords().words
  const { name, absent } = typeof saved === 'string' ? { name: saved, absent: [] } : saved
  return (
    <>
      <Notice tone="good" title={papers.saved(name)} />
      {absent.length > 0 && (
        <Notice tone="warning" title={papers.absentTitle(absent.length)}>
          <ul class="ways">
            {absent.map((one) => (
              <li key={one.name}>{papers.absentReasons[one.why](one.name)}</li>
            ))}
          </ul>
          <p>{papers.absentNext}</p>
        </Notice>
      )}
    </>
  )
}
