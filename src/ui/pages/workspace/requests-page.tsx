import type { Mau } from '../../../procedures'
import { bringBack, newLife, putAway } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { keptRequests } from '../due/load-due'
import { loadDecree } from './decree'
import { ExportRequests } from './export-requests'
import { KeptRequests } from './kept-requests'
import { makeDraft } from './new-draft'
import { NewRequest } from './new-request'
import { PageHeading } from './page-heading'
import { useWorkspace } from './workspace-context'

/** Every request that is kept, and new ones. */
export function RequestsPage() {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const [kept, reload] = useLoaded(async () => {
    const [drafts, decree] = await Promise.all([keptRequests(services), loadDecree(services)])
    return { drafts, decree }
  }, [services])
  const shown = useLastValue(kept)
  const [making, runMaking] = useTask<undefined>()
  const [changing, runChanging] = useTask<undefined>()
  const create = (mau: Mau) =>
    void runMaking(async () => {
      go(`requests/${await makeDraft(services, mau, [])}`)
    })
  const remove = (id: string) =>
    void runChanging(async () => {
      await services.store.removeDraft(id)
      unsaved.drafts.delete(id)
      onUnsaved()
      reload()
    })
  const hide = (id: string, isAway: boolean) =>
    void runChanging(async () => {
      const at = new Date(services.nowMs()).toISOString()
      await services.store.changeProgress(id, ({ life = newLife, ...others }) => ({
        ...others,
        life: isAway ? putAway(life, at) : bringBack(life),
      }))
      reload()
    })
  return (
    <>
      <PageHeading>{words.workspace.pages.requests}</PageHeading>
      <p class="muted">{words.requests.intro}</p>
      <NewRequest isBusy={making.state === 'running'} onCreate={create} />
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
      {changing.state === 'failed' && <ErrorNotice error={changing.error} onRetry={reload} />}
      {kept.state === 'running' && !shown && <Loading text={words.common.loading} />}
      {kept.state === 'failed' && <ErrorNotice error={kept.error} onRetry={reload} />}
      {shown?.drafts.length === 0 && (
        <Empty title={words.requests.emptyTitle}>
          <p>{words.requests.emptyNext}</p>
          <Button onPress={() => go('certificates')}>{words.requests.fromCertificates}</Button>
        </Empty>
      )}
      {shown && <KeptRequests {...shown} onRemove={remove} onPutAway={hide} />}
      {shown && shown.drafts.length > 0 && <ExportRequests drafts={shown.drafts} />}
    </>
  )
}
