import { formatDate, isIsoDate } from '../../fields'
import { useWords } from '../text/words'
import { Button } from './button'
import type { FieldFinding } from './form-field'
import { SourceNote } from './source-note'

/** What is missing or wrong with one value, in words, with a button that takes over what is suggested, and its source. What is only missing is so by the form. */
export function FieldFindings({
  id,
  findings,
  onAccept,
}: {
  readonly id: string
  readonly findings: readonly FieldFinding[]
  readonly onAccept: (suggestion: string) => void
}) {
  const { words, language } = useWords()
  if (findings.length === 0) return null
  return (
    <div id={id} class="findings">
      {findings.map(({ code, severity, message, english, suggestion, source }) => (
        <div key={code} class={`finding ${code === 'VALUE_MISSING' ? 'missing' : severity}`}>
          {language === 'vi' ? message : english}
          {suggestion !== undefined && (
            <Button look="quiet" onPress={() => onAccept(suggestion)}>
              {words.fieldWords.use(isIsoDate(suggestion) ? formatDate(suggestion) : suggestion)}
            </Button>
          )}
          {code !== 'VALUE_MISSING' && <SourceNote source={source} />}
        </div>
      ))}
    </div>
  )
}
