import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import type { FindingCounts } from './value-findings'

/** The state of a draft in a few words. */
export function FindingBadges({ counts: { missing, wrong, warnings } }: { readonly counts: FindingCounts }) {
  const { requests } = useWords().words
  return (
    <span class="row tight">
      {wrong > 0 && <Badge tone="error">{requests.wrong(wrong)}</Badge>}
      {missing > 0 && <Badge tone="error">{requests.missing(missing)}</Badge>}
      {missing + wrong === 0 && <Badge tone="good">{requests.ready}</Badge>}
      {warnings > 0 && <Badge tone="warning">{requests.warnings(warnings)}</Badge>}
    </span>
  )
}
