import { useState } from 'preact/hooks'
import type { ReportField } from '../../../autofill/session'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { useWords } from '../../text/words'
import { canShow, hasFailed } from './report-groups'

/** One control that was not filled: its value to copy where the clerk must paste it, and the way to it on the page. */
export function ReportLine({ tab, field }: { readonly tab: number; readonly field: ReportField }) {
  const { words } = useWords()
  const services = useServices()
  const [isCopied, setCopied] = useState(false)
  const [isGone, setGone] = useState(false)
  const texts = words.panel.report
  const { shown } = field
  const goTo = () => {
    services.fill.show(tab, field.id).then(
      (isShown) => setGone(!isShown),
      () => setGone(true),
    )
  }
  const copy = (text: string) => {
    services.copy(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div class="plan-line">
      <div class="row apart">
        <span class="wrap">{field.label === '' ? words.panel.preview.unnamed : field.label}</span>
        <span class="row">
          {shown !== undefined && hasFailed(field) && (
            <Button onPress={() => copy(shown)}>{isCopied ? texts.copied : texts.copyValue}</Button>
          )}
          {canShow(field) && (
            <Button look="quiet" onPress={goTo}>
              {texts.goTo}
            </Button>
          )}
        </span>
      </div>
      {shown !== undefined && <span class="value">{shown}</span>}
      {isGone && (
        <span class="small finding warning" role="status">
          {texts.gone}
        </span>
      )}
    </div>
  )
}
