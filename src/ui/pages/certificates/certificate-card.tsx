import { vietnamDate, type Certificate } from '../../../certificates'
import { daysBetween, formatDate, type IsoDate } from '../../../fields'
import { Button } from '../../components/button'
import { ExpiryBadge, renewalMinDays } from '../../components/expiry-badge'
import { useServices } from '../../components/services-context'
import { Badge, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { findMatchingRecord, makeRenewalDraft, type CertificateSource, type MatchingRecord } from './keep-certificate'
import { ChangeRequest } from './change-request'
import { KeepCertificate } from './keep-certificate-view'

interface CardProps {
  readonly certificate: Certificate
  /** Where it was read; a file unless told. */
  readonly source?: CertificateSource
  /** The day in Vietnam. */
  readonly today: IsoDate
  readonly onRecordSaved?: (id: string) => void
  readonly onOpenRecord?: (id: string) => void
  readonly onDraftMade?: (id: string) => void
}

/** One certificate: what it says, how long it lasts, and what can be made of it. An authority's one can't be kept. */
export function CertificateCard({ certificate, source = 'certificate-file', today, ...then }: CardProps) {
  const { words } = useWords()
  const texts = words.certificates
  const notAfter = vietnamDate(certificate.notAfter)
  return (
    <article class="card" aria-label={certificate.commonName ?? certificate.serial}>
      <div class="row apart">
        <h3 class="wrap">{certificate.commonName ?? certificate.serial}</h3>
        <span class="row">
          {certificate.isCa && <Badge tone="info">{texts.isAuthority}</Badge>}
          <ExpiryBadge notAfter={notAfter} notBefore={vietnamDate(certificate.notBefore)} today={today} />
        </span>
      </div>
      <Facts certificate={certificate} />
      {!certificate.isCa && <Actions certificate={certificate} source={source} today={today} {...then} />}
    </article>
  )
}

function Facts({ certificate }: { readonly certificate: Certificate }) {
  const { words } = useWords()
  const texts = words.certificates
  const { serial, email, organisation, province, generation } = certificate
  const day = (time: string) => formatDate(vietnamDate(time))
  return (
    <dl class="facts small">
      <dt>{texts.serial}</dt>
      <dd>
        <code>{serial}</code>
      </dd>
      <dt>{texts.email}</dt>
      <dd>{email ?? words.common.none}</dd>
      <dt>{texts.organisation}</dt>
      <dd>{organisation.length === 0 ? words.common.none : organisation.join(' › ')}</dd>
      <dt>{texts.province}</dt>
      <dd>{province ?? words.common.none}</dd>
      <dt>{texts.validity}</dt>
      <dd>{texts.validityRange(day(certificate.notBefore), day(certificate.notAfter))}</dd>
      <dt>{texts.issuer}</dt>
      <dd>{generation === null ? texts.unknownIssuer : texts.generation(generation)}</dd>
    </dl>
  )
}

function Actions({ certificate, source, today, ...then }: CardProps & { readonly source: CertificateSource }) {
  const { words } = useWords()
  const services = useServices()
  const [match, lookAgain] = useLoaded(() => findMatchingRecord(services, certificate), [services, certificate.sha256])
  if (match.state === 'idle' || match.state === 'running') return <Loading text={words.common.loading} />
  if (match.state === 'failed') return <ErrorNotice error={match.error} onRetry={lookAgain} />
  return (
    <>
      <KeepCertificate
        key={match.value?.version ?? 0}
        certificate={certificate}
        source={source}
        match={match.value}
        onKnown={lookAgain}
        {...then}
      />
      <Renewal certificate={certificate} match={match.value} today={today} {...then} />
      {match.value && <ChangeRequest certificate={certificate} match={match.value} today={today} {...then} />}
    </>
  )
}

function Renewal({
  certificate,
  match,
  today,
  onDraftMade,
}: {
  readonly certificate: Certificate
  readonly match: MatchingRecord | undefined
} & Pick<CardProps, 'today' | 'onDraftMade'>) {
  const { words } = useWords()
  const services = useServices()
  const [task, run] = useTask<string>()
  const days = daysBetween(today, vietnamDate(certificate.notAfter))
  if (days < 0) return <p class="small finding error">{words.keeping.over}</p>
  if (days < renewalMinDays) return <p class="small finding error">{words.certificates.renewalClosed}</p>
  const hasRenewed = match?.isLinked === true && match.record.values.renewedBefore === true
  if (hasRenewed) return <p class="small finding warning">{words.keeping.hasRenewed}</p>
  if (task.state === 'done') return <Notice tone="good" title={words.keeping.draftMade} />
  const make = () =>
    void run(async () => {
      const id = await makeRenewalDraft(services, certificate)
      onDraftMade?.(id)
      return id
    })
  return (
    <>
      <div class="row">
        <Button disabled={task.state === 'running'} onPress={make}>
          {words.certificates.renew}
        </Button>
      </div>
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={make} />}
    </>
  )
}
