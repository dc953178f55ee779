import type { Mau } from '../../../procedures'
import { assess, subjectName } from '../../../requests'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { SavedDraft } from '../../services'
import { useWords } from '../../text/words'
import { loadDecree, type Decree } from './decree'
import { FindingBadges } from './finding-badges'
import { makeDraft } from './new-draft'
import { NewRequest } from './new-request'
import { PageHeading } from './page-heading'
import { countFindings } from './value-findings'
import { useWorkspace } from './workspace-context'

/** Every request that is kept, and new ones. */
export function RequestsPage() {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const [kept, reload] = useLoaded(async () => {
    const [drafts, decree] = await Promise.all([services.store.listDrafts(), loadDecree(services)])
    return { drafts, decree }
  }, [services])
  const [making, runMaking] = useTask<undefined>()
  const [removing, runRemoving] = useTask<undefined>()
  const create = (mau: Mau) =>
    void runMaking(async () => {
      go(`requests/${await makeDraft(services, mau, [])}`)
    })
  const remove = (id: string) =>
    void runRemoving(async () => {
      await services.store.removeDraft(id)
      unsaved.drafts.delete(id)
      onUnsaved()
      reload()
    })
  return (
    <>
      <PageHeading>{words.workspace.pages.requests}</PageHeading>
      <p class="muted">{words.requests.intro}</p>
      <NewRequest isBusy={making.state === 'running'} onCreate={create} />
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
      {removing.state === 'failed' && <ErrorNotice error={removing.error} onRetry={reload} />}
      {kept.state === 'running' && <Loading text={words.common.loading} />}
      {kept.state === 'failed' && <ErrorNotice error={kept.error} onRetry={reload} />}
      {kept.state === 'done' && kept.value.drafts.length === 0 && (
        <Empty title={words.requests.emptyTitle}>
          <p>{words.requests.emptyNext}</p>
          <Button onPress={() => go('certificates')}>{words.requests.fromCertificates}</Button>
        </Empty>
      )}
      {kept.state === 'done' && kept.value.drafts.length > 0 && <Drafts {...kept.value} onRemove={remove} />}
    </>
  )
}

function Drafts({
  drafts,
  decree,
  onRemove,
}: {
  readonly drafts: readonly SavedDraft[]
  readonly decree: Decree
  readonly onRemove: (id: string) => void
}) {
  const { words } = useWords()
  const { columns } = words.requests
  const lastChangedFirst = [...drafts].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  return (
    <section class="stack">
      <h2>{words.requests.keptTitle}</h2>
      <div class="table-box" role="region" aria-label={words.requests.keptTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.form}</th>
              <th scope="col">{columns.who}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.changed}</th>
              <th scope="col">{columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {lastChangedFirst.map((saved) => (
              <Row key={saved.id} saved={saved} decree={decree} onRemove={onRemove} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({
  saved,
  decree,
  onRemove,
}: {
  readonly saved: SavedDraft
  readonly decree: Decree
  readonly onRemove: (id: string) => void
}) {
  const { words } = useWords()
  const { today } = useServices()
  const { go, unsaved } = useWorkspace()
  const { id, changedAt } = saved
  const isUnsaved = unsaved.drafts.has(id)
  const draft = unsaved.drafts.get(id)?.value ?? saved.draft
  const { findings } = assess(draft, { ...decree, today: today(), certificates: [] })
  const who = useWho(draft.subjects.map(subjectName))
  return (
    <tr>
      <td>
        <button type="button" class="link" onClick={() => go(`requests/${id}`)}>
          {words.common.mau(draft.mau)}
        </button>
        <span class="second small muted">{decree.forms[draft.mau].shortName}</span>
      </td>
      <td class="wrap">{who}</td>
      <td>
        <FindingBadges counts={countFindings(findings)} />
        {isUnsaved && <Badge tone="warning">{words.workspace.unsaved}</Badge>}
      </td>
      <td class="once">{vietnamTime(changedAt)}</td>
      <td>
        <ConfirmButton name={words.requests.removeNamed(`${draft.mau}, ${who}`)} onConfirm={() => onRemove(id)}>
          {words.common.remove}
        </ConfirmButton>
      </td>
    </tr>
  )
}

const namesShown = 3

function useWho(names: readonly string[]): string {
  const { words } = useWords()
  if (names.length === 0) return words.requests.noOne
  const shown = names.slice(0, namesShown).map((name) => (name === '' ? words.requests.unnamedRow : name))
  const left = names.length - shown.length
  return left > 0 ? `${shown.join(', ')} ${words.requests.andMore(left)}` : shown.join(', ')
}
