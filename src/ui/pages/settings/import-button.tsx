import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ChangeCause } from '../../../records'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { Reading, ReadFault } from './read-fault'

const maxFileBytes = 1_000_000

interface ImportProps<T> {
  /** Reads the parsed JSON of a file. */
  readonly read: (json: unknown) => Reading<T>
  /** What stands in the place already, in words; undefined when the place is free. */
  readonly occupantOf: (value: T) => string | undefined
  /** Keeps what was read. `cause`: the file, for the history of change. */
  readonly onImport: (value: T, cause: ChangeCause) => Promise<void>
  /** Buttons before this one. */
  readonly beside?: ComponentChildren
}

/** Why a file was not even read as far as its content. */
type Trouble = 'notJson' | 'tooBig' | 'unreadable'

type Outcome<T> =
  | { readonly file: string; readonly fault: ReadFault | Trouble }
  | { readonly file: string; readonly waiting: T; readonly occupant: string }

/** Takes something from a JSON file. A fault is named with its place, and nothing is changed; nothing is replaced unasked. */
export function ImportButton<T>({ read, occupantOf, onImport, beside }: ImportProps<T>) {
  const { files } = useWords().words.settings
  const [outcome, setOutcome] = useState<Outcome<T>>()
  const [keeping, run, clear] = useTask<string>()
  const keep = (file: string, value: T) => {
    setOutcome(undefined)
    void run(async () => {
      await onImport(value, { kind: 'file', file })
      return file
    })
  }
  const open = async (file: File) => {
    clear()
    const reading = await readFile(file, read)
    if ('fault' in reading) {
      setOutcome({ file: file.name, fault: reading.fault })
      return
    }
    const occupant = occupantOf(reading.value)
    if (occupant === undefined) keep(file.name, reading.value)
    else setOutcome({ file: file.name, waiting: reading.value, occupant })
  }
  return (
    <>
      <div class="row">
        {beside}
        <FileButton
          label={files.import}
          accept=".json,application/json"
          onFiles={(chosen) => void (chosen[0] && open(chosen[0]))}
        />
        {keeping.state === 'done' && (
          <span class="small muted" role="status">
            {files.imported(keeping.value)}
          </span>
        )}
      </div>
      {keeping.state === 'failed' && <ErrorNotice error={keeping.error} />}
      {outcome && 'fault' in outcome && <FileFault file={outcome.file} fault={outcome.fault} />}
      {outcome && 'waiting' in outcome && (
        <Notice tone="warning" title={files.replaceTitle(outcome.occupant)}>
          <div class="row">
            <Button onPress={() => keep(outcome.file, outcome.waiting)}>{files.replace}</Button>
            <Button look="main" onPress={() => setOutcome(undefined)}>
              {files.keep}
            </Button>
          </div>
        </Notice>
      )}
    </>
  )
}

function FileFault({ file, fault }: { readonly file: string; readonly fault: ReadFault | Trouble }) {
  const { words, language } = useWords()
  const { files } = words.settings
  return (
    <Notice tone="error" title={files.faultTitle(file)}>
      {typeof fault === 'string' ? (
        <p>{files[fault]}</p>
      ) : (
        <>
          <p class="wrap">{language === 'vi' ? fault.message : fault.english}</p>
          <p class="small muted wrap">
            {files.where}: {fault.path === '' ? files.whole : <code>{fault.path}</code>}
          </p>
        </>
      )}
    </Notice>
  )
}

async function readFile<T>(
  file: File,
  read: (json: unknown) => Reading<T>,
): Promise<Reading<T> | { readonly fault: Trouble }> {
  if (file.size > maxFileBytes) return { fault: 'tooBig' }
  try {
    const text = await file.text()
    return read(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (thrown) {
    return { fault: thrown instanceof SyntaxError ? 'notJson' : 'unreadable' }
  }
}
