import { useEffect, useState } from 'preact/hooks'
import type { TokenModule, TokenReport } from '../../../token'
import { errorEntry } from '../../../errors'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { ReadFile } from '../../services'
import { CertificateCard } from '../certificates/certificate-card'
import { TokenCard } from './token-card'

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

function Tokens({ report, onDraftMade }: { readonly report: TokenReport } & Actions) {
  const { words } = useWords()
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
      {report.shown.map((token) => (
        <TokenCard key={`${token.ways.join()}/${token.serial}/${token.slot}`} token={token} onDraftMade={onDraftMade} />
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

/** What was read last, kept current while it is shown: a device that is plugged in or pulled out is noticed. */
function useCurrentTokens(first: TokenReport): TokenReport {
  const services = useServices()
  const [report, setReport] = useState(first)
  useEffect(() => {
    setReport(first)
    return services.tokens.watch(first, setReport)
  }, [services, first])
  return report
}

function CurrentTokens({ first, onDraftMade }: { readonly first: TokenReport } & Actions) {
  const { words } = useWords()
  const report = useCurrentTokens(first)
  return (
    <>
      <p class="small muted" role="status">
        {words.devices.watching(report.shown.length)}
      </p>
      <Tokens report={report} onDraftMade={onDraftMade} />
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
      {report.state === 'done' && <CurrentTokens first={report.value} onDraftMade={onDraftMade} />}
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
