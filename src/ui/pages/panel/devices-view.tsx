import { useMemo } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import type { Token, TokenModule, TokenReport } from '../../../token'
import { errorEntry } from '../../../errors'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { Badge, Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { ReadFile } from '../../services'
import { CertificateCard } from '../certificates/certificate-card'

interface Actions {
  readonly onDraftMade: () => void
}

function FailedModule({ module }: { readonly module: TokenModule }) {
  const { words, language } = useWords()
  if (!module.error) return null
  const { what, next } = errorEntry(module.error.code)[language]
  return (
    <Notice tone="warning" title={words.devices.moduleFailed(module.name)}>
      <p>{what}</p>
      <p>{next}</p>
      <p class="small muted">
        {words.errors.code}: <code>{module.error.code}</code>
      </p>
    </Notice>
  )
}

function TokenCard({ token, onDraftMade }: { readonly token: Token } & Actions) {
  const { words } = useWords()
  const services = useServices()
  const read = useMemo(
    () =>
      token.certificates
        .map(({ der }) => services.certificates.read(der))
        .filter((one): one is Certificate => one !== undefined),
    [token],
  )
  const own = read.filter(({ isCa }) => !isCa)
  const isLocked = token.flags.includes('USER_PIN_LOCKED')
  return (
    <section class="card" aria-label={token.label}>
      <h2>{token.label === '' ? words.devices.unnamed : token.label}</h2>
      <dl class="facts small">
        <dt>{words.devices.serial}</dt>
        <dd>{token.serial === '' ? words.common.none : token.serial}</dd>
        <dt>{words.devices.maker}</dt>
        <dd>{[token.manufacturer, token.model].filter((part) => part !== '').join(' · ') || words.common.none}</dd>
      </dl>
      <div class="row">
        {token.flags
          .filter((flag) => flag in words.devices.flags)
          .map((flag) => (
            <Badge key={flag} tone="warning">
              {words.devices.flags[flag]}
            </Badge>
          ))}
      </div>
      {isLocked && <Notice tone="warning" title={words.devices.locked} />}
      {own.length === 0 && <p class="muted">{words.devices.noCertificate}</p>}
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
    </section>
  )
}

function Tokens({ report, onDraftMade }: { readonly report: TokenReport } & Actions) {
  const { words } = useWords()
  const tokens = report.modules.flatMap((module) => module.tokens)
  return (
    <>
      {report.modules
        .filter(({ status }) => status === 'failed')
        .map((module) => (
          <FailedModule key={module.file} module={module} />
        ))}
      {report.advice === 'NO_MODULE_FOUND' && (
        <Empty title={words.devices.noModule}>
          <p>{words.devices.noModuleNext}</p>
        </Empty>
      )}
      {report.advice === 'NO_TOKEN_FOUND' && (
        <Empty title={words.devices.noToken}>
          <p>{words.devices.noTokenNext}</p>
        </Empty>
      )}
      {tokens.map((token) => (
        <TokenCard key={`${token.serial}/${token.slot}`} token={token} onDraftMade={onDraftMade} />
      ))}
    </>
  )
}

function ReadFiles({ files, onDraftMade }: { readonly files: readonly ReadFile[] } & Actions) {
  const { language } = useWords()
  const services = useServices()
  return (
    <>
      {files.map(({ name, result }) => (
        <section key={name} class="stack tight" aria-label={name}>
          <p class="small strong wrap">{name}</p>
          {'error' in result ? (
            <Notice tone="error" title={errorEntry(result.error.code)[language].what}>
              <p>{errorEntry(result.error.code)[language].next}</p>
            </Notice>
          ) : (
            result.certificates.map((certificate) => (
              <CertificateCard
                key={certificate.sha256}
                certificate={certificate}
                source="certificate-file"
                today={services.today()}
                onDraftMade={onDraftMade}
              />
            ))
          )}
        </section>
      ))}
    </>
  )
}

/** Key devices that are plugged in, and certificate files: what they hold, and what can be made of it. */
export function DevicesView({ onDraftMade }: Actions) {
  const { words } = useWords()
  const services = useServices()
  const [report, readTokens] = useTask<TokenReport>()
  const [files, readFiles] = useTask<readonly ReadFile[]>()
  const read = () => void readTokens(() => services.tokens.list())
  return (
    <>
      <section class="card" aria-label={words.devices.title}>
        <h2>{words.devices.title}</h2>
        <Button look="main" wide disabled={report.state === 'running'} onPress={read}>
          {words.devices.read}
        </Button>
        <p class="small muted">{words.devices.noPin}</p>
        {report.state === 'idle' && <p class="small muted">{words.devices.notReadYet}</p>}
        {report.state === 'running' && <Loading text={words.devices.reading} />}
        {report.state === 'failed' && (
          <>
            <ErrorNotice error={report.error} onRetry={read} />
            <Button look="quiet" onPress={() => services.openWorkspace('doctor')}>
              {words.doctor.link}
            </Button>
          </>
        )}
      </section>
      {report.state === 'done' && <Tokens report={report.value} onDraftMade={onDraftMade} />}
      <section class="card" aria-label={words.certificates.title}>
        <h2>{words.certificates.title}</h2>
        <FileButton
          label={words.certificates.fromFile}
          accept=".cer,.crt,.pem,.p7b,.p7c,.der"
          multiple
          onFiles={(picked) => void readFiles(() => services.certificates.readFiles(picked))}
        />
        {files.state === 'running' && <Loading text={words.certificates.reading} />}
        {files.state === 'failed' && <ErrorNotice error={files.error} />}
      </section>
      {files.state === 'done' && <ReadFiles files={files.value} onDraftMade={onDraftMade} />}
    </>
  )
}
