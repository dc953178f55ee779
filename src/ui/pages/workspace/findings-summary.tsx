import { Button } from '../../components/button'
import type { PlacedFinding } from '../../components/form-field'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { FieldFindings } from '../../components/field-findings'
import { countFindings } from './value-findings'

/** What the head of the form and the empty list say already. */
const shownElsewhere: readonly PlacedFinding['code'][] = ['SUBJECTS_MISSING', 'WEAK_FORM']

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
  const ofTheWhole = findings.filter(({ path, code }) => isWhole(path) && !shownElsewhere.includes(code))
  const places = findings.filter(({ path, severity }) => path !== 'mau' && severity !== 'hint')
  const first = places.find(({ severity }) => severity === 'error') ?? places[0]
  const title = isReady ? (parts === '' ? requests.ready : `${requests.ready}; ${parts}`) : capitalised(parts)
  return (
    <Notice tone={isReady ? 'good' : 'warning'} title={title}>
      {isReady && <p>{requests.readyNext}</p>}
      <FieldFindings id="summary-findings" findings={ofTheWhole} onAccept={() => undefined} />
      {first && (
        <div class="row">
          <Button onPress={() => onJump(first.path)}>{requests.toFirst}</Button>
        </div>
      )}
    </Notice>
  )
}

/** Tells whether a path means the request as a whole, or its list: no field and no row is there to show it. */
function isWhole(path: string): boolean {
  return path === '' || path === 'mau' || path === 'subjects'
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
