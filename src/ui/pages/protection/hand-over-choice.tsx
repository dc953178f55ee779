import { useState } from 'preact/hooks'
import { SearchBox } from '../../components/search-box'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded } from '../../components/use-task'
import type { SavedDraft } from '../../services'
import { useWords } from '../../text/words'

/** The records and requests that are handed over. */
export interface HandOver {
  readonly recordIds: readonly string[]
  readonly draftIds: readonly string[]
}

/** Nothing chosen yet. */
export const noChoice: HandOver = { recordIds: [], draftIds: [] }

const shownAtMost = 100

/** Chooses records and requests by ticking them. What is ticked stays so while another search is shown. */
export function HandOverChoice({
  chosen,
  onChange,
}: {
  readonly chosen: HandOver
  readonly onChange: (chosen: HandOver) => void
}) {
  const { words } = useWords()
  const texts = words.protection.backup
  const { store } = useServices()
  const [query, setQuery] = useState('')
  const [records, again] = useLoaded(
    () => store.searchRecords({ query, offset: 0, limit: shownAtMost }),
    [store, query],
  )
  const [drafts] = useLoaded(() => store.listDrafts(), [store])
  const found = useLastValue(records)?.rows ?? []
  const nameOfDraft = ({ draft }: SavedDraft) => {
    const who = draft.subjects.map((one) => one.fullName ?? one.certificateName ?? one.serviceName)
    return [words.common.mau(draft.mau), ...who.filter((name) => typeof name === 'string').slice(0, 3)].join(', ')
  }
  return (
    <div class="stack tight">
      <p class="small strong" role="status">
        {texts.chosen(chosen.recordIds.length, chosen.draftIds.length)}
      </p>
      <p class="small strong">{texts.records}</p>
      <SearchBox label={texts.find} query={query} onQuery={setQuery} />
      {records.state === 'running' && found.length === 0 && <Loading text={words.common.loading} />}
      {records.state === 'failed' && <ErrorNotice error={records.error} onRetry={again} />}
      <Ticks
        items={found.map(({ id, name, line }) => ({ id, name: name || line }))}
        ticked={chosen.recordIds}
        onTicked={(recordIds) => onChange({ ...chosen, recordIds })}
      />
      <p class="small strong">{texts.drafts}</p>
      <Ticks
        items={(drafts.state === 'done' ? drafts.value : []).map((one) => ({ id: one.id, name: nameOfDraft(one) }))}
        ticked={chosen.draftIds}
        onTicked={(draftIds) => onChange({ ...chosen, draftIds })}
      />
    </div>
  )
}

function Ticks({
  items,
  ticked,
  onTicked,
}: {
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly ticked: readonly string[]
  readonly onTicked: (ids: readonly string[]) => void
}) {
  return (
    <ul class="plain-list picks">
      {items.map(({ id, name }) => (
        <li key={id}>
          <label class="tick">
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={(event) =>
                onTicked(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
              }
            />
            <span class="wrap">{name}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
