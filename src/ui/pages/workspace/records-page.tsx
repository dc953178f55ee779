import { useState } from 'preact/hooks'
import { newRecord, type AgencyRecord, type RecordSummary } from '../../../records'
import { subscriberKinds } from '../../../fields'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { ExportRecords } from './export-records'
import { PageHeading } from './page-heading'
import { RecordsTable } from './records-table'
import { RequestsFromRecords } from './requests-from-records'
import { useWorkspace } from './workspace-context'

type Kind = AgencyRecord['kind']

/** Every record that is kept: find, open, tick some and make a request of them. */
export function RecordsPage() {
  const { words } = useWords()
  const { store } = useServices()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Kind>()
  const [ticked, setTicked] = useState<ReadonlyMap<string, RecordSummary>>(new Map())
  const [records, reload] = useLoaded(() => store.findRecords(query), [store, query])
  const last = useLastValue(records)
  const found = last?.filter((one) => kind === undefined || one.kind === kind) ?? []
  const tick = (which: readonly RecordSummary[], isOn: boolean) => setTicked((before) => withTicks(before, which, isOn))
  const isSearching = query !== '' || kind !== undefined
  return (
    <>
      <PageHeading>{words.workspace.pages.records}</PageHeading>
      <SearchRow query={query} onQuery={setQuery} kind={kind} onKind={setKind} />
      {records.state === 'running' && !last && <Loading text={words.common.loading} />}
      {records.state === 'failed' && <ErrorNotice error={records.error} onRetry={reload} />}
      {last && found.length === 0 && (
        <Nothing
          isSearching={isSearching}
          onClear={() => {
            setQuery('')
            setKind(undefined)
          }}
        />
      )}
      {found.length > 0 && (
        <>
          <p class="small muted" role="status">
            {words.recordsPage.count(found.length)}
          </p>
          <RecordsTable records={found} ticked={ticked} onTick={tick} />
          {ticked.size > 0 ? (
            <ExportRecords
              key="ticked"
              label={words.exporting.chosen(ticked.size)}
              which={{ ids: [...ticked.keys()] }}
            />
          ) : (
            <ExportRecords
              key="found"
              label={isSearching ? words.exporting.found(found.length) : words.exporting.all}
              which={{ query, ...(kind && { kind }) }}
            />
          )}
        </>
      )}
      {ticked.size > 0 && <RequestsFromRecords records={[...ticked.values()]} onClear={() => setTicked(new Map())} />}
      <NewRecordRow />
    </>
  )
}

function withTicks(
  before: ReadonlyMap<string, RecordSummary>,
  which: readonly RecordSummary[],
  isOn: boolean,
): ReadonlyMap<string, RecordSummary> {
  const next = new Map(before)
  for (const record of which) {
    if (isOn) next.set(record.id, record)
    else next.delete(record.id)
  }
  return next
}

function SearchRow({
  query,
  onQuery,
  kind,
  onKind,
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly kind: Kind | undefined
  readonly onKind: (kind: Kind | undefined) => void
}) {
  const { recordsPage } = useWords().words
  return (
    <div class="row" role="search">
      <input
        autocomplete="off"
        class="search"
        type="search"
        aria-label={recordsPage.search}
        placeholder={recordsPage.search}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <select
        autocomplete="off"
        class="search-kind"
        aria-label={recordsPage.kind}
        value={kind ?? ''}
        onChange={(event) => onKind(subscriberKinds.find((one) => one === event.currentTarget.value))}
      >
        <option value="">{recordsPage.allKinds}</option>
        {subscriberKinds.map((one) => (
          <option key={one} value={one}>
            {recordsPage.kinds[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

function Nothing({ isSearching, onClear }: { readonly isSearching: boolean; readonly onClear: () => void }) {
  const { words } = useWords()
  const { go } = useWorkspace()
  return isSearching ? (
    <Empty title={words.recordsPage.noMatchTitle}>
      <p>{words.recordsPage.noMatchNext}</p>
      <Button onPress={onClear}>{words.recordsPage.clear}</Button>
    </Empty>
  ) : (
    <Empty title={words.recordsPage.emptyTitle}>
      <p>{words.recordsPage.emptyNext}</p>
      <Button look="main" onPress={() => go('certificates')}>
        {words.requests.fromCertificates}
      </Button>
    </Empty>
  )
}

/** Begins a record by hand. It waits as unsaved work until its first save. */
function NewRecordRow() {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const begin = (kind: Kind) => {
    const record = newRecord(kind, {}, { id: services.newId(), nowMs: services.nowMs() })
    unsaved.records.set(record.id, { value: record, version: 0, isChanged: true })
    onUnsaved()
    go(`records/${record.id}`)
  }
  return (
    <div class="row" role="group" aria-label={words.recordsPage.add}>
      <Button onPress={() => go('import')}>{words.importPage.enter}</Button>
      <Button onPress={() => go('duplicates')}>{words.duplicates.enter}</Button>
      {subscriberKinds.map((kind) => (
        <Button key={kind} onPress={() => begin(kind)}>
          {words.recordsPage.addKind(words.recordsPage.kinds[kind])}
        </Button>
      ))}
    </div>
  )
}
