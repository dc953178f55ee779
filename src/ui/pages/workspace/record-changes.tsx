import { fieldDefinition, type FieldKey } from '../../../fields'
import { mostChanges, toldChanges, type AgencyRecord, type ToldChange } from '../../../records'
import { useServices } from '../../components/services-context'
import { shownValue } from '../../components/shown-value'
import { ErrorNotice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { Words } from '../../text/vi'
import { useWords } from '../../text/words'

/**
 * What was changed in a kept record: when, by what, and what each value was. @param version read anew when it is another one, as after
 * saving; 0 shows nothing
 */
export function RecordChanges({ id, version }: { readonly id: string; readonly version: number }) {
  const { store } = useServices()
  const [saved, reload] = useLoaded(
    async () => (version === 0 ? undefined : (await store.getRecord(id)).record),
    [store, id, version],
  )
  if (saved.state === 'failed') return <ErrorNotice error={saved.error} onRetry={reload} />
  return saved.state === 'done' && saved.value ? <History record={saved.value} /> : null
}

function History({ record }: { readonly record: AgencyRecord }) {
  const { words } = useWords()
  const texts = words.changes
  const told = toldChanges(record)
  const oldest = told.at(-1)
  const isFull = told.length === mostChanges
  // A list that began the record tells so itself.
  const isBeginningTold = oldest?.cause.kind === 'list' && oldest.at === record.createdAt
  return (
    <section class="card">
      <details class="record-changes">
        <summary>
          <h2>{texts.title(told.length)}</h2>
        </summary>
        {told.length === 0 && <p class="muted">{texts.none}</p>}
        <ol class="plain-list stack">
          {told.map((change, place) => (
            <Change key={`${change.at}/${place}`} change={change} isBeginning={isBeginningTold && change === oldest} />
          ))}
          {!isBeginningTold && !isFull && (
            <li>
              <span class="strong">{texts.began[record.source]}</span>{' '}
              <span class="small muted">{vietnamTime(record.createdAt)}</span>
            </li>
          )}
        </ol>
        {isFull && <p class="small muted">{texts.onlyLast(mostChanges)}</p>}
      </details>
    </section>
  )
}

function Change({ change, isBeginning }: { readonly change: ToldChange; readonly isBeginning: boolean }) {
  const { words, language } = useWords()
  const texts = words.changes
  const labelOf = (key: FieldKey) => fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
  return (
    <li>
      <span class="strong wrap">{isBeginning ? begunBy(change, words) : causeOf(change, words)}</span>{' '}
      <span class="small muted">{vietnamTime(change.at)}</span>
      <ul class="small">
        {change.fields.map((field) => (
          <li key={field.key} class="wrap">
            {fieldLine(field, labelOf(field.key), words)}
          </li>
        ))}
        {change.left?.map(({ key, value }, place) => (
          <li key={`left/${place}`} class="wrap">
            {texts.left(labelOf(key), shownValue(key, value, words))}
          </li>
        ))}
      </ul>
    </li>
  )
}

function fieldLine({ key, was, became }: ToldChange['fields'][number], label: string, words: Words): string {
  const texts = words.changes
  if (was === undefined) return became === undefined ? '' : texts.added(label, shownValue(key, became, words))
  const before = shownValue(key, was, words)
  return became === undefined
    ? texts.cleared(label, before)
    : texts.changed(label, before, shownValue(key, became, words))
}

function begunBy({ cause }: ToldChange, words: Words): string {
  return cause.kind === 'list' ? words.changes.listBegan(cause.file) : causeOf({ cause }, words)
}

function causeOf({ cause }: Pick<ToldChange, 'cause'>, { changes }: Words): string {
  switch (cause.kind) {
    case 'typed':
      return changes.typed
    case 'list':
      return changes.list(cause.file)
    case 'certificate':
      return changes.certificate(cause.serial)
    case 'merge':
      return changes.merge(cause.name)
  }
}
