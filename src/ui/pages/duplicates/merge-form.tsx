import { useState } from 'preact/hooks'
import { fieldDefinition, type FieldKey, type FieldValue } from '../../../fields'
import {
  displayName,
  mergeQuestions,
  orderForMerge,
  type AgencyRecord,
  type MergeChoice,
  type MergeQuestion,
} from '../../../records'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { shownValue } from '../../components/shown-value'
import { ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import type { SavedRecord } from '../../services'
import { useWords } from '../../text/words'

/** Records side by side, the one that stays first; where they differ, one value is chosen. */
export function MergeForm({
  ids,
  onMerged,
  onCancel,
}: {
  readonly ids: readonly string[]
  readonly onMerged: (merged: { readonly id: string; readonly name: string }) => void
  readonly onCancel: () => void
}) {
  const { words } = useWords()
  const { store } = useServices()
  const [loaded, again] = useLoaded(() => Promise.all(ids.map((id) => store.getRecord(id))), [store, ids.join(' ')])
  if (loaded.state === 'failed') return <ErrorNotice error={loaded.error} onRetry={again} />
  if (loaded.state !== 'done') return <Loading text={words.common.loading} />
  return <Choices saved={loaded.value} onMerged={onMerged} onCancel={onCancel} onStale={again} />
}

function Choices({
  saved,
  onMerged,
  onCancel,
  onStale,
}: {
  readonly saved: readonly SavedRecord[]
  readonly onMerged: (merged: { readonly id: string; readonly name: string }) => void
  readonly onCancel: () => void
  readonly onStale: () => void
}) {
  const { words } = useWords()
  const texts = words.duplicates
  const services = useServices()
  const [choice, setChoice] = useState<MergeChoice>({})
  const [merging, run] = useTask<undefined>()
  const records = orderForMerge(saved.map(({ record }) => record))
  const questions = mergeQuestions(records)
  const [first] = records
  if (!first) return null
  const versionOf = (id: string) => saved.find(({ record }) => record.id === id)?.version ?? 0
  const merge = () =>
    void run(async () => {
      const rows = records.map(({ id }) => ({ id, version: versionOf(id) }))
      const at = new Date(services.nowMs()).toISOString()
      await services.duplicates.merge({ id: services.newId(), at, rows, choice })
      onMerged({ id: first.id, name: displayName(first) })
      return undefined
    })
  const certificates = new Set(records.flatMap((one) => one.certificates)).size
  return (
    <section class="stack" aria-label={texts.compareTitle}>
      <h2>{texts.compareTitle}</h2>
      {questions.some(({ key, values }) => key === 'citizenId' && values.every((value) => value !== undefined)) && (
        <p class="finding warning">{texts.twoNumbers}</p>
      )}
      <p class="small muted">{questions.length === 0 ? texts.allSame : texts.compareWhat}</p>
      {questions.length > 0 && (
        <Questions
          questions={questions}
          records={records}
          choice={choice}
          onChoose={(key, place) => setChoice({ ...choice, [key]: place })}
        />
      )}
      {certificates > 0 && <p class="small muted">{texts.certificates(certificates)}</p>}
      {merging.state === 'failed' && <ErrorNotice error={merging.error} onRetry={onStale} />}
      <div class="row">
        <Button look="main" disabled={merging.state === 'running'} onPress={merge}>
          {merging.state === 'running' ? texts.merging : texts.merge}
        </Button>
        <Button onPress={onCancel}>{words.common.cancel}</Button>
      </div>
    </section>
  )
}

function Questions({
  questions,
  records,
  choice,
  onChoose,
}: {
  readonly questions: readonly MergeQuestion[]
  readonly records: readonly AgencyRecord[]
  readonly choice: MergeChoice
  readonly onChoose: (key: FieldKey, place: number) => void
}) {
  const { words, language } = useWords()
  const texts = words.duplicates
  const shown = (key: FieldKey, value: FieldValue | undefined) =>
    value === undefined ? texts.leftEmpty : shownValue(key, value, words)
  return (
    <div class="table-box" role="region" aria-label={texts.compareTitle} tabIndex={0}>
      <table class="merge-table">
        <thead>
          <tr>
            <th scope="col">{texts.item}</th>
            {records.map((record, place) => (
              <th key={record.id} scope="col" class="wrap">
                {displayName(record) || words.recordsPage.unnamed}
                <span class="second small muted">
                  {place === 0 ? texts.stays : texts.changedAt(vietnamTime(record.changedAt))}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ key, values, proposed }) => {
            const label = fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                {values.map((value, place) => (
                  <td key={place} class="wrap">
                    <label class="tick">
                      <input
                        type="radio"
                        name={`merge ${records[0]?.id ?? ''} ${key}`}
                        aria-label={`${label}: ${shown(key, value)}`}
                        checked={(choice[key] ?? proposed) === place}
                        onChange={() => onChoose(key, place)}
                      />
                      <span class={value === undefined ? 'muted' : ''}>{shown(key, value)}</span>
                    </label>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
