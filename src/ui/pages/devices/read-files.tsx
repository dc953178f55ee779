import { Fragment } from 'preact'
import { errorEntry } from '../../../errors'
import type { TokenReport } from '../../../token'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import type { ReadFile } from '../../services'
import { useWords } from '../../text/words'
import { CertificateCard } from '../certificates/certificate-card'
import { RenewedFile } from './renewed-file'

interface ReadFilesProps {
  readonly files: readonly ReadFile[]
  /** What is plugged in, as it was read last. */
  readonly report: TokenReport | undefined
  readonly isReading: boolean
  readonly onRead: () => void
  readonly onDraftMade: (id: string) => void
}

/** Certificate files: what they hold, or why they can't be read, and whether they are for the plugged device. */
export function ReadFiles({ files, onDraftMade, ...tokens }: ReadFilesProps) {
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
              <Fragment key={certificate.sha256}>
                <CertificateCard
                  certificate={certificate}
                  source="certificate-file"
                  today={services.today()}
                  onDraftMade={onDraftMade}
                />
                <RenewedFile certificate={certificate} fileName={name} {...tokens} />
              </Fragment>
            ))
          )}
        </section>
      ))}
    </>
  )
}
