import { errorEntry } from '../../../errors'
import { Button } from '../../components/button'
import { DropZone } from '../../components/drop-zone'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useTask } from '../../components/use-task'
import type { TokenReport } from '../../../token'
import type { ReadFile } from '../../services'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { useWorkspace } from '../workspace/workspace-context'
import { AnsweredRows } from '../devices/answered-rows'
import { RenewedFile } from '../devices/renewed-file'
import { CertificateCard } from './certificate-card'

/** Certificate files: dropped or chosen, many at a time; each with its certificates or its own fault. */
export function CertificatesPage({ files }: { readonly files: ReturnType<typeof useTask<readonly ReadFile[]>> }) {
  const { words } = useWords()
  const texts = words.certificatesPage
  const services = useServices()
  const [task, run, clear] = files
  const read = (picked: readonly File[]) => void run(() => services.certificates.readFiles(picked))
  return (
    <>
      <PageHeading>{words.workspace.pages.certificates}</PageHeading>
      <DropZone
        title={texts.drop}
        kinds={texts.dropKinds}
        choose={texts.choose}
        accept=".cer,.crt,.pem,.der,.p7b,.p7c"
        multiple
        onFiles={read}
      >
        <p class="small muted">{texts.never}</p>
      </DropZone>
      {task.state === 'running' && <Loading text={words.certificates.reading} />}
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      {task.state === 'done' && <Results files={task.value} onClear={clear} />}
    </>
  )
}

function Results({ files, onClear }: { readonly files: readonly ReadFile[]; readonly onClear: () => void }) {
  const { words } = useWords()
  const failed = files.filter(({ result }) => 'error' in result).length
  const services = useServices()
  const [tokens, readTokens] = useTask<TokenReport>()
  const report = useLastValue(tokens)
  const compare = () => void readTokens(() => services.tokens.list())
  const certificates = files.reduce((sum, { result }) => sum + ('error' in result ? 0 : result.certificates.length), 0)
  return (
    <>
      <div class="row apart">
        <p role="status">{words.certificatesPage.summary(files.length, certificates, failed)}</p>
        <Button look="quiet" onPress={onClear}>
          {words.certificatesPage.clear}
        </Button>
      </div>
      {certificates > 0 && (
        <section class="card stack tight">
          <p class="small muted">{words.renewed.compareIntro}</p>
          <div class="row">
            <Button disabled={tokens.state === 'running'} onPress={compare}>
              {words.renewed.compare}
            </Button>
          </div>
          {tokens.state === 'failed' && <ErrorNotice error={tokens.error} onRetry={compare} />}
          {report?.shown.length === 0 && <Notice title={words.renewed.noToken} />}
        </section>
      )}
      {files.map((file, place) => (
        <FileResult
          key={`${place}/${file.name}`}
          file={file}
          tokens={{
            report: report && report.shown.length > 0 ? report : undefined,
            isReading: tokens.state === 'running',
            onRead: compare,
            isOneOfMany: certificates > 1 || !report || report.shown.length === 0,
          }}
        />
      ))}
    </>
  )
}

/** What is plugged in, for comparing a file with it. */
type PluggedIn = Omit<Parameters<typeof RenewedFile>[0], 'certificate' | 'fileName'>

function FileResult({ file: { name, result }, tokens }: { readonly file: ReadFile; readonly tokens: PluggedIn }) {
  const { words, language } = useWords()
  const services = useServices()
  const { go } = useWorkspace()
  const wordsOf = (code: Parameters<typeof errorEntry>[0]) => errorEntry(code)[language]
  return (
    <section class="stack tight" aria-label={name}>
      <h2 class="file-name wrap">{name}</h2>
      {'error' in result ? (
        <Notice tone="error" title={wordsOf(result.error.code).what}>
          <p>{wordsOf(result.error.code).next}</p>
          <p class="small muted">
            {words.errors.code}: <code>{result.error.code}</code>
          </p>
        </Notice>
      ) : (
        <>
          <div class="cards">
            {result.certificates.map((certificate) => (
              <div key={certificate.sha256} class="stack tight">
                <CertificateCard
                  certificate={certificate}
                  today={services.today()}
                  onOpenRecord={(id) => go(`records/${id}`)}
                  onDraftMade={(id) => go(`requests/${id}`)}
                />
                {!certificate.isCa && <AnsweredRows certificate={certificate} before={undefined} isInstalled={false} />}
                <RenewedFile certificate={certificate} fileName={name} {...tokens} />
              </div>
            ))}
          </div>
          {result.problems.map(({ code }, place) => (
            <Notice key={place} tone="warning" title={words.certificatesPage.alsoWrong}>
              <p>{wordsOf(code).what}</p>
            </Notice>
          ))}
        </>
      )}
    </section>
  )
}
