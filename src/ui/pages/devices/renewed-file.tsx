import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { judgeRenewal, type Certificate, type RenewalVerdict } from '../../../certificates'
import type { ShownToken, TokenReport } from '../../../token'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import type { Services } from '../../services'
import { useWords } from '../../text/words'
import { AnsweredRows } from './answered-rows'
import { CloseRequests } from './close-requests'
import { InstallSteps } from './install-steps'
import { RecordKnows } from './record-knows'
import { RenewalChanges } from './renewal-changes'

interface RenewedFileProps {
  readonly certificate: Certificate
  readonly fileName: string
  /** What is plugged in, as it was read last; undefined before the first reading. */
  readonly report: TokenReport | undefined
  readonly isReading: boolean
  readonly onRead: () => void
  /** True where many files are shown: nothing is said of those that belong to no plugged device. */
  readonly isOneOfMany?: boolean
}

/** Whether a certificate file is for the key on the plugged device, what it changes, and how it gets there. */
export function RenewedFile(props: RenewedFileProps) {
  const { words } = useWords()
  const texts = words.renewed
  const { report, isReading, onRead, certificate, fileName, isOneOfMany = false } = props
  const services = useServices()
  const isElsewhere = useMemo(() => {
    if (!isOneOfMany || !report) return isOneOfMany
    const all = certificatesOn(services, report).map((one) => one.certificate)
    return judgeRenewal(certificate, all, services.nowMs()).kind === 'other-key'
  }, [services, certificate, report, isOneOfMany])
  if (isElsewhere) return null
  return (
    <section class="card stack tight" aria-label={`${texts.title} ${fileName}, ${certificate.serial}`}>
      <h3>{texts.title}</h3>
      {report && report.shown.length > 0 ? (
        <Judged {...props} report={report} />
      ) : (
        <>
          <p>{report ? texts.noToken : texts.readFirst}</p>
          <div class="row">
            <Button disabled={isReading} onPress={onRead}>
              {words.devices.read}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Judged({
  certificate,
  fileName,
  report,
  isReading,
  onRead,
}: RenewedFileProps & { readonly report: TokenReport }) {
  const { words } = useWords()
  const services = useServices()
  const texts = words.renewed
  const held = useMemo(() => certificatesOn(services, report), [services, report])
  const all = held.map((one) => one.certificate)
  const verdict = judgeRenewal(certificate, all, services.nowMs())
  const token = 'held' in verdict ? held.find((one) => one.certificate === verdict.held)?.token : undefined
  const label = token?.label === '' || !token ? words.devices.unnamed : token.label
  // Its earlier certificate is known for as long as this file is shown, also when the vendor's software takes it away.
  const before = useRef<Certificate>()
  if (verdict.kind === 'renewed') before.current = verdict.held
  const hasReadAgain = useReadAgain(isReading)
  if (verdict.kind === 'present') {
    const names = [certificate.commonName, before.current?.commonName].filter((name) => typeof name === 'string')
    return (
      <>
        <Notice tone="good" title={before.current ? texts.confirmed(label) : texts.present(label)} />
        <CloseRequests certificate={certificate} names={names} isAtOnce={before.current !== undefined} />
        {before.current && <RecordKnows certificate={certificate} before={before.current} />}
        <AnsweredRows certificate={certificate} before={before.current} isInstalled />
      </>
    )
  }
  if (verdict.kind !== 'renewed') return <Refused verdict={verdict} label={label} />
  return (
    <>
      <Notice tone="good" title={texts.belongs(label)} />
      <RenewalChanges of={certificate.serial} changes={verdict.changes} />
      <InstallSteps fileName={fileName} ways={token?.ways ?? []} />
      <div class="row">
        <Button look="main" disabled={isReading} onPress={onRead}>
          {texts.readAgain}
        </Button>
      </div>
      {hasReadAgain && <Notice tone="warning" title={texts.notYet} />}
    </>
  )
}

/** Why a file is not to be put on the device. */
function Refused({ verdict, label }: { readonly verdict: RenewalVerdict; readonly label: string }) {
  const texts = useWords().words.renewed
  const namesake = 'namesake' in verdict ? verdict.namesake : undefined
  if (verdict.kind === 'authority') return <Notice title={texts.authority} />
  if (verdict.kind === 'older') return <Notice tone="warning" title={texts.older(label)} />
  if (verdict.kind === 'over') return <Notice tone="warning" title={texts.over} />
  return (
    <Notice tone="warning" title={texts.otherKey}>
      {namesake && <p>{texts.namesake(namesake.commonName ?? namesake.serial)}</p>}
    </Notice>
  )
}

interface HeldCertificate {
  readonly token: ShownToken
  readonly certificate: Certificate
}

function certificatesOn({ certificates }: Services, report: TokenReport): readonly HeldCertificate[] {
  return report.shown.flatMap((token) =>
    token.certificates.flatMap(({ der }) => {
      const certificate = certificates.read(der)
      return certificate ? [{ token, certificate }] : []
    }),
  )
}

/** Whether a reading has begun and ended while this was shown. */
function useReadAgain(isReading: boolean): boolean {
  const [hasRead, setRead] = useState(false)
  const wasReading = useRef(isReading)
  useEffect(() => {
    if (wasReading.current && !isReading) setRead(true)
    wasReading.current = isReading
  }, [isReading])
  return hasRead && !isReading
}
