import { useEffect, useState } from 'preact/hooks'
import { forms } from '../../../procedures'
import { assess, readRequestText, subjectName, type RequestDraft, type RequestFault } from '../../../requests'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import type { Words } from '../../text/vi'
import { useWords } from '../../text/words'
import type { SavedDraft } from '../../services'
import { keptRequests } from '../due/load-due'
import { useDuplicates } from '../life/use-others'
import { loadDecree, type Decree } from '../workspace/decree'
import { DuplicateNotice } from './duplicate-notice'

/** "Mẫu 04 · Trần Văn Thử và 2 thuê bao khác": short enough for a narrow panel. */
function nameOf({ draft }: SavedDraft, words: Words): string {
  const [first] = draft.subjects
  const who = first ? subjectName(first) : ''
  const others = draft.subjects.length - 1
  const people =
    who === ''
      ? words.common.people(draft.subjects.length)
      : others > 0
        ? words.panel.draft.andOthers(who, others)
        : who
  return `${words.common.mau(draft.mau)} · ${people}`
}

function Findings({ draft, decree }: { readonly draft: RequestDraft; readonly decree: Decree }) {
  const { words, language } = useWords()
  const { today } = useServices()
  const { findings } = assess(draft, { ...decree, today: today(), certificates: [] })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const others = findings.filter(({ severity }) => severity === 'warning')
  if (findings.every(({ severity }) => severity === 'hint')) return <Badge tone="good">{words.panel.draft.ready}</Badge>
  return (
    <details>
      <summary>
        {errors.length > 0 && <Badge tone="error">{words.panel.draft.missing(errors.length)}</Badge>}{' '}
        {others.length > 0 && <Badge tone="warning">{words.panel.draft.warnings(others.length)}</Badge>}{' '}
        <span class="small">{words.panel.draft.showFindings}</span>
      </summary>
      <ul class="small">
        {[...errors, ...others].slice(0, 40).map((finding) => (
          <li key={`${finding.path}/${finding.code}`} class={`finding ${finding.severity}`}>
            {language === 'vi' ? finding.message : finding.english}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Chooses the request to fill in: one that is kept, or one from a file, which is then kept too. */
export function DraftPicker({
  onChoose,
  onDevices,
}: {
  readonly onChoose: (draft: SavedDraft | undefined) => void
  readonly onDevices: () => void
}) {
  const { words } = useWords()
  const services = useServices()
  const [drafts, reload] = useLoaded(async () => {
    const [kept, decree] = await Promise.all([keptRequests(services), loadDecree(services)])
    return { list: kept.filter(({ life }) => life.putAwayAt === undefined), decree }
  }, [services])
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [fault, setFault] = useState<RequestFault | undefined>(undefined)
  const list = drafts.state === 'done' ? drafts.value.list : []
  const current = list.find(({ id }) => id === chosen) ?? list[0]
  const duplicates = useDuplicates(current?.id, current?.draft, list)

  useEffect(() => {
    onChoose(current)
  }, [current?.id, current?.version])

  const openFile = async (file: File) => {
    const reading = readRequestText(await file.text())
    if ('fault' in reading) {
      setFault(reading.fault)
      return
    }
    setFault(undefined)
    const id = services.newId()
    await services.store.saveDraft(id, reading.draft, 0)
    setChosen(id)
    reload()
  }

  const opener = (
    <FileButton
      label={words.panel.draft.openFile}
      accept=".json,application/json"
      onFiles={(files) => void (files[0] && openFile(files[0]))}
    />
  )
  return (
    <section class="card" aria-label={words.panel.draft.title}>
      <h2>{words.panel.draft.title}</h2>
      {drafts.state === 'running' && <Loading text={words.common.loading} />}
      {drafts.state === 'failed' && <ErrorNotice error={drafts.error} onRetry={reload} />}
      {drafts.state === 'done' && !current && (
        <Empty title={words.panel.draft.emptyTitle}>
          <p>{words.panel.draft.emptyNext}</p>
          <Button look="main" onPress={onDevices}>
            {words.panel.tabs.devices}
          </Button>
        </Empty>
      )}
      {drafts.state === 'done' && current && (
        <>
          <div class="field">
            <label for="draft">{words.panel.draft.choose}</label>
            <select
              autocomplete="off"
              id="draft"
              value={current.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {list.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one, words)}
                </option>
              ))}
            </select>
          </div>
          <p class="small muted">{forms[current.draft.mau].shortName}</p>
          <Findings draft={current.draft} decree={drafts.value.decree} />
          <DuplicateNotice findings={duplicates} />
        </>
      )}
      {fault && (
        <Notice tone="error" title={words.panel.draft.fileFault}>
          {fault.path !== '' && (
            <p>
              <code>{words.panel.draft.at(fault.path)}</code>
            </p>
          )}
          <p>{fault.message}</p>
        </Notice>
      )}
      <div class="row">
        {opener}
        {current && (
          <Button look="quiet" onPress={() => services.openWorkspace(`requests/${current.id}`)}>
            {words.panel.draft.editInWorkspace}
          </Button>
        )}
      </div>
    </section>
  )
}
