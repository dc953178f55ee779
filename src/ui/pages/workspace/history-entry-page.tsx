import { useState } from 'preact/hooks'
import type { HistoryEntry, HistoryField } from '../../../requests'
import { fieldDefinition } from '../../../fields'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { Words } from '../../text/vi'
import { useWords } from '../../text/words'
import { historyShown } from './history-page'
import { PageHeading } from './page-heading'
import { useWorkspace } from './workspace-context'

/** One fill: every field of the page with what came of it, in words. */
export function HistoryEntryPage({ id }: { readonly id: string }) {
  const { words } = useWords()
  const { store } = useServices()
  const { go } = useWorkspace()
  const [entries, reload] = useLoaded(() => store.listHistory(historyShown), [store])
  const entry = entries.state === 'done' ? entries.value.find((one) => one.id === id) : undefined
  const back = (
    <div>
      <Button look="quiet" onPress={() => go('history')}>
        ← {words.workspace.backTo(words.workspace.pages.history)}
      </Button>
    </div>
  )
  return (
    <>
      {back}
      <PageHeading>
        {entry ? words.historyPage.detailTitle(vietnamTime(entry.at)) : words.workspace.pages.history}
      </PageHeading>
      {entries.state === 'running' && <Loading text={words.common.loading} />}
      {entries.state === 'failed' && <ErrorNotice error={entries.error} onRetry={reload} />}
      {entries.state === 'done' && !entry && (
        <Empty title={words.workspace.notFound}>
          <p>{words.workspace.notFoundNext}</p>
        </Empty>
      )}
      {entry && <Facts entry={entry} />}
      {entry && <Fields fields={entry.fields} />}
    </>
  )
}

function Facts({ entry }: { readonly entry: HistoryEntry }) {
  const { words, language } = useWords()
  const texts = words.historyPage
  const seconds = (entry.fillMs / 1_000).toLocaleString(language, { maximumFractionDigits: 2 })
  return (
    <section class="card" aria-label={texts.columns.counts}>
      {entry.undoneAt !== undefined && <Notice tone="warning" title={texts.undone(vietnamTime(entry.undoneAt))} />}
      {entry.answers?.map(({ who, at, certificateSerial }) => (
        <Notice key={who} tone="good" title={texts.answer(who, certificateSerial, vietnamTime(at))} />
      ))}
      <dl class="facts">
        <dt>{texts.columns.form}</dt>
        <dd>{words.common.mau(entry.mau)}</dd>
        <dt>{texts.columns.who}</dt>
        <dd>{entry.who.length === 0 ? words.common.none : entry.who.join(', ')}</dd>
        <dt>{texts.receiver}</dt>
        <dd>{entry.receiverName === '' ? words.common.none : entry.receiverName}</dd>
        <dt>{texts.columns.page}</dt>
        <dd>
          {entry.page.title} <span class="muted">{entry.page.path}</span>
        </dd>
        <dt>{texts.columns.counts}</dt>
        <dd>
          {texts.filled(entry.counts.filled)}, {texts.skipped(entry.counts.skipped)}
          {entry.counts.remaining > 0 && `, ${texts.remaining(entry.counts.remaining)}`}
        </dd>
        <dt>{texts.duration}</dt>
        <dd>{texts.took(seconds)}</dd>
      </dl>
    </section>
  )
}

function Fields({ fields }: { readonly fields: readonly HistoryField[] }) {
  const { words } = useWords()
  const texts = words.historyPage
  const [isOnlyLeft, setOnlyLeft] = useState(false)
  const shown = isOnlyLeft ? fields.filter(({ outcome }) => outcome !== 'filled') : fields
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={isOnlyLeft} onChange={(event) => setOnlyLeft(event.currentTarget.checked)} />
        <span>{texts.onlySome}</span>
      </label>
      <div class="table-box" role="region" aria-label={texts.field} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.meaning}</th>
              <th scope="col">{texts.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field, place) => (
              <FieldRow key={place} field={field} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function FieldRow({ field }: { readonly field: HistoryField }) {
  const { words, language } = useWords()
  const labels = field.keys.map((key) => fieldDefinition(key)[language === 'vi' ? 'label' : 'english'])
  const owner = ownerOf(field, words)
  return (
    <tr>
      <td class="wrap">{field.label === '' ? words.panel.preview.unnamed : field.label}</td>
      <td class="wrap">
        {labels.join(', ')}
        {owner !== '' && <span class="second small muted">{owner}</span>}
      </td>
      <td>
        {field.outcome === 'filled' ? <Badge tone="good">{words.historyPage.isFilled}</Badge> : reasonOf(field, words)}
      </td>
    </tr>
  )
}

function ownerOf({ role, row }: HistoryField, words: Words): string {
  if (role === undefined) return ''
  return role === 'subject' ? words.roles.subjectNumber((row ?? 0) + 1) : words.roles[role]
}

/** The words of an outcome; one that this version does not know any more is shown as it was noted. */
function reasonOf({ reason = '' }: HistoryField, words: Words): string {
  const known = Object.entries(words.panel.reasons).find(([code]) => code === reason)
  return known ? known[1] : reason
}
