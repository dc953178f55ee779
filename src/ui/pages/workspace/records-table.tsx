import { formatDate, isIsoDate } from '../../../fields'
import type { ListedRecord } from '../../../records'
import { ExpiryBadge } from '../../components/expiry-badge'
import { moveAmongRows, type RowKeys } from '../../components/row-keys'
import { useServices } from '../../components/services-context'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { useWorkspace } from './workspace-context'

interface TableProps {
  readonly records: readonly ListedRecord[]
  /** By id; what was ticked before a search stays ticked. */
  readonly ticked: ReadonlyMap<string, ListedRecord>
  readonly onTick: (which: readonly ListedRecord[], isOn: boolean) => void
  readonly keys?: RowKeys
}

/** Records as a list to tick. */
export function RecordsTable({ records, ticked, onTick, keys }: TableProps) {
  const { words } = useWords()
  const { columns, pickAll } = words.recordsPage
  const areAllTicked = records.every(({ id }) => ticked.has(id))
  return (
    <div
      class="table-box"
      role="region"
      aria-label={words.workspace.pages.records}
      tabIndex={0}
      onKeyDown={(event) => {
        const from = event.target instanceof Element ? event.target : event.currentTarget
        if (moveAmongRows(event.key, from, event.currentTarget, keys)) event.preventDefault()
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={pickAll}
                checked={areAllTicked}
                onChange={(event) => onTick(records, event.currentTarget.checked)}
              />
            </th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.certificate}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row
              key={record.id}
              record={record}
              isTicked={ticked.has(record.id)}
              onTick={(isOn) => onTick([record], isOn)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  record,
  isTicked,
  onTick,
}: {
  readonly record: ListedRecord
  readonly isTicked: boolean
  readonly onTick: (isOn: boolean) => void
}) {
  const { words } = useWords()
  const { go, unsaved } = useWorkspace()
  const texts = words.recordsPage
  const name = record.name === '' ? texts.unnamed : record.name
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={texts.pickNamed(name)}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </td>
      <td class="wrap">
        <button type="button" class="link clamped" title={name} onClick={() => go(`records/${record.id}`)}>
          {name}
        </button>
        {unsaved.records.has(record.id) && <Badge tone="warning">{words.workspace.unsaved}</Badge>}
        <span class="second small muted clamped" title={record.line}>
          {record.line}
        </span>
      </td>
      <td>{texts.kinds[record.kind]}</td>
      <td>
        <Expiry record={record} />
      </td>
    </tr>
  )
}

function Expiry({ record: { certificateNotAfter } }: { readonly record: ListedRecord }) {
  const { recordsPage } = useWords().words
  const services = useServices()
  if (certificateNotAfter === undefined || !isIsoDate(certificateNotAfter))
    return <span class="muted">{recordsPage.noCertificate}</span>
  return (
    <>
      <ExpiryBadge notAfter={certificateNotAfter} today={services.today()} />
      <span class="second small muted">{recordsPage.until(formatDate(certificateNotAfter))}</span>
    </>
  )
}
