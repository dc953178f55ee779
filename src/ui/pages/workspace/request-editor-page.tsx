import { AppError } from '../../../errors'
import { forms } from '../../../procedures'
import type { RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import type { Services } from '../../services'
import { useWords } from '../../text/words'
import { loadDecree, type Decree } from './decree'
import { PageHeading } from './page-heading'
import { RequestEditor } from './request-editor'
import type { Kept, Working } from './use-editing'
import { useWorkspace } from './workspace-context'

interface Start {
  readonly working: Working<RequestDraft>
  readonly decree: Decree
}

/** One kept draft, its subject that of the form where it has none. @throws AppError ROW_MISSING */
async function loadDraft({ store }: Services, id: string): Promise<Kept<RequestDraft>> {
  const found = (await store.listDrafts()).find((one) => one.id === id)
  if (!found) throw new AppError('ROW_MISSING')
  const { draft, version } = found
  return { value: { ...draft, letter: { letterSubject: forms[draft.mau].subject, ...draft.letter } }, version }
}

/** Opens one request for editing, with what was typed before and not saved. */
export function RequestEditorPage({ id }: { readonly id: string }) {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved } = useWorkspace()
  const [start, reload] = useLoaded<Start>(async () => {
    const decree = await loadDecree(services)
    const working = unsaved.drafts.get(id) ?? { ...(await loadDraft(services, id)), isChanged: false }
    return { decree, working }
  }, [services, id])
  return (
    <>
      <div>
        <Button look="quiet" onPress={() => go('requests')}>
          ← {words.workspace.backTo(words.workspace.pages.requests)}
        </Button>
      </div>
      {start.state === 'done' ? (
        <RequestEditor
          id={id}
          start={start.value.working}
          decree={start.value.decree}
          load={() => loadDraft(services, id)}
        />
      ) : (
        <PageHeading>{words.workspace.pages.requests}</PageHeading>
      )}
      {(start.state === 'idle' || start.state === 'running') && <Loading text={words.common.loading} />}
      {start.state === 'failed' && <ErrorNotice error={start.error} onRetry={reload} />}
    </>
  )
}
