import { AppError } from '../../../errors'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import type { Services } from '../../services'
import type { RequestDraft } from '../../../requests'
import { useWords } from '../../text/words'
import { formOf } from './new-draft'
import { PageHeading } from './page-heading'
import { RequestEditor } from './request-editor'
import type { Kept, Working } from './use-editing'
import { useWorkspace } from './workspace-context'

/** One kept draft, its subject that of the form where it has none. @throws AppError ROW_MISSING */
async function loadDraft({ store }: Services, id: string): Promise<Kept<RequestDraft>> {
  const found = (await store.listDrafts()).find((one) => one.id === id)
  if (!found) throw new AppError('ROW_MISSING')
  const { draft, version } = found
  const form = formOf(draft.mau)
  const letter = form ? { letterSubject: form.subject, ...draft.letter } : draft.letter
  return { value: { ...draft, letter }, version }
}

/** Opens one request for editing, with what was typed before and not saved. */
export function RequestEditorPage({ id }: { readonly id: string }) {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved } = useWorkspace()
  const [start, reload] = useLoaded<Working<RequestDraft>>(
    async () => unsaved.drafts.get(id) ?? { ...(await loadDraft(services, id)), isChanged: false },
    [services, id],
  )
  const form = start.state === 'done' ? formOf(start.value.value.mau) : undefined
  return (
    <>
      <div>
        <Button look="quiet" onPress={() => go('requests')}>
          ← {words.workspace.backTo(words.workspace.pages.requests)}
        </Button>
      </div>
      {start.state === 'done' && form ? (
        <RequestEditor id={id} start={start.value} form={form} load={() => loadDraft(services, id)} />
      ) : (
        <PageHeading>{words.workspace.pages.requests}</PageHeading>
      )}
      {(start.state === 'idle' || start.state === 'running') && <Loading text={words.common.loading} />}
      {start.state === 'failed' && <ErrorNotice error={start.error} onRetry={reload} />}
      {start.state === 'done' && !form && (
        <Empty title={words.requests.formUnknown}>
          <p>{words.requests.formUnknownNext}</p>
        </Empty>
      )}
    </>
  )
}
