import { useState } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
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
import { PageTurner } from '../../components/page-turner'
import { CertificateCard } from './certificate-card'

/** How often it is told how many files are read: a short list is read before anybody could look. */
const filesAStep = 50

/** Certificate files: dropped or chosen, many at a time; each with its certificates or its own fault. */
export function CertificatesPage({ files }: { readonly files: ReturnType<typeof useTask<readonly ReadFile[]>> }) {
  const { words } = useWords()
  const texts = words.certificatesPage
  const services = useServices()
  const [task, run, clear] = files
  const [reading, setReading] = useState('')
  const read = (picked: readonly File[]) => {
    setReading(words.certificates.reading)
    const tell = (done: number) => {
      if (done % filesAStep === 0) setReading(texts.reading(done, picked.length))
    }
    void run(() => services.certificates.readFiles(picked, tell))
  }
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
      {task.state === 'running' && <Loading text={reading} />}
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
      <FileList
        files={files}
        tokens={{
          report: report && report.shown.length > 0 ? report : undefined,
          isReading: tokens.state === 'running',
          onRead: compare,
          isOneOfMany: certificates > 1 || !report || report.shown.length === 0,
        }}
      />
    </>
  )
}

// Each card asks the store for its record: a thousand at once would keep the page busy for many seconds.
const cardsOfPage = 25

/** The files, twenty-five at a time; of more than that, those that could not be read come first. */
function FileList({ files, tokens }: { readonly files: readonly ReadFile[]; readonly tokens: PluggedIn }) {
  const [page, setPage] = useState(0)
  const isLong = files.length > cardsOfPage
  const isFailed = ({ result }: ReadFile) => 'error' in result
  const ordered = isLong ? [...files.filter(isFailed), ...files.filter((file) => !isFailed(file))] : files
  const turner = <PageTurner all={files.length} page={page} onPage={setPage} perPage={cardsOfPage} />
  return (
    <>
      {turner}
      {ordered.slice(page * cardsOfPage, (page + 1) * cardsOfPage).map((file, place) => (
        <FileResult key={`${page}/${place}/${file.name}`} file={file} tokens={tokens} />
      ))}
      {isLong && turner}
    </>
  )
}

/** What is plugged in, for comparing a file with it. */
type PluggedIn = Omit<Parameters<typeof RenewedFile>[0], 'certificate' | 'fileName'>

function FileResult({ file: { name, result }, tokens }: { readonly file: ReadFile; readonly tokens: PluggedIn }) {
  const { words, language } = useWords()
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
          <Cards certificates={result.certificates} fileName={name} tokens={tokens} />
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

/** The certificates of one file: usually one, hundreds in the bundle of a province. */
function Cards({
  certificates,
  fileName,
  tokens,
}: {
  readonly certificates: readonly Certificate[]
  readonly fileName: string
  readonly tokens: PluggedIn
}) {
  const services = useServices()
  const { go } = useWorkspace()
  const [page, setPage] = useState(0)
  return (
    <>
      <PageTurner all={certificates.length} page={page} onPage={setPage} perPage={cardsOfPage} />
      <div class="cards">
        {certificates.slice(page * cardsOfPage, (page + 1) * cardsOfPage).map((certificate) => (
          <div key={certificate.sha256} class="stack tight">
            <CertificateCard
              certificate={certificate}
              today={services.today()}
              onOpenRecord={(id) => go(`records/${id}`)}
              onDraftMade={(id) => go(`requests/${id}`)}
            />
            {!certificate.isCa && <AnsweredRows certificate={certificate} before={undefined} isInstalled={false} />}
            <RenewedFile certificate={certificate} fileName={fileName} {...tokens} />
          </div>
        ))}
      </div>
    </>
  )
}
