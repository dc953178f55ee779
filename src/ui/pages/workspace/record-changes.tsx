import { fieldDefinition, type FieldKey } from '../../../fields'
import { mostChanges, toldChanges, type AgencyRecord, type ToldChange } from '../../../records'
import { causeInWords, changeInWords } from '../../components/change-cause'
import { ChangeList, type ShownChange } from '../../components/change-list'
import { useServices } from '../../components/services-context'
import { shownValue } from '../../components/shown-value'
import { ErrorNotice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
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
  const { words, language } = useWords()
  const texts = words.changes
  const told = toldChanges(record)
  const oldest = told.at(-1)
  const isFull = told.length === mostChanges
  // A list that began the record tells so itself.
  const isBeginningTold = oldest?.cause.kind === 'list' && oldest.at === record.createdAt
  const labelOf = (key: FieldKey) => fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
  const changes = told.map((change): ShownChange => {
    const isBeginning = isBeginningTold && change === oldest
    return { title: titleOf(change, isBeginning, words), at: change.at, lines: linesOf(change, labelOf, words) }
  })
  const beginning = { title: texts.began[record.source], at: record.createdAt, lines: [] }
  return (
    <section class="card">
      <ChangeList
        changes={isBeginningTold || isFull ? changes : [...changes, beginning]}
        count={told.length}
        none={texts.none}
        note={isFull ? texts.onlyLast(mostChanges) : undefined}
      />
    </section>
  )
}

function titleOf({ cause }: ToldChange, isBeginning: boolean, words: Words): string {
  return isBeginning && cause.kind === 'list'
    ? words.changes.listBegan(cause.file)
    : causeInWords(cause, words, words.changes.typed)
}

function linesOf({ fields, left = [] }: ToldChange, labelOf: (key: FieldKey) => string, words: Words): string[] {
  return [
    ...fields.map(({ key, was, became }) =>
      changeInWords(labelOf(key), shownValue(key, was, words), shownValue(key, became, words), words),
    ),
    ...left.map(({ key, value }) => words.changes.left(labelOf(key), shownValue(key, value, words))),
  ]
}
