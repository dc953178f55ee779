import { DropZone } from '../../components/drop-zone'
import { useWords } from '../../text/words'

/** A file dropped or chosen, or cells pasted from a spreadsheet program. */
export function ChooseList({
  onFile,
  onPaste,
}: {
  readonly onFile: (file: File) => void
  /** A table of a web page, or texts with tabs between them. */
  readonly onPaste: (text: string) => void
}) {
  const texts = useWords().words.importPage
  return (
    <section class="card">
      <DropZone
        title={texts.drop}
        kinds={texts.kinds}
        choose={texts.choose}
        accept=".xlsx,.xlsm,.xls,.csv,.txt"
        onFiles={([file]) => file && onFile(file)}
      />
      <label class="stack tight">
        <span>{texts.paste}</span>
        <textarea
          autocomplete="off"
          class="paste-here"
          rows={2}
          placeholder={texts.pastePlace}
          onPaste={(event) => {
            event.preventDefault()
            const text = pastedTable(event.clipboardData)
            if (text !== '') onPaste(text)
          }}
        />
      </label>
    </section>
  )
}

/** Excel gives a web page with a table beside the bare text; the table knows merged cells. */
function pastedTable(data: DataTransfer | null): string {
  const page = data?.getData('text/html') ?? ''
  const start = page.search(/<table\b/i)
  return start >= 0 ? page.slice(start) : (data?.getData('text/plain') ?? '')
}
