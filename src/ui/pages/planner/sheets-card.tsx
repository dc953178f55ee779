import { Button } from '../../components/button'
import { DropZone } from '../../components/drop-zone'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useTask, type Task } from '../../components/use-task'
import type { OpenedSheetFile, SheetReading } from '../../sheet-service'
import { useWords } from '../../text/words'
import { toAppError, type AppError } from '../../../errors'
import { FaultLists } from './fault-list'
import { SheetExample } from './sheet-example'

interface Unopened {
  readonly name: string
  readonly error: AppError
}

/** Spreadsheets of bodies and people: dropped or chosen; what they hold, or what is wrong with them by rows. */
export function SheetsCard({
  files,
  reading,
  onFiles,
  onRetry,
}: {
  readonly files: readonly OpenedSheetFile[]
  readonly reading: Task<SheetReading | undefined>
  readonly onFiles: (change: (before: readonly OpenedSheetFile[]) => readonly OpenedSheetFile[]) => void
  readonly onRetry: () => void
}) {
  const { sheets } = useWords().words.planner
  const services = useServices()
  const [opening, run] = useTask<readonly Unopened[]>()
  const open = (picked: readonly File[]) =>
    void run(async () => {
      const results = await Promise.all(picked.map(async (file) => openFile(services.sheets.open, file)))
      const opened = results.flatMap((one) => ('sheets' in one ? one : []))
      if (opened.length > 0) onFiles((before) => withFiles(before, opened))
      return results.flatMap((one) => ('error' in one ? one : []))
    })
  return (
    <section class="card">
      <h2>{sheets.title}</h2>
      <DropZone
        title={sheets.drop}
        kinds={sheets.kinds}
        choose={sheets.choose}
        accept=".xlsx,.csv"
        multiple
        onFiles={open}
      />
      <SheetExample />
      {(opening.state === 'running' || reading.state === 'running') && <Loading text={sheets.reading} />}
      {opening.state === 'failed' && <ErrorNotice error={opening.error} />}
      {opening.state === 'done' &&
        opening.value.map(({ name, error }) => (
          <section key={name} class="stack tight" aria-label={name}>
            <p class="strong wrap">{sheets.unopened(name)}</p>
            <ErrorNotice error={error} />
          </section>
        ))}
      {files.length > 0 && (
        <FileList files={files} onRemove={(name) => onFiles((before) => before.filter((one) => one.name !== name))} />
      )}
      {reading.state === 'failed' && <ErrorNotice error={reading.error} onRetry={onRetry} />}
      {reading.state === 'done' && reading.value && <ReadView reading={reading.value} />}
    </section>
  )
}

/** A file of a name that is there already takes its place: it was corrected and dropped again. */
function withFiles(before: readonly OpenedSheetFile[], opened: readonly OpenedSheetFile[]): readonly OpenedSheetFile[] {
  return [...before.filter(({ name }) => !opened.some((one) => one.name === name)), ...opened]
}

async function openFile(
  open: (file: File) => Promise<OpenedSheetFile>,
  file: File,
): Promise<OpenedSheetFile | Unopened> {
  try {
    return await open(file)
  } catch (thrown) {
    return { name: file.name, error: toAppError(thrown) }
  }
}

function FileList({
  files,
  onRemove,
}: {
  readonly files: readonly OpenedSheetFile[]
  readonly onRemove: (name: string) => void
}) {
  const { sheets } = useWords().words.planner
  return (
    <ul class="plain-list stack tight" aria-label={sheets.files}>
      {files.map(({ name }) => (
        <li key={name} class="row">
          <span class="strong wrap">{name}</span>
          <span role="group" aria-label={sheets.removeFile(name)}>
            <Button look="quiet" onPress={() => onRemove(name)}>
              {sheets.remove}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function ReadView({ reading: { tables, problems } }: { readonly reading: SheetReading }) {
  const { sheets } = useWords().words.planner
  return (
    <>
      {tables && (
        <p role="status">{sheets.found(tables.oldBodies.length, tables.mappings.length, tables.people.length)}</p>
      )}
      <FaultLists
        faults={problems}
        errorsTitle={sheets.faultsTitle}
        errorsNext={sheets.faultsNext}
        doubtsTitle={sheets.doubtsTitle}
      />
    </>
  )
}
