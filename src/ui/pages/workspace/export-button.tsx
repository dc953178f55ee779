import { useState } from 'preact/hooks'
import { fieldDefinition, isFieldKey } from '../../../fields'
import { readRequest, type RequestDraft, type RequestFault } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'

/** Exports a request as the file that the side panel and the commands read. What could not be read back is not exported. */
export function ExportButton({ draft }: { readonly draft: RequestDraft }) {
  const { words, language } = useWords()
  const services = useServices()
  const [outcome, setOutcome] = useState<{ readonly fault: RequestFault } | { readonly name: string }>()
  const exportIt = () => {
    const { mau, receiver, subjects, agency, letter } = draft
    const content = { mau, receiver, subjects, agency, letter }
    const reading = readRequest(content)
    if ('fault' in reading) {
      setOutcome({ fault: reading.fault })
      return
    }
    const name = `de-nghi-mau-${mau}-${services.today()}.json`
    services.download(name, `${JSON.stringify(content, null, 2)}\n`)
    setOutcome({ name })
  }
  const labelOf = (path: string) => {
    const key = path.split('.').at(-1)
    return isFieldKey(key) ? fieldDefinition(key)[language === 'vi' ? 'label' : 'english'] : path
  }
  return (
    <>
      <Button onPress={exportIt}>{words.requests.export}</Button>
      {outcome && 'name' in outcome && (
        <span class="small muted" role="status">
          {words.requests.exported(outcome.name)}
        </span>
      )}
      {outcome && 'fault' in outcome && (
        <Notice tone="error" title={words.requests.exportFault}>
          <p>{`${labelOf(outcome.fault.path)}: ${outcome.fault.message}`}</p>
        </Notice>
      )}
    </>
  )
}
