import { useRef, useState } from 'preact/hooks'
import { newRecord, type AgencyRecord, type ListedRecord } from '../../../records'
import { subscriberKinds } from '../../../fields'
import { Button } from '../../components/button'
import { moveAmongRows } from '../../components/row-keys'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { PageTurner } from '../../components/page-turner'
import { ExportRecords } from './export-records'
import { PageHeading } from './page-heading'
import { isNarrowed, nothingAsked, RecordsSearch, searchOf, type Asked } from './records-search'
import { RecordsTable } from './records-table'
import { RequestsFromRecords } from './requests-from-records'
import { useFoundRecords } from './use-found-records'
import { useWorkspace } from './workspace-context'

type Kind = AgencyRecord['kind']

/** Few enough to be there before the next letter is typed. */
const rowsOfPage = 50

/** Every record that is kept: find, open, tick some and make a request of them. */
export function RecordsPage() {
  const { words } = useWords()
  const { today } = useServices()
  const [{ asked, page }, setWanted] = useState<{ readonly asked: Asked; readonly page: number }>({
    asked: nothingAsked,
    page: 0,
  })
  const [ticked, setTicked] = useState<ReadonlyMap<string, ListedRecord>>(new Map())
  const list = useRef<HTMLDivElement>(null)
  const searchOfPage = () => ({ ...searchOf(asked, today()), offset: page * rowsOfPage, limit: rowsOfPage })
  const { task: records, found, reload } = useFoundRecords(searchOfPage, [asked, page])
  const ask = (next: Asked) => setWanted({ asked: next, page: 0 })
  const total = found ? found.counts.person + found.counts.organisation + found.counts.service : 0
  const turn = (to: number) => setWanted({ asked, page: Math.min(Math.max(to, 0), Math.ceil(total / rowsOfPage) - 1) })
  return (
    <>
      <PageHeading>{words.workspace.pages.records}</PageHeading>
      <RecordsSearch
        asked={asked}
        onAsked={ask}
        onDown={() => list.current && moveAmongRows('Home', list.current, list.current)}
      />
      {records.state === 'running' && !found && <Loading text={words.common.loading} />}
      {records.state === 'failed' && <ErrorNotice error={records.error} onRetry={reload} />}
      {found?.building && (
        <Notice tone="info" title={words.recordsPage.building(found.building)}>
          <p>{words.recordsPage.buildingNext}</p>
        </Notice>
      )}
      {found && found.unreadable > 0 && (
        <Notice tone="warning" title={words.recordsPage.unreadable(found.unreadable)}>
          <p>{words.recordsPage.unreadableNext}</p>
        </Notice>
      )}
      {found && !found.building && total === 0 && (isNarrowed(asked) || found.unreadable === 0) && (
        <Nothing isSearching={isNarrowed(asked)} onClear={() => ask(nothingAsked)} />
      )}
      {found && total > 0 && (
        <>
          <p class="small muted" role="status">
            {words.recordsPage.found(found.counts)}
          </p>
          <div ref={list}>
            <RecordsTable
              records={found.rows}
              ticked={ticked}
              onTick={(which, isOn) => setTicked((before) => withTicks(before, which, isOn))}
              keys={total > rowsOfPage ? { onTurn: (by) => turn(page + by) } : {}}
            />
          </div>
          <PageTurner all={total} page={page} onPage={turn} perPage={rowsOfPage} />
          {ticked.size > 0 ? (
            <ExportRecords
              key="ticked"
              label={words.exporting.chosen(ticked.size)}
              which={{ ids: [...ticked.keys()] }}
            />
          ) : (
            <ExportRecords
              key="found"
              label={isNarrowed(asked) ? words.exporting.found(total) : words.exporting.all}
              which={searchOf(asked, today())}
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
  before: ReadonlyMap<string, ListedRecord>,
  which: readonly ListedRecord[],
  isOn: boolean,
): ReadonlyMap<string, ListedRecord> {
  const next = new Map(before)
  for (const record of which) {
    if (isOn) next.set(record.id, record)
    else next.delete(record.id)
  }
  return next
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
