import { useMemo } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import { errorEntry } from '../../../errors'
import type { ShownToken } from '../../../token'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Badge, ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { CertificateCard } from '../certificates/certificate-card'
import { makeRecoveryDraft } from '../certificates/token-drafts'

interface TokenCardProps {
  readonly token: ShownToken
  readonly onDraftMade: (id: string) => void
}

/** One key device: what it says of itself, what it holds, and what can be made of it. */
export function TokenCard({ token, onDraftMade }: TokenCardProps) {
  const { words } = useWords()
  const services = useServices()
  const read = useMemo(
    () =>
      token.certificates
        .map(({ der }) => services.certificates.read(der))
        .filter((one): one is Certificate => one !== undefined),
    [token.certificates.map(({ sha256 }) => sha256).join()],
  )
  const own = read.filter(({ isCa }) => !isCa)
  const unread = token.unread + token.certificates.length - read.length
  return (
    <section class="card" aria-label={token.label}>
      <h2>{token.label === '' ? words.devices.unnamed : token.label}</h2>
      <TokenFacts token={token} />
      {token.flags.includes('USER_PIN_LOCKED') && <Locked own={own} onDraftMade={onDraftMade} />}
      <Trouble token={token} unread={unread} isEmpty={own.length === 0} />
      {own.map((certificate) => (
        <CertificateCard
          key={certificate.sha256}
          certificate={certificate}
          source="token"
          today={services.today()}
          onDraftMade={onDraftMade}
        />
      ))}
      {read.length > own.length && (
        <p class="small muted">{words.devices.authorityCertificates(read.length - own.length)}</p>
      )}
      {token.shownBefore > 0 && <p class="small muted">{words.devices.shownBefore(token.shownBefore)}</p>}
    </section>
  )
}

function TokenFacts({ token }: { readonly token: ShownToken }) {
  const { words } = useWords()
  const texts = words.devices
  const warned = token.flags.filter((flag) => flag in texts.flags)
  return (
    <>
      <dl class="facts small">
        <dt>{texts.serial}</dt>
        <dd>{token.serial === '' ? words.common.none : token.serial}</dd>
        <dt>{texts.maker}</dt>
        <dd>{[token.manufacturer, token.model].filter((part) => part !== '').join(' · ') || words.common.none}</dd>
        <dt>{texts.readThrough}</dt>
        <dd>{token.ways.join(', ')}</dd>
        <dt>{texts.pinState}</dt>
        <dd>
          {warned.length === 0
            ? texts.notReported
            : warned.map((flag) => (
                <Badge key={flag} tone="warning">
                  {texts.flags[flag]}
                </Badge>
              ))}
        </dd>
      </dl>
    </>
  )
}

/** A device that was locked: the request to recover it is one press away. */
function Locked({ own, onDraftMade }: { readonly own: readonly Certificate[] } & Pick<TokenCardProps, 'onDraftMade'>) {
  const { words } = useWords()
  const services = useServices()
  const [task, run] = useTask<string>()
  const make = () =>
    void run(async () => {
      const id = await makeRecoveryDraft(services, own)
      onDraftMade(id)
      return id
    })
  return (
    <Notice tone="warning" title={words.devices.locked}>
      {task.state === 'done' ? (
        <p>{words.devices.recoveryMade}</p>
      ) : (
        <div class="row">
          <Button look="main" disabled={task.state === 'running'} onPress={make}>
            {words.devices.recover}
          </Button>
        </div>
      )}
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={make} />}
    </Notice>
  )
}

/** Why there is less to see than one would expect, where that is known. */
function Trouble({
  token,
  unread,
  isEmpty,
}: {
  readonly token: ShownToken
  readonly unread: number
  readonly isEmpty: boolean
}) {
  const { words, language } = useWords()
  if (token.error) {
    const { what, next } = errorEntry(token.error.code)[language]
    return (
      <Notice tone="warning" title={what}>
        <p>{next}</p>
        <p class="small muted">
          {words.errors.code}:{' '}
          <code>{[token.error.code, token.error.call, token.error.ckr].filter(Boolean).join(' ')}</code>
        </p>
      </Notice>
    )
  }
  if (unread > 0) return <Notice tone="warning" title={words.devices.unread(unread)} />
  if (!isEmpty || token.shownBefore > 0) return null
  const isClosed = token.flags.includes('LOGIN_REQUIRED')
  return <p class="muted">{isClosed ? words.devices.nothingWithoutLogin : words.devices.noCertificate}</p>
}
