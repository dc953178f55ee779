import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { useWords } from '../../text/words'

/** Saves a text among the downloads, and says under which name. @param label what readers hear is exported */
export function ExportFileButton({
  label,
  fileName,
  textOf,
}: {
  readonly label: string
  readonly fileName: string
  readonly textOf: () => string
}) {
  const { files } = useWords().words.settings
  const services = useServices()
  const [isDone, setDone] = useState(false)
  return (
    <span class="row" role="group" aria-label={files.exportNamed(label)}>
      <Button
        onPress={() => {
          services.download(fileName, textOf())
          setDone(true)
        }}
      >
        {files.export}
      </Button>
      {isDone && (
        <span class="small muted" role="status">
          {files.exported(fileName)}
        </span>
      )}
    </span>
  )
}
