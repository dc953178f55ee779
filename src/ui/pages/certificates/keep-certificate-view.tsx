import { useEffect, useRef } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import { subscriberKinds } from '../../../fields'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import {
  keepAsRecord,
  updateRecord,
  type CertificateSource,
  type Keeping,
  type KeepingChoice,
  type MatchingRecord,
} from './keep-certificate'
import { RecordDifferences } from './record-differences'

interface KeepProps {
  readonly certificate: Certificate
  readonly source: CertificateSource
  readonly match: MatchingRecord | undefined
  /** A record of this certificate turned up meanwhile. */
  readonly onKnown: () => void
  readonly onRecordSaved?: (id: string) => void
  readonly onOpenRecord?: (id: string) => void
}

/** Keeps a certificate as a record in one press; asks whose it is where that is not plain; brings a kept record up to date. */
export function KeepCertificate({ certificate, source, match, onKnown, onRecordSaved, onOpenRecord }: KeepProps) {
  const { words } = useWords()
  const services = useServices()
  const [task, run] = useTask<Keeping>()
  const work = (keep: () => Promise<Keeping>) =>
    void run(async () => {
      const kept = await keep()
      if ('known' in kept) onKnown()
      if ('keptId' in kept) onRecordSaved?.(kept.keptId)
      return kept
    })
  const keep = (choice: Omit<KeepingChoice, 'source'>) =>
    work(() => keepAsRecord(services, certificate, { ...choice, source }))
  const isBusy = task.state === 'running'

  if (task.state === 'done' && 'keptId' in task.value)
    return <Kept id={task.value.keptId} isUpdate={match?.record.id === task.value.keptId} onOpenRecord={onOpenRecord} />
  return (
    <>
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      {task.state === 'done' && 'needsKind' in task.value ? (
        <AskKind onKind={(kind) => keep({ kind, evenIfKnown: match !== undefined })} />
      ) : match ? (
        <RecordDifferences
          match={match}
          isBusy={isBusy}
          onUpdate={(taken) => work(() => updateRecord(services, match, certificate, taken))}
          onApart={() => keep({ evenIfKnown: true })}
          onOpenRecord={onOpenRecord}
        />
      ) : (
        <div class="row">
          <Button look="main" disabled={isBusy} onPress={() => keep({})}>
            {isBusy ? words.keeping.saving : words.certificates.saveRecord}
          </Button>
        </div>
      )}
    </>
  )
}

function AskKind({ onKind }: { readonly onKind: (kind: (typeof subscriberKinds)[number]) => void }) {
  const texts = useWords().words.certificates
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    <div class="notice warning" role="group" aria-label={texts.isPerson} ref={box}>
      <p class="strong">{texts.askKind}</p>
      <p>{texts.isPerson}:</p>
      <div class="row">
        {subscriberKinds.map((kind) => (
          <Button key={kind} onPress={() => onKind(kind)}>
            {texts.kinds[kind]}
          </Button>
        ))}
      </div>
    </div>
  )
}

function Kept({
  id,
  isUpdate,
  onOpenRecord,
}: {
  readonly id: string
  readonly isUpdate: boolean
  readonly onOpenRecord: ((id: string) => void) | undefined
}) {
  const { words } = useWords()
  return (
    <Notice tone="good" title={isUpdate ? words.keeping.updated : words.certificates.recordSaved}>
      {onOpenRecord && (
        <div class="row">
          <Button onPress={() => onOpenRecord(id)}>{words.keeping.openRecord}</Button>
        </div>
      )}
    </Notice>
  )
}
