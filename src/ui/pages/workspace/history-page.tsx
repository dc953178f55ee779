import { isClosed, type HistoryEntry } from '../../../requests'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { PageHeading } from './page-heading'
import { SaveTable } from './save-table'
import { useWorkspace } from './workspace-context'

/** How many fills a list shows. */
export const historyShown = 200

/** Every fill of a page, newest first. */
export function HistoryPage() {
  const { words } = useWords()
  const { store } = useServices()
  const [entries, reload] = useLoaded(() => store.listHistory(historyShown), [store])
  return (
    <>
      <PageHeading>{words.workspace.pages.history}</PageHeading>
      <p class="muted">{words.historyPage.intro}</p>
      {entries.state === 'running' && <Loading text={words.common.loading} />}
      {entries.state === 'failed' && <ErrorNotice error={entries.error} onRetry={reload} />}
      {entries.state === 'done' && entries.value.length === 0 && (
        <Empty title={words.historyPage.emptyTitle}>
          <p>{words.historyPage.emptyNext}</p>
        </Empty>
      )}
      {entries.state === 'done' && entries.value.length > 0 && (
        <>
          <Entries entries={entries.value} />
          <SaveTable
            label={words.exporting.history}
            stem={words.exporting.files.history}
            content={async () => ({ what: 'history', entries: await store.readHistory() })}
          />
        </>
      )}
    </>
  )
}

function Entries({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { workspace, historyPage } = useWords().words
  const { columns } = historyPage
  const newestFirst = [...entries].sort((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <div class="table-box" role="region" aria-label={workspace.pages.history} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.form}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.page}</th>
            <th scope="col">{columns.counts}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ entry }: { readonly entry: HistoryEntry }) {
  const { words } = useWords()
  const { go } = useWorkspace()
  const texts = words.historyPage
  const when = vietnamTime(entry.at)
  return (
    <tr>
      <td class="once">
        <button type="button" class="link" aria-label={texts.openNamed(when)} onClick={() => go(`history/${entry.id}`)}>
          {when}
        </button>
      </td>
      <td class="once">{words.common.mau(entry.mau)}</td>
      <td class="wrap">
        {entry.who.length === 0 ? words.common.none : entry.who.join(', ')}
        {entry.receiverName !== '' && (
          <span class="second small muted">
            {texts.receiver}: {entry.receiverName}
          </span>
        )}
      </td>
      <td class="wrap">
        {entry.page.title}
        <span class="second small muted">{entry.page.path}</span>
      </td>
      <td>
        <span class="row tight">
          <Badge tone={entry.undoneAt === undefined ? 'good' : 'plain'}>{texts.filled(entry.counts.filled)}</Badge>
          {entry.counts.skipped > 0 && <Badge>{texts.skipped(entry.counts.skipped)}</Badge>}
          {entry.counts.remaining > 0 && <Badge tone="info">{texts.remainingShort(entry.counts.remaining)}</Badge>}
          {entry.undoneAt !== undefined && <Badge tone="warning">{texts.undoneShort}</Badge>}
          {entry.answers && (
            <Badge tone="good">
              {isClosed(entry) ? texts.closed : texts.closedFor(entry.answers.length, entry.who.length)}
            </Badge>
          )}
        </span>
      </td>
    </tr>
  )
}
