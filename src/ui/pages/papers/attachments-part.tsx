import { errorEntry } from '../../../errors'
import type { FormDefinition } from '../../../procedures'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { Badge, ErrorNotice, Loading, Notice } from '../../components/states'
import type { Attachment } from '../../document-service'
import { useWords } from '../../text/words'
import { SigningView } from './signing-view'
import type { Attachments, ChangedFile } from './use-attachments'

/** What must go along with the form, to be ticked, and the files that go into the package with their sums and signatures. */
export function AttachmentsPart({
  form,
  attachments,
}: {
  readonly form: FormDefinition
  readonly attachments: Attachments
}) {
  const { words, language } = useWords()
  const { papers } = words
  const { loading, attached, adding } = attachments
  return (
    <div class="stack attachments">
      <h3>{papers.attachmentsTitle}</h3>
      {loading.state === 'failed' && <ErrorNotice error={loading.error} onRetry={attachments.reload} />}
      <Checklist form={form} attachments={attachments} />
      <p class="small muted">{papers.attachmentsHint}</p>
      {attached.length === 0 && adding === undefined && <p class="small">{papers.noFiles}</p>}
      <ul class="attached">
        {attached.map((one) => (
          <AttachedFile key={one.kept.sha256} one={one} onRemove={() => attachments.remove(one.kept)} />
        ))}
      </ul>
      {attachments.changed.map((one) => (
        <Changed key={one.now.sha256} one={one} attachments={attachments} />
      ))}
      {attachments.refused.map(({ name, error }) => (
        <Notice key={name} tone="error" title={papers.refusedFile(name)}>
          <p>{errorEntry(error.code)[language].what}</p>
          <p>{errorEntry(error.code)[language].next}</p>
        </Notice>
      ))}
      {attachments.failure && <ErrorNotice error={attachments.failure} />}
      {adding && <Loading text={papers.examining(adding.name, adding.place, adding.of)} />}
      <NotAtHand attached={attached} />
      <div class="row">
        <FileButton label={papers.addFiles} accept="" multiple onFiles={attachments.add} />
      </div>
    </div>
  )
}

function Checklist({
  form,
  attachments: { ticked, isBusy, tick },
}: {
  readonly form: FormDefinition
  readonly attachments: Attachments
}) {
  const { papers, requests } = useWords().words
  if (form.attachments.length === 0) return <p class="small">{requests.noAttachments}</p>
  const done = form.attachments.filter(({ text }) => ticked.includes(text)).length
  return (
    <div>
      <p class="small">{papers.checklist(done, form.attachments.length)}</p>
      {form.attachments.map(({ text }) => (
        <label key={text} class="small row ticked">
          <input
            type="checkbox"
            checked={ticked.includes(text)}
            disabled={isBusy}
            onChange={(event) => tick(text, event.currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}

function AttachedFile({ one: { kept, file }, onRemove }: { readonly one: Attachment; readonly onRemove: () => void }) {
  const { papers } = useWords().words
  return (
    <li class="small">
      <p class="row tight">
        <span class="strong file-name">{kept.name}</span>
        <span class="muted">{sizeOf(kept.bytes)}</span>
        <Badge tone={file ? 'info' : 'plain'}>{file ? papers.atHand : papers.notAtHand}</Badge>
      </p>
      <SigningView signing={kept.signing} />
      <p class="muted">
        {papers.sum}: <code class="sum">{kept.sha256}</code>
      </p>
      <Button look="quiet" name={papers.removeFile(kept.name)} onPress={onRemove}>
        {papers.removeThis}
      </Button>
    </li>
  )
}

function Changed({ one, attachments }: { readonly one: ChangedFile; readonly attachments: Attachments }) {
  const { papers } = useWords().words
  return (
    <Notice tone="warning" title={papers.changedTitle(one.now.name)}>
      <p class="sum">{papers.changedText(one.before.sha256, one.now.sha256)}</p>
      <p>{papers.changedNext}</p>
      <SigningView signing={one.now.signing} />
      <div class="row">
        <Button onPress={() => attachments.replace(one)}>{papers.replaceFile}</Button>
        <Button onPress={() => attachments.leave(one)}>{papers.leaveFile}</Button>
      </div>
    </Notice>
  )
}

function NotAtHand({ attached }: { readonly attached: readonly Attachment[] }) {
  const { papers } = useWords().words
  const count = attached.filter(({ file }) => file === undefined).length
  return count === 0 ? null : <Notice title={papers.notAtHandHint(count)} />
}

/** As Vietnamese writes numbers: a comma before the tenths. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${(Math.round(bytes / 100_000) / 10).toString().replace('.', ',')} MB`
}
