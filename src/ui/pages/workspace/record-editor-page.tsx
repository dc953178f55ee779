import { displayName, withValues, type AgencyRecord } from '../../../records'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { ExpiryBadge } from '../../components/expiry-badge'
import { useServices } from '../../components/services-context'
import { Badge, ErrorNotice, Loading } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { ValueFields } from '../../components/value-fields'
import { isIsoDate } from '../../../fields'
import type { Services } from '../../services'
import { useWords } from '../../text/words'
import { ConflictNotice } from './conflict-notice'
import { valueFindings } from './value-findings'
import { recordTexts } from './draft-texts'
import { EditorFrame } from './editor-frame'
import { PageHeading } from './page-heading'
import { RecordChanges } from './record-changes'
import { recordSections } from './record-sections'
import { useEditing, type Kept, type Working } from './use-editing'
import { useWorkspace } from './workspace-context'

async function loadRecord({ store }: Services, id: string): Promise<Kept<AgencyRecord>> {
  const { record, version } = await store.getRecord(id)
  return { value: record, version }
}

/** Opens one record for editing, with what was typed before and not saved. */
export function RecordEditorPage({ id }: { readonly id: string }) {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved } = useWorkspace()
  const [start, reload] = useLoaded<Working<AgencyRecord>>(
    async () => unsaved.records.get(id) ?? { ...(await loadRecord(services, id)), isChanged: false },
    [services, id],
  )
  return (
    <>
      <div>
        <Button look="quiet" onPress={() => go('records')}>
          ← {words.workspace.backTo(words.workspace.pages.records)}
        </Button>
      </div>
      {start.state === 'done' ? (
        <RecordEditor start={start.value} />
      ) : (
        <PageHeading>{words.workspace.pages.records}</PageHeading>
      )}
      {(start.state === 'idle' || start.state === 'running') && <Loading text={words.common.loading} />}
      {start.state === 'failed' && <ErrorNotice error={start.error} onRetry={reload} />}
    </>
  )
}

function RecordEditor({ start }: { readonly start: Working<AgencyRecord> }) {
  const { words } = useWords()
  const services = useServices()
  const { go, unsaved, onUnsaved } = useWorkspace()
  const [removing, runRemoving] = useTask<undefined>()
  const { id } = start.value
  const editing = useEditing(start, {
    id,
    memory: unsaved.records,
    onMemory: onUnsaved,
    load: () => loadRecord(services, id),
    write: (record, version) => services.store.saveRecord(record, version),
  })
  const record = editing.value
  const name = displayName(record)
  const remove = () =>
    void runRemoving(async () => {
      if (editing.version > 0) await services.store.removeRecord(id)
      editing.forget()
      go('records')
    })
  return (
    <EditorFrame
      editing={editing}
      actions={
        <ConfirmButton name={words.recordsPage.removeRecord} onConfirm={remove}>
          {words.recordsPage.removeRecord}
        </ConfirmButton>
      }
    >
      <div class="row">
        <PageHeading>{name === '' ? words.recordsPage.newRecord : name}</PageHeading>
        <Badge>{words.recordsPage.kinds[record.kind]}</Badge>
        <Expiry record={record} />
      </div>
      {removing.state === 'failed' && <ErrorNotice error={removing.error} />}
      <ConflictNotice editing={editing} textsOf={(value) => recordTexts(value, words)} />
      {recordSections[record.kind].map(({ title, keys }) => (
        <section key={title} class="card">
          <h2>{words.recordsPage.sections[title]}</h2>
          <ValueFields
            path="record"
            fields={keys.map((key) => ({ key }))}
            values={record.values}
            findings={valueFindings(record.values, keys, { path: 'record', today: services.today() })}
            onChange={(values) => editing.change(withValues(record, values, services.nowMs()))}
          />
        </section>
      ))}
      <RecordChanges id={id} version={editing.version} />
    </EditorFrame>
  )
}

function Expiry({ record }: { readonly record: AgencyRecord }) {
  const services = useServices()
  const { certificateNotAfter } = record.values
  if (typeof certificateNotAfter !== 'string' || !isIsoDate(certificateNotAfter)) return null
  return <ExpiryBadge notAfter={certificateNotAfter} today={services.today()} />
}
