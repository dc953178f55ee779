import { useState } from 'preact/hooks'
import type { FormDefinition } from '../../../procedures'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { Attachment } from '../../document-service'
import { useWords } from '../../text/words'

/** What must go along with the form, to be ticked, and the files that go into the package with their sums. */
export function AttachmentsPart({
  form,
  attached,
  onAttached,
}: {
  readonly form: FormDefinition
  readonly attached: readonly Attachment[]
  readonly onAttached: (attached: readonly Attachment[]) => void
}) {
  const { papers, requests } = useWords().words
  const { documents } = useServices()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [adding, run] = useTask<undefined>()
  const add = (files: readonly File[]) =>
    void run(async () => {
      // A file that is refused leaves those before it in the list.
      let all = attached
      for (const file of files) {
        const sha256 = await documents.sumOf(file)
        if (all.some((one) => one.sha256 === sha256)) continue
        all = [...all, { file, sha256 }]
        onAttached(all)
      }
    })
  const tick = (text: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, text] : ticked.filter((one) => one !== text))
  return (
    <>
      <h3>{papers.attachmentsTitle}</h3>
      {form.attachments.length === 0 && <p class="small">{requests.noAttachments}</p>}
      {form.attachments.map(({ text }) => (
        <label key={text} class="small row">
          <input
            type="checkbox"
            checked={ticked.includes(text)}
            onChange={(event) => tick(text, event.currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
      <p class="small muted">{papers.attachmentsHint}</p>
      <ul class="small ways">
        {attached.map((one) => (
          <li key={one.sha256}>
            {one.file.name}{' '}
            <Button look="quiet" onPress={() => onAttached(attached.filter((other) => other !== one))}>
              {papers.removeFile(one.file.name)}
            </Button>
            <br />
            <span class="muted">
              {papers.sum}: <code class="sum">{one.sha256}</code>
            </span>
          </li>
        ))}
      </ul>
      {adding.state === 'failed' && <ErrorNotice error={adding.error} />}
      <div class="row">
        <FileButton label={papers.addFiles} accept="" multiple onFiles={add} />
      </div>
    </>
  )
}
