import { forms, type FormDefinition } from '../../../procedures'
import { subjectName } from '../../../requests'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { SavedDraft } from '../../services'
import { useWords } from '../../text/words'
import { countFindings, editorFindings } from './draft-findings'
import { FindingBadges } from './finding-badges'
import { formOf, makeDraft } from './new-draft'
import { PageHeading } from './page-heading'
import { useWorkspace } from './workspace-context'

/** Every request that is kept, and new ones. */
export function RequestsPage() {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const [drafts, reload] = useLoaded(() => services.store.listDrafts(), [services])
  const [making, runMaking] = useTask<undefined>()
  const [removing, runRemoving] = useTask<undefined>()
  const create = (form: FormDefinition) =>
    void runMaking(async () => {
      go(`requests/${await makeDraft(services, form.mau, [])}`)
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
      <div class="row">
        {Object.values(forms).map((form) => (
          <Button key={form.mau} look="main" disabled={making.state === 'running'} onPress={() => create(form)}>
            {words.requests.create(form.mau, form.shortName)}
          </Button>
        ))}
      </div>
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
      {removing.state === 'failed' && <ErrorNotice error={removing.error} onRetry={reload} />}
      {drafts.state === 'running' && <Loading text={words.common.loading} />}
      {drafts.state === 'failed' && <ErrorNotice error={drafts.error} onRetry={reload} />}
      {drafts.state === 'done' && drafts.value.length === 0 && (
        <Empty title={words.requests.emptyTitle}>
          <p>{words.requests.emptyNext}</p>
          <Button onPress={() => go('certificates')}>{words.requests.fromCertificates}</Button>
        </Empty>
      )}
      {drafts.state === 'done' && drafts.value.length > 0 && <Drafts drafts={drafts.value} onRemove={remove} />}
    </>
  )
}

function Drafts({
  drafts,
  onRemove,
}: {
  readonly drafts: readonly SavedDraft[]
  readonly onRemove: (id: string) => void
}) {
  const { words } = useWords()
  const { columns } = words.requests
  const lastChangedFirst = [...drafts].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
  return (
    <div class="table-box" role="region" aria-label={words.workspace.pages.requests} tabIndex={0}>
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
            <Row key={saved.id} saved={saved} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ saved, onRemove }: { readonly saved: SavedDraft; readonly onRemove: (id: string) => void }) {
  const { words } = useWords()
  const { go, unsaved } = useWorkspace()
  const { id, changedAt } = saved
  const isUnsaved = unsaved.drafts.has(id)
  const draft = unsaved.drafts.get(id)?.value ?? saved.draft
  const form = formOf(draft.mau)
  const who = useWho(draft.subjects.map(subjectName))
  return (
    <tr>
      <td>
        <button type="button" class="link" onClick={() => go(`requests/${id}`)}>
          {words.common.mau(draft.mau)}
        </button>
        <span class="second small muted">{form?.shortName}</span>
      </td>
      <td class="wrap">{who}</td>
      <td>
        {form && <FindingBadges counts={countFindings(editorFindings(draft, form))} />}
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
