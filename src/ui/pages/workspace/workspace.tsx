import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Badge } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { ReadFile } from '../../services'
import { useWords } from '../../text/words'
import { CertificatesPage } from '../certificates/certificates-page'
import { DoctorPage } from '../doctor/doctor-page'
import { DuePage } from '../due/due-page'
import { DuplicatesPage } from '../duplicates/duplicates-page'
import { SettingsPage } from '../settings/settings-page'
import { GuidePage } from '../guide/guide-page'
import { ImportPage } from '../import/import-page'
import { InspectPage } from '../inspect/inspect-page'
import { PlannerPage } from '../planner/planner-page'
import { ReportsPage } from '../reports/reports-page'
import { BackupReminder } from '../protection/backup-reminder'
import { LostStore } from '../protection/lost-store'
import { useLock } from '../protection/lock-context'
import { LockGate } from '../protection/lock-gate'
import { DevicesPage } from './devices-page'
import { HistoryEntryPage } from './history-entry-page'
import { HistoryPage } from './history-page'
import { RecordEditorPage } from './record-editor-page'
import { RecordsPage } from './records-page'
import { RequestEditorPage } from './request-editor-page'
import { RequestsPage } from './requests-page'
import { WorkspaceContext, type UnsavedWork, type WorkspaceRoom } from './workspace-context'

const pages = [
  'due',
  'requests',
  'guide',
  'planner',
  'records',
  'certificates',
  'devices',
  'history',
  'reports',
  'settings',
] as const
/** Places that the navigation does not list. */
const sidePages = ['inspect', 'doctor', 'import', 'duplicates'] as const
type Page = (typeof pages)[number] | (typeof sidePages)[number]

interface Place {
  readonly page: Page
  /** What is open on it: `requests/<id>`. */
  readonly id: string | undefined
  /** Everything behind the page's name. */
  readonly parts: readonly string[]
}

/** A place of the address. What is no place is the first page. */
function readPlace(place: string): Place {
  const [name, ...others] = place.split('/')
  const page = [...pages, ...sidePages].find((one) => one === name) ?? 'due'
  const parts = others.filter((part) => part !== '')
  return { page, id: parts[0], parts }
}

function emptyUnsaved(): UnsavedWork {
  return { drafts: new Map(), records: new Map(), settings: new Map(), planner: new Map() }
}

function countUnsaved({ drafts, records, settings, planner }: UnsavedWork): number {
  return drafts.size + records.size + settings.size + planner.size
}

interface WorkspaceProps {
  /** The text behind `#/` of the address. */
  readonly place: string
  readonly onGo: (place: string) => void
  readonly onOtherLanguage: () => void
}

/** The full-tab page: requests, records, certificates, devices and history, one at a time; nothing while the store is locked. */
export function Workspace(props: WorkspaceProps) {
  const unsaved = useMemo(emptyUnsaved, [])
  return (
    <LockGate countUnsaved={() => countUnsaved(unsaved)} onOtherLanguage={props.onOtherLanguage}>
      <OpenWorkspace {...props} unsaved={unsaved} />
    </LockGate>
  )
}

function OpenWorkspace({ place, onGo, onOtherLanguage, unsaved }: WorkspaceProps & { readonly unsaved: UnsavedWork }) {
  const { page, id, parts } = readPlace(place)
  const room = useRoom(place, onGo, unsaved)
  return (
    <WorkspaceContext.Provider value={room}>
      <div class="workspace">
        <Navigation page={page} unsaved={unsaved} onGo={onGo} onOtherLanguage={onOtherLanguage} />
        <main tabIndex={-1}>
          <LostStore onRestore={() => onGo('settings/protection')} />
          {(page === 'due' || page === 'requests' || page === 'records') && id === undefined && <BackupReminder />}
          <Shown page={page} id={id} parts={parts} />
        </main>
      </div>
    </WorkspaceContext.Provider>
  )
}

function useRoom(place: string, onGo: (place: string) => void, unsaved: UnsavedWork): WorkspaceRoom {
  const services = useServices()
  const [, setUnsavedCount] = useState(0)
  const first = useRef(place)
  const hasMoved = useRef(false)
  const filesAtHand = useRef(new Map<string, File>())
  if (place !== first.current) hasMoved.current = true
  useEffect(() => () => services.warnOnClose(false), [services])
  const onUnsaved = () => {
    const count = countUnsaved(unsaved)
    setUnsavedCount(count)
    services.warnOnClose(count > 0)
  }
  return { go: onGo, unsaved, onUnsaved, filesAtHand: filesAtHand.current, hasMoved: hasMoved.current }
}

/** The page of a place. Files that were read stay until the workspace is closed. */
function Shown({ page, id, parts }: Place) {
  const files = useTask<readonly ReadFile[]>()
  switch (page) {
    case 'due':
      return <DuePage />
    case 'requests':
      return id === undefined ? <RequestsPage /> : <RequestEditorPage key={id} id={id} />
    case 'guide':
      return <GuidePage parts={parts} />
    case 'planner':
      return <PlannerPage />
    case 'records':
      return id === undefined ? <RecordsPage /> : <RecordEditorPage key={id} id={id} />
    case 'certificates':
      return <CertificatesPage files={files} />
    case 'devices':
      return <DevicesPage />
    case 'history':
      return id === undefined ? <HistoryPage /> : <HistoryEntryPage key={id} id={id} />
    case 'reports':
      return <ReportsPage />
    case 'settings':
      return <SettingsPage section={id} />
    case 'inspect':
      return <InspectPage />
    case 'import':
      return <ImportPage />
    case 'duplicates':
      return <DuplicatesPage />
    case 'doctor':
      return <DoctorPage />
  }
}

function Navigation({
  page,
  unsaved,
  onGo,
  onOtherLanguage,
}: {
  readonly page: Page
  readonly unsaved: UnsavedWork
} & Pick<WorkspaceProps, 'onGo' | 'onOtherLanguage'>) {
  const { words } = useWords()
  const lock = useLock()
  const counts: Readonly<Partial<Record<Page, number>>> = {
    requests: unsaved.drafts.size,
    records: unsaved.records.size,
    settings: unsaved.settings.size,
    planner: unsaved.planner.size,
  }
  return (
    <nav aria-label={words.workspace.navigation}>
      <p class="product">{words.common.product}</p>
      {pages.map((one) => (
        <a
          key={one}
          href={`#/${one}`}
          aria-current={one === page ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            onGo(one)
          }}
        >
          <span>{words.workspace.pages[one]}</span>
          {(counts[one] ?? 0) > 0 && <Badge tone="warning">{words.workspace.unsaved}</Badge>}
        </a>
      ))}
      <div class="foot">
        {lock.hasPassphrase && <Button onPress={lock.lockNow}>{words.lock.lockNow}</Button>}
        <Button look="quiet" onPress={onOtherLanguage}>
          {words.common.otherLanguage}
        </Button>
        <p class="small muted">{words.workspace.localOnly}</p>
      </div>
    </nav>
  )
}
