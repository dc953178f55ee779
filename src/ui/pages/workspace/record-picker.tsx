import { useRef, useState } from 'preact/hooks'
import type { AgencyRecord, ListedRecord } from '../../../records'
import { Button } from '../../components/button'
import { moveAmongRows } from '../../components/row-keys'
import { SearchBox } from '../../components/search-box'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded, useTask } from '../../components/use-task'
import type { SavedRecord } from '../../services'
import { useWords } from '../../text/words'
import { useWorkspace } from './workspace-context'

const shownAtMost = 60

interface PickerProps {
  /** Only records of these kinds. */
  readonly kinds: readonly AgencyRecord['kind'][]
  /** True when several are picked one after the other. */
  readonly staysOpen?: boolean
  readonly onPick: (saved: SavedRecord) => void
  readonly onClose: () => void
}

/** Finds a kept record and hands it over. */
export function RecordPicker({ kinds, staysOpen = false, onPick, onClose }: PickerProps) {
  const { words } = useWords()
  const { store } = useServices()
  const { go } = useWorkspace()
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [records, reload] = useLoaded(
    () => store.searchRecords({ query, kinds, offset: 0, limit: shownAtMost }),
    [store, query],
  )
  const [picking, runPicking] = useTask<undefined>()
  const pick = ({ id }: ListedRecord) =>
    void runPicking(async () => {
      const saved = await store.getRecord(id)
      setPicked((before) => new Set([...before, id]))
      onPick(saved)
    })
  const last = useLastValue(records)
  const found = last?.rows ?? []
  const total = last ? last.counts.person + last.counts.organisation + last.counts.service : 0
  const list = useRef<HTMLUListElement>(null)
  return (
    <div class="picker stack tight" role="group" aria-label={words.requests.pickerTitle}>
      <div class="row">
        <SearchBox
          label={words.recordsPage.search}
          query={query}
          onQuery={setQuery}
          onDown={() => list.current && moveAmongRows('Home', list.current, list.current)}
        />
        <Button look="quiet" onPress={onClose}>
          {words.common.close}
        </Button>
      </div>
      {records.state === 'running' && !last && <Loading text={words.common.loading} />}
      {records.state === 'failed' && <ErrorNotice error={records.error} onRetry={reload} />}
      {picking.state === 'failed' && <ErrorNotice error={picking.error} />}
      {last && found.length === 0 && query === '' && (
        <Empty title={words.recordsPage.emptyTitle}>
          <p>{words.recordsPage.emptyNext}</p>
          <Button onPress={() => go('certificates')}>{words.requests.fromCertificates}</Button>
        </Empty>
      )}
      {last && found.length === 0 && query !== '' && (
        <p class="muted">
          {words.recordsPage.noMatchTitle}. {words.recordsPage.noMatchNext}
        </p>
      )}
      {last && total > 0 && (
        <p class="small muted" role="status">
          {words.recordsPage.found(last.counts)}
          {total > shownAtMost && ` · ${words.recordsPage.firstShown(shownAtMost)}`}
        </p>
      )}
      <ul
        class="plain-list picks"
        ref={list}
        onKeyDown={(event) => {
          const from = event.target instanceof Element ? event.target : event.currentTarget
          if (moveAmongRows(event.key, from, event.currentTarget)) event.preventDefault()
        }}
      >
        {found.map((summary) => (
          <Pick key={summary.id} summary={summary} isPicked={staysOpen && picked.has(summary.id)} onPick={pick} />
        ))}
      </ul>
    </div>
  )
}

function Pick({
  summary,
  isPicked,
  onPick,
}: {
  readonly summary: ListedRecord
  readonly isPicked: boolean
  readonly onPick: (summary: ListedRecord) => void
}) {
  const { words } = useWords()
  const name = summary.name === '' ? words.recordsPage.unnamed : summary.name
  return (
    <li class="row apart">
      <span class="wrap">
        <span class="clamped" title={name}>
          {name}
        </span>
        <span class="second small muted clamped" title={summary.line}>
          {summary.line}
        </span>
      </span>
      {isPicked ? (
        <span class="small muted">{words.requests.added}</span>
      ) : (
        <button
          type="button"
          class="button plain"
          aria-label={words.requests.pickNamed(name)}
          onClick={() => onPick(summary)}
        >
          {words.requests.pick}
        </button>
      )}
    </li>
  )
}
