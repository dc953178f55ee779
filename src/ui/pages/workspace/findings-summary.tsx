import { Button } from '../../components/button'
import type { PlacedFinding } from '../../components/form-field'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { countFindings } from './draft-findings'

/** What still stands in the way, in one sentence, and the way to the first place. */
export function FindingsSummary({
  findings,
  onJump,
}: {
  readonly findings: readonly PlacedFinding[]
  readonly onJump: (path: string) => void
}) {
  const { requests } = useWords().words
  const { missing, wrong, warnings } = countFindings(findings)
  const parts = [
    ...(missing > 0 ? [requests.missing(missing)] : []),
    ...(wrong > 0 ? [requests.wrong(wrong)] : []),
    ...(warnings > 0 ? [requests.warnings(warnings)] : []),
  ].join(', ')
  const isReady = missing + wrong === 0
  const first = findings.find(({ severity }) => severity === 'error') ?? findings.find(isWarning)
  const title = isReady ? (parts === '' ? requests.ready : `${requests.ready}; ${parts}`) : capitalised(parts)
  return (
    <Notice tone={isReady ? 'good' : 'warning'} title={title}>
      {isReady && <p>{requests.readyNext}</p>}
      {first && (
        <div class="row">
          <Button onPress={() => onJump(first.path)}>{requests.toFirst}</Button>
        </div>
      )}
    </Notice>
  )
}

function isWarning({ severity }: PlacedFinding): boolean {
  return severity === 'warning'
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
